/** Every view of every fixture Doc against its recorded text in fixtures/docs/expected. UPDATE_EXPECTED=1 writes it and fails. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture as empty } from '../../fixtures/docs/empty.js';
import { fixture as explain } from '../../fixtures/docs/explain.js';
import { fixture as importSummary } from '../../fixtures/docs/import-summary.js';
import { fixture as rankedMap } from '../../fixtures/docs/ranked-map.js';
import { views } from '../../src/views/all.js';
import { rendered } from './rendered.js';

const EXPECTED = join(import.meta.dirname, '..', '..', 'fixtures', 'docs', 'expected');
const docs = { empty, explain, 'import-summary': importSummary, 'ranked-map': rankedMap };

/** Narrow, the usual two, and no terminal; only the table depends on it (and CSV on there being a terminal). */
const widths: Readonly<Record<string, readonly (number | null)[]>> = { table: [40, 80, 120, null], csv: [80, null] };

const cases = Object.entries(docs).flatMap(([name, doc]) =>
  views.flatMap((view) =>
    (widths[view.id] ?? [null]).map((width) => ({
      file: [name, view.id, ...(width === null ? [] : [width]), 'txt'].join('.'),
      view,
      doc,
      width,
    })),
  ),
);

describe('recorded views', () => {
  it.each(cases)('$file', async ({ file, view, doc, width }) => {
    const text = await rendered(view, doc, { width, colour: false, lang: 'en' });
    const path = join(EXPECTED, file);
    if (process.env.UPDATE_EXPECTED === '1') {
      writeFileSync(path, text);
      expect.fail(`${file} was written: read it, then run again without UPDATE_EXPECTED`);
    }
    expect(existsSync(path), `${file} is not recorded: run with UPDATE_EXPECTED=1`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
