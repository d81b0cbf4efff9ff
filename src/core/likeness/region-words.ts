/** Words of a place that name a country, a state or a county, and no town: two places in one of them are hardly nearer each other. */

/** Countries and states by their English names, those left out that are towns as well (New York, Mexico, Luxembourg). */
const REGIONS = new Set(
  (
    'alabama alaska arizona arkansas california colorado connecticut dakota delaware florida georgia hawaii idaho illinois ' +
    'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana ' +
    'nebraska nevada jersey carolina ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ' +
    'alberta manitoba ontario saskatchewan queensland tasmania ' +
    'usa america united states kingdom britain england scotland wales ireland canada australia zealand germany deutschland ' +
    'france spain espana italy italia austria osterreich switzerland schweiz netherlands belgium poland india brazil brasil ' +
    'argentina chile colombia europe ' +
    'county borough district region province bedfordshire essex kent surrey sussex norfolk suffolk devon cornwall somerset ' +
    'dorset cumbria'
  ).split(' '),
);
/** English counties: Derbyshire. Shorter words are towns. */
const SHIRE = /^.{4,}shire$/;
/** "CA", "UK"; also words that are no name at all. */
const CODE = /^[a-z]{1,2}$/;

/** `word`: folded. */
export function isRegionWord(word: string): boolean {
  return CODE.test(word) || REGIONS.has(word) || SHIRE.test(word);
}
