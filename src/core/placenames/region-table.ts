/** Regions of six countries as people write them: names, abbreviations, what their people are called; with the codes of GeoNames. Read by whereabouts. */

export interface Region {
  /** GeoNames' own: country and code of its first level, 'US.CA' (https://download.geonames.org/export/dump/admin1CodesASCII.txt). */
  readonly id: string;
  readonly country: string;
  /** English name; the others are beside it. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** 'CA', 'Calif': read after a comma or in a column of places, never in running text. */
  readonly codes: readonly string[];
  /** 'Californian'. */
  readonly people: readonly string[];
  /** A town has the name too: one in the region ('New York'), or one elsewhere, so that the name alone says little ('Washington'). */
  readonly town: 'none' | 'inside' | 'elsewhere';
}

/*
 * code = name / other name : abbreviation , abbreviation : people , people ; behind a name that is a town's too: '~' where that lies in the region, else '!'.
 * Postal codes: USPS Publication 28, Canada Post Addressing Guidelines; Mexico: Norma Técnica sobre Domicilios Geográficos.
 * GeoNames numbers Canada's, Mexico's, Spain's and Australia's regions in its own way, so the usual code is an abbreviation there.
 */
const TABLE: Readonly<Record<string, string>> = {
  US:
    'AL=Alabama:AL,Ala:Alabamian;AK=Alaska:AK:Alaskan;AZ=Arizona:AZ,Ariz:Arizonan;AR=Arkansas:AR,Ark:Arkansan;' +
    'CA=California:CA,Calif:Californian,Californiano,Californiana;CO=Colorado:CO,Colo:Coloradan;CT=Connecticut:CT,Conn:;' +
    'DE=Delaware:DE,Del:Delawarean;DC=District of Columbia/Washington DC/Washington D.C.:DC,D.C.:;FL=Florida:FL,Fla:Floridian;' +
    'GA=Georgia:GA:Georgian;HI=Hawaii/Hawaiʻi:HI:Hawaiian;ID=Idaho:ID:Idahoan;IL=Illinois:IL,Ill:Illinoisan;' +
    'IN=Indiana:IN,Ind:Hoosier,Indianan;IA=Iowa:IA:Iowan;KS=Kansas:KS,Kan:Kansan;KY=Kentucky:KY:Kentuckian;' +
    'LA=Louisiana:LA:Louisianan,Louisianian;ME=Maine:ME:Mainer;MD=Maryland:MD:Marylander;MA=Massachusetts:MA,Mass:;' +
    'MI=Michigan:MI,Mich:Michigander,Michiganian;MN=Minnesota:MN,Minn:Minnesotan;MS=Mississippi:MS,Miss:Mississippian;' +
    'MO=Missouri:MO:Missourian;MT=Montana:MT,Mont:Montanan;NE=Nebraska:NE,Neb:Nebraskan;NV=Nevada:NV,Nev:Nevadan;' +
    'NH=New Hampshire:NH,N.H.:New Hampshirite;NJ=New Jersey:NJ,N.J.:New Jerseyan,New Jerseyite;NM=New Mexico:NM,N.M.:New Mexican;' +
    'NY=New York~/New York State:NY,N.Y.:New Yorker;NC=North Carolina:NC,N.C.:North Carolinian;' +
    'ND=North Dakota:ND,N.D.:North Dakotan;OH=Ohio:OH:Ohioan;OK=Oklahoma:OK,Okla:Oklahoman;OR=Oregon:OR,Ore:Oregonian;' +
    'PA=Pennsylvania:PA,Penn:Pennsylvanian;RI=Rhode Island:RI,R.I.:Rhode Islander;SC=South Carolina:SC,S.C.:South Carolinian;' +
    'SD=South Dakota:SD,S.D.:South Dakotan;TN=Tennessee:TN,Tenn:Tennessean;TX=Texas/Tejas:TX,Tex:Texan,Texano,Texana,Tejano;' +
    'UT=Utah:UT:Utahn;VT=Vermont:VT:Vermonter;VA=Virginia:VA:Virginian;WA=Washington!/Washington State:WA,Wash:Washingtonian;' +
    'WV=West Virginia:WV,W.Va.:West Virginian;WI=Wisconsin:WI,Wis:Wisconsinite;WY=Wyoming:WY:Wyomingite',
  CA:
    '01=Alberta:AB,Alta:Albertan;02=British Columbia:BC,B.C.:British Columbian;03=Manitoba:MB:Manitoban;' +
    '04=New Brunswick!:NB,N.B.:New Brunswicker;05=Newfoundland and Labrador/Newfoundland:NL,N.L.:Newfoundlander;' +
    '13=Northwest Territories:NT,NWT:;07=Nova Scotia:NS,N.S.:Nova Scotian;14=Nunavut:NU:Nunavummiut;' +
    '08=Ontario:ON,Ont:Ontarian;09=Prince Edward Island:PE,PEI,P.E.I.:Prince Edward Islander;' +
    '10=Quebec~/Québec:QC,PQ,Que:Quebecer,Quebecker,Québécois,Québécoise;11=Saskatchewan:SK,Sask:;12=Yukon:YT,YK:Yukoner',
  MX:
    '01=Aguascalientes~:Ags:;02=Baja California:BC:;03=Baja California Sur:BCS:;04=Campeche~:Camp:;05=Coahuila:Coah:;' +
    '06=Colima~:Col:;07=Chiapas:Chis:Chiapaneco,Chiapaneca;08=Chihuahua~:Chih:;09=Mexico City~/Ciudad de México:CDMX,DF,D.F.:;' +
    '10=Durango!:Dgo:;11=Guanajuato~:Gto:;12=Guerrero!:Gro:Guerrerense;13=Hidalgo!:Hgo:;14=Jalisco:Jal:Jalisciense;' +
    '15=Estado de México/State of Mexico:Edomex,Méx:;16=Michoacán:Mich:Michoacano,Michoacana;17=Morelos!:Mor:;18=Nayarit:Nay:;' +
    '19=Nuevo León:NL,N.L.:;20=Oaxaca~:Oax:Oaxaqueño,Oaxaqueña;21=Puebla~:Pue:;22=Querétaro~:Qro:;23=Quintana Roo:QRoo,Q.Roo:;' +
    '24=San Luis Potosí~:SLP,S.L.P.:;25=Sinaloa:Sin:Sinaloense;26=Sonora:Son:Sonorense;27=Tabasco:Tab:;28=Tamaulipas:Tamps:;' +
    '29=Tlaxcala~:Tlax:;30=Veracruz~:Ver:Veracruzano,Veracruzana;31=Yucatán:Yuc:Yucateco,Yucateca;32=Zacatecas!:Zac:',
  ES:
    '51=Andalusia/Andalucía::Andaluz,Andaluza;52=Aragon/Aragón::Aragonés,Aragonesa;34=Asturias::Asturiano,Asturiana;' +
    '07=Balearic Islands/Islas Baleares/Illes Balears::;53=Canary Islands/Islas Canarias::Canario,Canaria;39=Cantabria::;' +
    '55=Castile and León/Castilla y León::;54=Castile-La Mancha/Castilla-La Mancha::;56=Catalonia/Cataluña/Catalunya::;' +
    '57=Extremadura::Extremeño,Extremeña;58=Galicia::;27=La Rioja::;29=Madrid~/Comunidad de Madrid::Madrileño,Madrileña;' +
    '31=Murcia~/Región de Murcia::;32=Navarre/Navarra::Navarro,Navarra;59=Basque Country/País Vasco/Euskadi::;' +
    '60=Valencia!/Comunidad Valenciana/Comunitat Valenciana::Valenciano,Valenciana',
  GB: 'ENG=England::;SCT=Scotland::Scottish;WLS=Wales/Cymru::;NIR=Northern Ireland::',
  AU:
    '01=Australian Capital Territory:ACT:;02=New South Wales:NSW:;03=Northern Territory:NT:;04=Queensland:QLD:Queenslander;' +
    '05=South Australia:SA:;06=Tasmania:TAS:Tasmanian;07=Victoria!:VIC:;08=Western Australia:WA:',
};

