/** zip and tar: what is in them, what is left closed, and what is refused; damage is never anything but a refusal. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { openTar } from '../../src/source/archive/tar.js';
import { openZip } from '../../src/source/archive/zip.js';
import { openFile } from '../../src/source/open-file.js';
import { filled, LIST, lookInto, OPTIONS, put, tarHeader, tarOf, zip64, zipOf } from './packings.js';

const folder = mkdtempSync(join(tmpdir(), 'turf-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LOCKED = join(import.meta.dirname, '../../fixtures/containers/locked.zip');

/** Bytes of a zip with every `from` replaced by `to`, of the same length. */
function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

async function refusal(work: Promise<unknown>): Promise<TurfError> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof TurfError) return error;
  throw new Error(`was not refused: ${String(error)}`);
}

const FILES = { 'a/groups.csv': LIST, 'b.csv': 'name,url\n', 'a/empty.csv': '' };

describe.each([
  ['zip', zipOf, openZip],
  ['tar', tarOf, openTar],
] as const)('%s', (kind, make, open) => {
  it('lists its files in order and gives the bytes of each', async () => {
    const path = put(folder, `plain.${kind}`, make(FILES));
    const shelf = await open(await openFile(path, OPTIONS), OPTIONS);
    expect(shelf.members).toEqual(['a/empty.csv', 'a/groups.csv', 'b.csv']);
    const file = await shelf.open('a/groups.csv');
    expect(file).toMatchObject({
      path: `${path}/a/groups.csv`,
      name: 'groups.csv',
      part: 'a/groups.csv',
      modifiedOn: '2024-05-06',
      packed: { sizeBytes: readFileSync(path).length },
    });
    expect(await file.handle.readFile('utf8')).toBe(LIST);
    await file.close();
    await shelf.close();
  });

  it('does not open names that lead out of it, and leaves hidden ones unmentioned', async () => {
    const bad = {
      '../b.csv': LIST,
      '/abs.csv': LIST,
      'x/../../y.csv': LIST,
      '__MACOSX/a.csv': LIST,
      'x/.hidden.csv': LIST,
    };
    const { found, told } = await lookInto([put(folder, `odd.${kind}`, make({ ...bad, 'good.csv': LIST }))]);
    expect([...found.keys()]).toEqual([join(folder, `odd.${kind}/good.csv`)]);
    expect(told.map(({ id, values }) => [id, values.count])).toEqual([['import.odd-names', 3]]);
  });

  it('whatever is damaged in it: a refusal, or the list', async () => {
    const whole = make({ 'groups.csv': LIST });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          try {
            for (const [, text] of (await lookInto([put(folder, 'fuzz', bytes)])).found)
              expect(text).not.toContain('TypeError');
          } catch (error) {
            expect(error).toBeInstanceOf(TurfError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere: refused, or no archive any more', async () => {
    const whole = make({ 'groups.csv': LIST.repeat(20), 'b.csv': LIST });
    for (let length = 600; length < whole.length - 600; length += 97) {
      const path = put(folder, `cut.${kind}`, whole.subarray(0, length));
      expect((await refusal(lookInto([path]))).message).toBe(`${path}: is damaged: it can’t be unpacked`);
    }
  });
});

describe('zip', () => {
  it('that says it has more than 100,000 files is not even listed', async () => {
    const path = put(folder, 'many.zip', zip64(zipOf({ 'a.csv': LIST }), 100_001));
    expect((await refusal(lookInto([path]))).message).toBe(`${path}: holds more than 100000 files`);
  });

  it('with the counts of a large one', async () => {
    expect([
      ...(await lookInto([put(folder, 'zip64.zip', zip64(zipOf({ 'a.csv': LIST }), 1))])).found.values(),
    ]).toEqual([LIST]);
  });

  it('a member with another sum or broken data is refused; the others are read', async () => {
    const bytes = Buffer.from(zipOf({ 'a.csv': LIST, 'b.csv': LIST.repeat(2) }));
    bytes[45] = (bytes[45] ?? 0) ^ 0xff;
    const path = put(folder, 'broken.zip', bytes);
    const { found } = await lookInto([path]);
    expect([...found.values()]).toEqual([`! ${path}/a.csv: is damaged: it can’t be unpacked`, LIST.repeat(2)]);
  });

  it('a password', async () => {
    const { found } = await lookInto([LOCKED]);
    expect([...found.values()]).toEqual([`! ${LOCKED}/groups.csv: is locked with a password`]);
  });

  it('a way of packing that is not known', async () => {
    const bytes = Buffer.from(zipOf({ 'a.csv': LIST }));
    const directory = bytes.indexOf('PK\x01\x02');
    bytes.writeUInt16LE(14, directory + 10);
    const { found } = await lookInto([put(folder, 'lzma.zip', bytes)]);
    expect([...found.values()][0]).toContain('was packed in a way that turf can’t unpack (method 14)');
  });

  it('a member that unpacks to more than the directory says stops there', async () => {
    const bytes = Buffer.from(zipOf({ 'a.csv': 'a'.repeat(30_000_000) }));
    bytes.writeUInt32LE(1_000, bytes.indexOf('PK\x01\x02') + 24);
    const { found } = await lookInto([put(folder, 'lie.zip', bytes)]);
    expect([...found.values()][0]).toContain('is damaged');
  });

  it('more than 2 GB, or 100 times its size, by its directory; what is not read does not count', async () => {
    const bomb = Buffer.from(zipOf({ 'a.csv': LIST, 'video.mp4': LIST }));
    const directory = bomb.lastIndexOf('PK\x01\x02');
    bomb.writeUInt32LE(3_000_000_000, directory + 24);
    expect([...(await lookInto([put(folder, 'video.zip', bomb)])).found.values()]).toEqual([LIST]);
    bomb.writeUInt32LE(3_000_000_000, bomb.indexOf('PK\x01\x02') + 24);
    const path = put(folder, 'large.zip', bomb);
    expect((await refusal(lookInto([path]))).message).toBe(`${path}: unpacks to more than 2 GB`);
    bomb.writeUInt32LE(30_000_000, bomb.indexOf('PK\x01\x02') + 24);
    expect((await refusal(lookInto([put(folder, 'tight.zip', bomb)]))).message).toContain('100 times');
  });

  it('of one path twice the last counts, and is told', async () => {
    const bytes = changed(zipOf({ 'a.csv': 'first', 'b.csv': 'second' }), 'b.csv', 'a.csv');
    const { found, told } = await lookInto([put(folder, 'twice.zip', bytes)]);
    expect([...found.values()]).toEqual(['second']);
    expect(told.map(({ id }) => id)).toEqual(['import.repeated-members']);
  });

  it('a link is no file', async () => {
    const bytes = Buffer.from(zipOf({ 'a.csv': '/etc/passwd', 'b.csv': LIST }));
    bytes.writeUInt32LE((0o120777 << 16) >>> 0, bytes.indexOf('PK\x01\x02') + 38);
    expect([...(await lookInto([put(folder, 'link.zip', bytes)])).found.values()]).toEqual([LIST]);
  });

  it.each([
    ['UTF-8 that says so', 0x800, Buffer.from('grüße.csv'), 'grüße.csv'],
    ['UTF-8 that does not', 0, Buffer.from('grüße.csv'), 'grüße.csv'],
    ['code page 437', 0, Buffer.from('gr\x81\xe1e.csv', 'latin1'), 'grüße.csv'],
    ['a backslash between folders', 0, Buffer.from('a\\b.csv'), 'a/b.csv'],
  ])('names in %s', async (_, flags, name, shown) => {
    const holder = '#'.repeat(name.length);
    const bytes = Buffer.from(changed(zipOf({ [holder]: LIST }), holder, name.toString('latin1')));
    bytes.writeUInt16LE(flags, bytes.indexOf('PK\x01\x02') + 8);
    const path = put(folder, 'names.zip', bytes);
    expect([...(await lookInto([path])).found.keys()]).toEqual([`${path}/${shown}`]);
  });

  it('without a day of its own takes that of the archive', async () => {
    const bytes = Buffer.from(zipOf({ 'a.csv': LIST }));
    bytes.writeUInt32LE(0x00210000, bytes.indexOf('PK\x01\x02') + 12);
    const file = await openFile(put(folder, 'no-day.zip', bytes), OPTIONS);
    const shelf = await openZip(file, OPTIONS);
    const member = await shelf.open('a.csv');
    expect(member.modifiedOn).toBe(file.modifiedOn);
    await member.close();
    await shelf.close();
  });
});

describe('tar', () => {
  it.each(['tgz', 'tar.gz'])('.%s', async (ending) => {
    const path = put(folder, `packed.${ending}`, gzipSync(tarOf(FILES)));
    expect([...(await lookInto([path])).found.keys()].sort()).toEqual(
      Object.keys(FILES)
        .map((name) => `${path}/${name}`)
        .sort(),
    );
  });

  it('of more than 100,000 files, unless no limit is asked for', async () => {
    const files = Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [`f${at}.bin`, '']));
    const path = put(folder, 'many.tar', tarOf(files));
    expect((await refusal(lookInto([path]))).message).toBe(`${path}: holds more than 100000 files`);
    expect((await lookInto([path], { options: { limitBytes: Infinity } })).told[0]?.values.count).toBe(100_001);
  });

  const long = `${'folder/'.repeat(30)}groups.csv`;
  it.each([
    ['GNU', tarHeader('././@LongLink', long.length + 1, 'L'), filled(`${long}\0`)],
    ['pax', tarHeader('PaxHeaders/x', long.length + 10, 'x'), filled(`${long.length + 10} path=${long}\n`)],
  ])('long names of %s', async (_, head, name) => {
    const bytes = Buffer.concat([head, name, tarHeader('short', LIST.length), filled(LIST), Buffer.alloc(1024)]);
    const path = put(folder, 'long.tar', bytes);
    expect([...(await lookInto([path])).found]).toEqual([[`${path}/${long}`, LIST]]);
  });

  it('links and folders are no files', async () => {
    const heads = ['1', '2', '5', '3'].map((type) => tarHeader(`x${type}.csv`, 0, type));
    const path = put(
      folder,
      'links.tar',
      Buffer.concat([...heads, tarHeader('a.csv', 3), filled('a,b'), Buffer.alloc(1024)]),
    );
    expect([...(await lookInto([path])).found.values()]).toEqual(['a,b']);
  });
});
