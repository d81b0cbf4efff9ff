/** No network, ever: every command works without one, and none tries (run-turf.ts watches every case for that). */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostile } from './universal.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LIST =
  'name,url,members\nElm Road Help,https://www.reddit.com/r/elmroad,120\nRiver,https://t.me/river_city_club,90\n';

const TOWN = '1\tElm\tElm\t\t1\t1\tP\tPPL\tUS\t\tCA\t\t\t\t20000\t\t\t\t\n';

/** One line for every command that there is. */
const LINES: readonly string[] = [
  'turf import a.csv',
  'turf add https://www.facebook.com/groups/elm --members 50',
  'turf campaign new help --terms help,elm',
  'turf campaign list',
  'turf campaign show',
  'turf campaign issues housing',
  'turf campaign edit --add-terms garden',
  'turf campaign export -o help.json',
  'turf campaign import help.json --name copy',
  'turf campaign use help',
  'turf map',
  'turf rate 1 yes',
  'turf rate',
  'turf campaign suggest',
  'turf evaluate labels.csv',
  'turf spaces help',
  'turf show 1',
  'turf explain 1',
  // What is not known yet would be something to settle (exit 3).
  'turf check stale contradiction',
  'turf edit 1 --set place=Riverside',
  'turf merge 1 2 --yes',
  'turf split 1',
  'turf not-same 1 2',
  'turf dupes',
  'turf dupes --decided',
  'turf reach',
  'turf reach set telegram channel 25%',
  'turf reach seen 2 40 60',
  'turf reach reset telegram --yes',
  'turf placenames towns.txt',
  'turf placenames',
  'turf placenames remove 1',
  'turf imports',
  'turf imports show 1',
  'turf imports undo 2',
  'turf formats',
  'turf formats show sheet',
  'turf formats template',
  'turf import a.csv --map name=name --save-mapping mine --tag again',
  'turf formats mappings',
  'turf formats mappings forget mine',
  'turf demo a.csv --db demo.db',
  'turf campaign remove help --yes',
  'turf --help',
  'turf --version',
];

/** A shell in a namespace of its own without any network; plain where the system allows none: then the watching alone proves it. */
function without(): string {
  return spawnSync('unshare', ['-rn', 'true']).status === 0 ? 'unshare -rn' : 'env';
}

it('every command works without a network and tries none', () =>
  hostile(async (turf) => {
    turf.write('a.csv', LIST);
    turf.write('towns.txt', TOWN);
    turf.write('labels.csv', 'query,space,grade\nhelp,1,2\n');
    const turfHere = `${without()} "$TURF_NODE" "$TURF_PROGRAM"`;
    for (const line of LINES) {
      const ran = await turf.sh(line.replace(/^turf/, turfHere));
      expect([ran.code, line]).toEqual([0, line]);
      expect(ran.forbidden).toEqual([]);
    }
  }));

it('the list of commands above is whole', () => {
  const named = new Set(LINES.map((line) => line.replace(/^turf /, '')));
  const files = readdirSync(join(ROOT, 'src/commands'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'src/commands', name), 'utf8'));
  const words = files.flatMap((text) => {
    const found = /^ {2}words: \[(.+)\],$/m.exec(text)?.[1];
    return found === undefined ? [] : [found.replaceAll(/[',]/g, '')];
  });
  expect(words.length).toBeGreaterThan(8);
  expect(words.filter((each) => ![...named].some((line) => line.startsWith(each)))).toEqual([]);
});

it('an address is no file to fetch, and places are never looked up', () =>
  hostile(async (turf) => {
    expect((await turf.run(['import', 'https://example.org/list.csv'])).code).toBe(4);
    const list =
      'name,url\nA,https://bit.ly/3xYz\nB,http://localhost:1/x\nC,http://169.254.169.254/latest\nD,file:///etc/passwd\n';
    const ran = await turf.run(['import', turf.write('b.csv', list)]);
    expect([0, 3]).toContain(ran.code);
    expect((await turf.run(['spaces', '--json'])).stdout).not.toContain('root:');
  }));

it('the watching itself sees a connection', () =>
  hostile(async (turf) => {
    const code = "try { require('node:net').connect(1, '127.0.0.1').on('error', () => {}) } catch {}";
    const { ended } = turf.start([], { node: ['-e', code] });
    expect((await ended).forbidden).toEqual(['a connection']);
  }));
