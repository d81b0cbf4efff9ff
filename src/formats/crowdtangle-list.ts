/** The two-column file with which lists were filled in CrowdTangle: addresses of pages, groups and accounts, and the list each goes to. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { headedRows, missingHeadings } from './table/headed-rows.js';

const URL_HEADING = 'page or account url';

export const format = {
  id: 'crowdtangle-list',
  title: { en: 'CrowdTangle list to upload (CSV)' },
  howToExport: {
    en: 'A file with the columns "Page or Account URL" and "List", as it was made to fill a list in CrowdTangle. Browser extensions and scripts still write it.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

function detect(sample: Sample): Detection {
  const missing = missingHeadings(sample, [URL_HEADING, 'list']);
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    for await (const rows of headedRows(source)) {
      for (const row of rows) {
        if ('code' in row) yield row;
        else yield { line: row.line, addresses: [row.cell(URL_HEADING)], fields: { tags: row.cell('list') } };
      }
    }
  }
  return knownReader(
    {
      file: source.path,
      columns: { url: 'Page or Account URL', tags: 'List' },
      platform: null,
      unit: 'line',
      places: places(),
      notices: new Notices(),
    },
    options,
  );
}
