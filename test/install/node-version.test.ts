/** Which Node may run turf, and what one that may not is told; launcher and driver agree on which SQLite fits. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driverName } from '../../src/store/driver.js';

const ROOT = join(import.meta.dirname, '..', '..');

interface NodeVersion {
  complaint(version: string, platform: string): string | null;
  hasPrebuiltDriver(version: string): boolean;
  isSupported(version: string): boolean;
}
const nodeVersion: NodeVersion = createRequire(import.meta.url)('../../bin/node-version.cjs');

const CASES: readonly [version: string, isSupported: boolean, driver: ReturnType<typeof driverName>][] = [
  ['v0.10.48', false, 'better-sqlite3'],
  ['v10.24.1', false, 'better-sqlite3'],
  ['v18.20.8', false, 'better-sqlite3'],
  ['v20.16.0', false, 'better-sqlite3'],
  ['v20.17.0', true, 'better-sqlite3'],
  ['v20.20.2', true, 'better-sqlite3'],
  ['v21.7.3', false, 'better-sqlite3'],
  ['v22.13.1', false, 'better-sqlite3'],
  ['v22.14.0', true, 'better-sqlite3-13'],
  ['v22.14.0-nightly20250101', true, 'better-sqlite3-13'],
  ['v23.0.0', true, 'better-sqlite3-13'],
  ['v24.21.0', true, 'better-sqlite3-13'],
  ['v100.0.0', true, 'better-sqlite3-13'],
];

describe('Node versions', () => {
  it.each(CASES)('%s: supported %s, %s', (version, isSupported, driver) => {
    expect(nodeVersion.isSupported(version)).toBe(isSupported);
    expect(nodeVersion.complaint(version, 'linux') === null).toBe(isSupported);
    expect(driverName(version)).toBe(driver);
    expect(nodeVersion.hasPrebuiltDriver(version)).toBe(driver === 'better-sqlite3-13');
  });

  it('are those of package.json', () => {
    const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
    expect(text).toContain('"node": "^20.17.0 || >=22.14.0"');
  });

  it.each([
    ['linux', 'nvm install 24'],
    ['darwin', 'brew install node'],
    ['win32', 'winget install OpenJS.NodeJS.LTS'],
  ])('on %s a complaint names needed and found version and ends in a command', (platform, command) => {
    const lines = nodeVersion.complaint('v18.20.8', platform)?.trimEnd().split('\n') ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/needs Node 20\.17 .* 22\.14 .* this is Node 18\.20\.8\.$/);
    expect(lines[1]?.endsWith(command)).toBe(true);
  });
});