const listed = (text: string, sign: string): readonly string[] => text.split(sign).filter((one) => one !== '');

function regionOf(country: string, line: string): Region {
  const [code = '', rest = ''] = line.split('=');
  const [names = '', codes = '', people = ''] = rest.split(':');
  const [first = '', ...otherNames] = names.split('/');
  return {
    id: `${country}.${code}`,
    country,
    name: first.replace(/[~!]$/, ''),
    otherNames,
    codes: listed(codes, ','),
    people: listed(people, ','),
    town: first.endsWith('~') ? 'inside' : first.endsWith('!') ? 'elsewhere' : 'none',
  };
}

/** Those of the United States first: their codes win where another country has the same. */
export const REGIONS: readonly Region[] = Object.entries(TABLE).flatMap(([country, lines]) =>
  lines.split(';').map((line) => regionOf(country, line)),
);

/*
 * What the people of a country are called, where that is not the name of a language too ("Spanish lessons" are given anywhere)
 * or of a thing ("nail polish"); only asked when a campaign names the country.
 */
const PEOPLE =
  'US=American,Estadounidense;CA=Canadian,Canadien,Canadienne,Canadiense;MX=Mexican,Mexicano,Mexicana;GB=British,Britain;' +
  'AU=Australian,Aussie;NZ=New Zealander;IE=Irish;AT=Austrian;CH=Swiss;BE=Belgian;BR=Brazilian,Brasileiro,Brasileira;' +
  'AR=Argentinian,Argentine,Argentino,Argentina;CL=Chilean,Chileno,Chilena;CO=Colombian,Colombiano,Colombiana;' +
  'PE=Peruvian,Peruano,Peruana;VE=Venezuelan,Venezolano,Venezolana;EC=Ecuadorian,Ecuatoriano,Ecuatoriana;BO=Bolivian,Boliviano,Boliviana;' +
  'UY=Uruguayan,Uruguayo,Uruguaya;PY=Paraguayan,Paraguayo,Paraguaya;CU=Cuban,Cubano,Cubana;DO=Dominican,Dominicano,Dominicana;' +
  'PR=Puerto Rican,Puertorriqueño,Puertorriqueña,Boricua;GT=Guatemalan,Guatemalteco,Guatemalteca;HN=Honduran,Hondureño,Hondureña;' +
  'SV=Salvadoran,Salvadoreño,Salvadoreña;NI=Nicaraguan,Nicaragüense;CR=Costa Rican,Costarricense;PA=Panamanian,Panameño,Panameña;' +
  'HT=Haitian;JM=Jamaican;NG=Nigerian;KE=Kenyan;GH=Ghanaian;ET=Ethiopian;UG=Ugandan;TZ=Tanzanian;ZA=South African;ZW=Zimbabwean;' +
  'EG=Egyptian;MA=Moroccan;DZ=Algerian;TN=Tunisian;IN=Indian;PK=Pakistani;BD=Bangladeshi;LK=Sri Lankan;PH=Filipino,Filipina;' +
  'ID=Indonesian;MY=Malaysian;SG=Singaporean;IL=Israeli;PS=Palestinian;LB=Lebanese;SY=Syrian;IQ=Iraqi;IR=Iranian;AF=Afghan';

/** Country (ISO 3166 alpha-2) → what its people are called. */
export const PEOPLE_OF: ReadonlyMap<string, readonly string[]> = new Map(
  PEOPLE.split(';').map((line) => {
    const [country = '', people = ''] = line.split('=');
    return [country, listed(people, ',')];
  }),
);
