/** readCountry: 'Mexico', 'Deutschland', 'USA', 'gb' as ISO 3166 alpha-2; what is no country stays as text. */
import { cleanName } from './clean-text.js';
import { foldAccents } from './fold-accents.js';

/** ISO 3166-1 alpha-2, officially assigned, and XK (Kosovo, user-assigned but used by everybody). */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';
/** Languages in which people write the names of countries. */
const NAMED_IN = ['en', 'es', 'fr', 'de', 'pt'];
/** How people write countries that Unicode's lists name otherwise. Folded, without points. */
const ALIASES =
  'US=usa,us of a,america,united states of america,the united states,eeuu,ee uu,eua,etats unis,vereinigte staaten von amerika;' +
  'GB=uk,great britain,britain,england,scotland,wales,northern ireland,gbr,inglaterra,angleterre,gran bretana,reino unido;' +
  'NL=holland,the netherlands,holanda;CZ=czech republic,republica checa;KR=south korea,republic of korea,corea del sur;' +
  'KP=north korea;RU=russian federation,rusia;TR=turkey;MM=burma;CI=ivory coast;CV=cape verde;SZ=swaziland;' +
  'MK=macedonia,north macedonia;CN=prc,peoples republic of china,mainland china;TW=republic of china;VN=viet nam;' +
  'AE=uae,emirates;CD=drc,dr congo,democratic republic of the congo;CG=congo,republic of the congo;PS=palestine,palestina;' +
  'IR=islamic republic of iran;SY=syrian arab republic;BO=plurinational state of bolivia;VA=vatican;DO=republica dominicana;' +
  'IE=republic of ireland,eire;HK=hong kong;MO=macau,macao;FM=micronesia;BA=bosnia;TT=trinidad;PH=the philippines;' +
  'MX=mex;CA=can;AU=aus;DE=ger,deu;FR=fra;ES=esp;BR=bra;IN=ind';
let names: ReadonlyMap<string, string> | null = null;

function fold(text: string): string {
  return foldAccents(text.normalize('NFKC').toLowerCase())
    .replaceAll('.', '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Built at the first question, from the names Unicode gives. */
function tableOfNames(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const locale of NAMED_IN) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of CODES.split(' ')) {
      const name = display.of(code);
      if (name !== undefined && !table.has(fold(name))) table.set(fold(name), code);
    }
  }
  for (const line of ALIASES.split(';')) {
    const [code = '', list = ''] = line.split('=');
    for (const name of list.split(',')) table.set(name, code);
  }
  for (const code of CODES.split(' ')) table.set(code.toLowerCase(), code);
  return table;
}

/** Alpha-2 in upper case where the cell names a country, else the cell as clean text; null when empty. */
export function readCountry(text: string): string | null {
  names ??= tableOfNames();
  const clean = cleanName(text);
  return clean === null ? null : (names.get(fold(clean)) ?? clean);
}
