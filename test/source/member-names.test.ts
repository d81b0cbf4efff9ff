/** What names alone tell: lists, archives, private files, what systems leave, and names that lead out of an archive. */
import { describe, expect, it } from 'vitest';
import { isArchiveName, isListName, isOdd, isPrivateName, isUnseen } from '../../src/source/archive/member-names.js';
import { groupedParts } from '../../src/source/archive/split-parts.js';

describe('names', () => {
  it.each([
    ['a.csv', isListName, true],
    ['x/LIST.XLSX', isListName, true],
    ['a.csv.gz', isListName, true],
    ['a.tar.gz', isListName, false],
    ['a.jpg', isListName, false],
    ['csv', isListName, false],
    ['a.tar.zst', isArchiveName, true],
    ['a.7z', isArchiveName, true],
    ['a.zip.csv', isArchiveName, false],
    ['messages.csv', isPrivateName, true],
    ['messages/inbox/anna_12/message_1.json', isPrivateName, true],
    ['direct-messages.js', isPrivateName, true],
    ['your_friends.json', isPrivateName, true],
    ['ip_logs.csv', isPrivateName, true],
    ['e-mails.txt', isPrivateName, true],
    ['_chat.txt', isPrivateName, true],
    ['mailing-lists.csv', isPrivateName, false],
    ['chatrooms.csv', isPrivateName, false],
    ['friendship-groups.csv', isPrivateName, false],
    ['groups/your_groups.json', isPrivateName, false],
    ['__MACOSX/a.csv', isUnseen, true],
    ['x/.DS_Store', isUnseen, true],
    ['x/Thumbs.db', isUnseen, true],
    ['~$groups.xlsx', isUnseen, true],
    ['x/a.csv', isUnseen, false],
    ['../a.csv', isOdd, true],
    ['x/../../a.csv', isOdd, true],
    ['/etc/a.csv', isOdd, true],
    ['C:/a.csv', isOdd, true],
    ['a\0.csv', isOdd, true],
    ['', isOdd, true],
    ['x/a..b.csv', isOdd, false],
  ])('%j', (path, is, expected) => {
    expect(is(path)).toBe(expected);
  });

  it('are read in linear time', () => {
    const started = performance.now();
    for (const long of ['-'.repeat(100_000), 'private_'.repeat(20_000), `${'part '.repeat(20_000)}.zip`]) {
      isPrivateName(long);
      isListName(long);
      isUnseen(long);
      groupedParts([long, `${long}.zip`]);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('parts of one download', () => {
  it.each([
    [['x-1.zip', 'x-2.zip'], 1],
    [['x-2.zip', 'x-10.zip', 'x-1.zip'], 1],
    [['takeout-20240305T142109Z-001.zip', 'takeout-20240305T142109Z-002.zip'], 1],
    [['takeout-20240305T142109Z-1-001.zip', 'takeout-20240305T142109Z-1-002.zip'], 1],
    [['facebook anna part1.zip', 'facebook anna part2.zip'], 1],
    [['x_1of2.zip', 'x_2of2.zip'], 1],
    [['a/x-1.zip', 'b/x-2.zip'], 2],
    [['x-1.zip', 'y-2.zip'], 2],
    [['x-1.zip', 'x-2.tgz'], 2],
    [['lists-2024-01.zip', 'lists-2024-02.zip'], 2],
    [['lists-2023.zip', 'lists-2024.zip'], 2],
    [['x (1).zip', 'x (2).zip'], 2],
    [['x-1.csv', 'x-2.csv'], 2],
    [['x.zip', 'x.zip'], 2],
    [['-', '-'], 2],
  ])('%j: %i', (paths, groups) => {
    expect(groupedParts(paths)).toHaveLength(groups);
  });

  it('stand in the order of their numbers, where the first of them stood', () => {
    expect(groupedParts(['a.csv', 'x-10.zip', 'b.csv', 'x-9.zip'])).toEqual([
      ['a.csv'],
      ['x-9.zip', 'x-10.zip'],
      ['b.csv'],
    ]);
  });
});
