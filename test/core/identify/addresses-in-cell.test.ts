import { describe, expect, it } from 'vitest';
import { addressesInCell } from '../../../src/core/identify/addresses-in-cell.js';
import { NASTY } from './nasty.js';

const A = 'https://seamill.example/a';
const B = 'https://seamill.example/b';

describe('addressesInCell', () => {
  it.each([
    [A, [A]],
    [`${A}\n${B}`, [A, B]],
    [`${A}, ${B}`, [A, B]],
    [`${A},${B}`, [A, B]],
    [`${A}; ${B}`, [A, B]],
    [`${A} | ${B}`, [A, B]],
    [`${A} ${B}`, [A, B]],
    [`${A} and ${B}`, [A, B]],
    [`Facebook: ${A} / web: ${B}`, [A, B]],
    ['https://seamill.example/@51.5,-0.1,15z', ['https://seamill.example/@51.5,-0.1,15z']],
    [
      'https://web.archive.org/web/2020/https://seamill.example/a',
      ['https://web.archive.org/web/2020/https://seamill.example/a'],
    ],
    ['facebook.com/seamill, www.seamill.example', ['facebook.com/seamill', 'www.seamill.example']],
    ['@seamill, @harbour', ['@seamill', '@harbour']],
    ['r/seamill and r/harbour', ['r/seamill', 'r/harbour']],
    [`[Rent help](${A}), [Food bank](${B})`, [`[Rent help](${A})`, `[Food bank](${B})`]],
    [`=HYPERLINK("${A}", "Rent, and more")`, [`=HYPERLINK("${A}", "Rent, and more")`]],
    ['Seamill Tenants, Harbour', ['Seamill Tenants, Harbour']],
    ['Call ann.lee@seamill.example or 0423', ['Call ann.lee@seamill.example or 0423']],
    ['We meet at the hall.How to join: see seamill.bayern or tulsehill.estate', ['seamill.bayern', 'tulsehill.estate']],
    ['Join Seamill.Org, or Seamill.De', ['Seamill.Org', 'Seamill.De']],
    ['viber://pa?chatURI=seamill and sgnl://x', ['viber://pa?chatURI=seamill', 'sgnl://x']],
    ['  ', []],
  ])('%s', (cell, addresses) => {
    expect(addressesInCell(cell)).toEqual(addresses);
  });

  it('is bounded for any cell', () => {
    for (const text of NASTY) expect(addressesInCell(text).length).toBeLessThanOrEqual(50);
  });
});
