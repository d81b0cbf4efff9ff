/** The first look: sort of file by content, delimiter and rows of tables, key paths of JSON. */
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { encodingOf } from '../../src/source/encoding.js';
import { jsonPaths } from '../../src/source/json-shape.js';
import { sampleOf } from '../../src/source/sample.js';

function look(bytes: Buffer | string, delimiter: string | null = null, isWhole = true) {
  const head = Buffer.from(bytes);
  return sampleOf(head, encodingOf({ head, isUtf8: typeof bytes === 'string' }, null), isWhole, delimiter);
}

describe('container', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n \n'],
    ['zip', Buffer.from('PK\x03\x04rest')],
    ['gzip', gzipSync('name,url')],
    ['ole', Buffer.from('d0cf11e0a1b11ae1ffff', 'hex')],
    ['sqlite', Buffer.from('SQLite format 3\0rest')],
    ['binary', Buffer.from('%PDF-1.7 name')],
    ['binary', deflateSync(Buffer.from('name,url\n'.repeat(3)))],
    ['html', '<!DOCTYPE html><p>name,url'],
    ['html', '\n<TABLE border=1><tr>'],
    ['html', '<?xml version="1.0"?><html xmlns="x">'],
    ['html', '<!-- made by a tool --><html>'],
    ['xml', '<?xml version="1.0"?><opml>'],
    ['text', '<img src="banner.png">\n# A list\n'],
    ['json', '[{"name":"x"}]'],
    ['json', '{"name":'],
    ['json', "{'name': 1}"],
    ['json', '[1, 2]'],
    ['json', '[[[]]]'],
    ['json', '['.repeat(70_000)],
    ['ndjson', '{"a":1}\n{"a":2}\n'],
    ['ndjson', '{"a":1}\r\nbroken\r\n{"a":2}\r\n'],
    ['text', '[Name](https://t.me/x)\n[Other](https://t.me/y)\n'],
    ['text', '[1](https://t.me/x)'],
    ['text', '[ ] call Sam'],
    ['text', '{curly} words'],
    ['text', 'name,url\nRiver\0side,x\n'],
  ])('%s: %j', (container, bytes) => {
    expect(look(bytes).container).toBe(container);
  });
});

describe('table', () => {
  it.each([
    [',', 'name,url\na,b\n'],
    [';', 'name;members\n"a;b";1,5\nc;2,5\n'],
    ['\t', 'name\turl\na, b\tc\n'],
    ['|', 'name|url|n\na|b|1\n'],
    [',', 'title only\n\nname,url,members\na,b,1\nc,d,2\n'],
    [';', 'sep=;\nname;url\na;b\n'],
    [';', 'name;text\na;"one, two"\nb;"three, four"\n'],
    [',', 'name\na\nb\n'],
  ])('delimiter %j of %j', (delimiter, text) => {
    expect(look(text).table?.delimiter).toBe(delimiter);
  });

  it('takes the delimiter that is named, of any length', () => {
    expect(look('name* url\na* b\n', '* ').table?.rows).toEqual([
      ['name', 'url'],
      ['a', 'b'],
    ]);
    expect(look('a\tb\n', '\\t').table?.rows).toEqual([['a', 'b']]);
  });

  it.each(['', '"', '\n'])('refuses %j as a delimiter', (delimiter) => {
    expect(() => look('a,b\n', delimiter)).toThrow(TurfError);
  });

  it('holds at most 50 rows, and no row that is cut off', () => {
    expect(look('a,b\n'.repeat(100)).table?.rows).toHaveLength(50);
    expect(look('a,b\nc,d\ne', null, false).table?.rows).toHaveLength(2);
  });

  it('finds none in prose', () => {
    expect(look('Dear all\nwe met, and talked.\nThen, at nine, we, all of us, left\nGood bye\n').table).toBe(null);
  });
});

describe('jsonPaths', () => {
  it.each([
    ['[{"name":1,"tags":["a"]},{"url":2}]', ['[]', '[].name', '[].tags', '[].tags[]', '[].url']],
    ['{"data":{"children":[{"kind":"t5"}]}}', ['data', 'data.children', 'data.children[]', 'data.children[].kind']],
    ['{"a":{"n":1,"m":2},"b":{"n":1,"m":3},"c":{"n":', ['*', '*.n', '*.m']],
    ['{"a":{"n":1},"b":{"m":1}}', ['a', 'a.n', 'b', 'b.m']],
    ['{"a":1}\n{"b":{"c":2}}', ['a', 'b', 'b.c']],
    ['{"say \\"hi\\"":1,"x":"a\\\\"}', ['say \\"hi\\"', 'x']],
    ['{"__proto__":{"a":1}}', ['__proto__', '__proto__.a']],
    ['["a","b"]', ['[]']],
    ['not json', []],
  ])('of %s', (text, paths) => {
    expect([...jsonPaths(text)]).toEqual(paths);
  });

  it('stops at eight levels and is quick on deep and long text', () => {
    const start = performance.now();
    expect(jsonPaths('[{"a":'.repeat(20_000)).size).toBeLessThan(10);
    jsonPaths(`{"${'a'.repeat(100_000)}`);
    jsonPaths('"'.repeat(100_001));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
