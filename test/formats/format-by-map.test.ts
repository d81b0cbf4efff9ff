/** Lists that no format recognises: --map reads them, unless they are about persons or money. */
import { expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { readText } from './read-text.js';

const FINNISH = 'Nimi;Määrä;Paikka\nBlock 12;85;North\nMill Lane Swap;120;South\n';

it.each([
  [FINNISH, ['name=Nimi', 'members=Määrä'], 'sheet'],
  [FINNISH, ['name=#1', 'members=maara'], 'sheet'],
  ['[{"nimi":"Block 12","koko":85}]', ['name=nimi'], 'json'],
])('%j with %j is read as %s', async (text, map, format) => {
  const read = await readText(text, { map });
  expect(read.format).toBe(format);
  expect(read.rows[0]).toContain('"name":"Block 12"');
});

async function refusal(text: string, map: readonly string[] = []): Promise<TurfError> {
  try {
    await readText(text, { map });
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('it was read');
}

it.each([
  ['a column that is not there', FINNISH, ['name=Group']],
  ['no --map', FINNISH, []],
])('%s: refused, with the command', async (_, text, map) => {
  expect((await refusal(text, map)).hint).toContain('--from sheet --map');
});

it.each([
  ['persons', 'First Name,Last Name,Phone,E-mail\nMaria,Example,555-0100,maria@mail.example\n'],
  ['persons', 'Name,Email,Phone\nMaria Example,maria@mail.example,+1 555 0100 200\n'],
  ['persons', '[{"id":"U1","name":"ann","profile":{"email":"ann@mail.example","first_name":"Ann"}}]'],
  ['bills', 'Invoice no,Date,Customer,Qty,Unit price\n1001,2026-03-01,Elm Garage,2,12.50\n'],
  ['account', 'Date,Description,Amount,Balance\n2026-03-01,RENT,-900,1300\n'],
])('a list of %s is called so, and no command brings it in', async (word, text) => {
  for (const map of [[], ['name=#1'], ['name=name'], ['name=Description']]) {
    const error = await refusal(text, map);
    expect(error.why).toContain(word);
    expect(error.hint).not.toContain('--map');
  }
});
