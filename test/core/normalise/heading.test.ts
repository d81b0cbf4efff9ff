/** Headings of real sheets, and of hostile ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOfHeading, foldHeading, platformOfName } from '../../../src/core/normalise/heading.js';
import { FIELDS } from '../../../src/domain/field.js';

/** A meaning in one word: 'name', 'title?' (not sure), '@facebook', 'personal', 'unknown'. */
function short(heading: string): string {
  const meaning = fieldOfHeading(heading);
  if (meaning.sort === 'field') return meaning.isSure ? meaning.field : `${meaning.field}?`;
  return meaning.sort === 'platform-address' ? `@${meaning.platform}` : meaning.sort;
}

test.each<[string, string]>([
  ['\ufeffGroup\u00a0Name ', 'group name'],
  ['👥 # of Members (approx.)', 'of members'],
  ['Número de miembros', 'numero de miembros'],
  ['public_description', 'public description'],
  ['(name)', 'name'],
  ['', ''],
])('foldHeading(%j) → %j', (heading, folded) => {
  expect(foldHeading(heading)).toBe(folded);
});

test.each(FIELDS.filter((field) => field !== 'title'))('our own heading %s is its field', (field) => {
  expect(short(field)).toBe(field);
});

test.each([
  ['tr', 'Grup adı', 'Bağlantı', 'Üye sayısı', 'Şehir'],
  ['pl', 'Nazwa grupy', 'Odnośnik', 'Liczba członków', 'Miasto'],
  ['ja', 'グループ名', 'リンク', 'メンバー数', '地域'],
  ['zh', '群名称', '链接', '成员人数', '城市'],
  ['he', 'שם הקבוצה', 'קישור', 'מספר חברים', 'עיר'],
  ['ar', 'اسم المجموعة', 'الرابط', 'عدد الأعضاء', 'المدينة'],
  ['pt', 'Nome do grupo', 'Link do grupo', 'Número de membros', 'Cidade'],
  ['it', 'Nome del gruppo', 'Collegamento', 'Numero di iscritti', 'Città'],
  ['nl', 'Groepsnaam', 'Groepslink', 'Aantal leden', 'Gemeente'],
])('%s: name, link, members and place', (_, ...headings) => {
  expect(headings.map(short)).toEqual(['name', 'url', 'members', 'place']);
});

test.each<[string, string]>([
  // Sheets of mutual aid groups, fridges, movements and news
  ['Location', 'place'],
  ['Facebook group/website (Link/URL) Please only provide one link', 'url?'],
  ['Location: Community, City, or Region - or "online" for distributed efforts', 'place?'],
  ['Name of initiative', 'name'],
  ['Primary link', 'url'],
  ['listingState', 'place'],
  ['Regions covered', 'place'],
  ['Initiative type', 'kind?'],
  ['Initiative name', 'name'],
  ['Contact details', 'personal'],
  ['import_location', 'place'],
  ['import_url', 'url'],
  ['State', 'place?'],
  ['Title of Document', 'title?'],
  ['neighbourhood', 'place'],
  ['zipCode', 'place'],
  ['facebookPage', '@facebook'],
  ['group_facebook', '@facebook'],
  ['Link Facebook', '@facebook'],
  ['facebook', '@facebook'],
  ['twitter', '@x'],
  ['WhatsApp', '@whatsapp'],
  ['YouTube channel', '@youtube'],
  ['Discord server invite', '@discord'],
  ['website', 'url'],
  ['domain', 'url'],
  ['collection_date', 'as_of'],
  ['subscribers_as_of', 'as_of'],
  ['public_description', 'description'],
  ['display_name', 'name'],
  ['subreddit', 'name'],
  ['County', 'place'],
  // Trackers and tools
  ['# of members', 'members'],
  ['👥 Members (approx.)', 'members'],
  ['Total Members', 'members'],
  ['membersCount', 'members'],
  ['Facebook followers', 'members?'],
  ['groupUrl', 'url'],
  ['about/website', 'url?'],
  ['Public/Private', 'visibility'],
  ['Facebook Id', 'ext_id'],
  ['@', 'handle'],
  ['Posts/day', 'posts_per_week'],
  ['Last active', 'last_post_at'],
  ['How many people are in the group?', 'members?'],
  ['How many', 'members'],
  ['How many posts do they make each week?', 'posts_per_week?'],
  ['What is the link to the group?', 'url?'],
  // Other languages
  ['Nombre', 'name'],
  ['Enlace', 'url'],
  ['Número de miembros', 'members'],
  ['Título del canal', 'name'],
  ['ID del canal', 'ext_id'],
  ['nombre de membres', 'members'],
  ['Privatsphäre', 'visibility'],
  ['who_can_post', 'posting'],
  ['¿Quién puede publicar?', 'posting'],
  ['Group rules', 'rules'],
  ['Normas del grupo', 'rules'],
  ['gatekeeper_relation', 'gatekeeper'],
  ['Relación con nosotros', 'gatekeeper'],
  ['Risk level', 'risk'],
  ['Nivel de riesgo', 'risk'],
  ['Titres des chaînes', 'name'],
  ['Подписчики', 'members'],
  ['Ciudad', 'place'],
  // Only the values can tell
  ['type', 'kind?'],
  ['source', 'platform?'],
  ['date', 'as_of?'],
  ['likes', 'members?'],
  ['title', 'title?'],
  ['notes', 'description?'],
  ['network', 'platform?'],
  ['site', 'url?'],
  ['Where', 'place?'],
  ['id', 'ext_id?'],
  ['address', 'url?'],
  // About persons
  ['Admin e-mail', 'personal'],
  ['email', 'personal'],
  ['Phone', 'personal'],
  ['Teléfono', 'personal'],
  ['hotlineNumber', 'personal'],
  ['contact name', 'personal'],
  ['Organizer name', 'personal'],
  ['admin?', 'personal'],
  ['Moderators', 'personal'],
  ['First name', 'personal'],
  ['Address 1', 'personal'],
  ['Message text', 'personal'],
  ['WhatsApp number', 'personal'],
  ['Members (e-mail)', 'personal'],
  // Nothing of ours
  ['No', 'unknown'],
  ['#', 'unknown'],
  ['Target group', 'unknown'],
  ['Joined? Y/N', 'unknown'],
  ['freezer', 'unknown'],
  ['Lat', 'unknown'],
  ['size_rank_2025_01', 'unknown'],
  ['', 'unknown'],
  ['__proto__', 'unknown'],
  ['constructor', 'unknown'],
  ['toString', 'unknown'],
])('%j → %s', (heading, meaning) => {
  expect(short(heading)).toBe(meaning);
});

test('an ambiguous heading names its other meanings', () => {
  expect(fieldOfHeading('Type')).toEqual({
    sort: 'field',
    field: 'kind',
    isSure: false,
    others: ['platform', 'visibility', 'tags'],
  });
});

describe('laws', () => {
  test('never throws; folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (heading) => {
        fieldOfHeading(heading);
        expect(foldHeading(foldHeading(heading))).toBe(foldHeading(heading));
      }),
    );
  });

  test('case, blanks around and a BOM change nothing', () => {
    for (const heading of ['group name', 'members', 'facebook', 'e-mail', 'type']) {
      expect(fieldOfHeading(`\ufeff  ${heading.toUpperCase()} `)).toEqual(fieldOfHeading(heading));
    }
  });

  test.each(['(', 'a ', 'name of ', 'aB', '[(', '? '])('100 KB of %j take no time', (piece) => {
    const start = performance.now();
    fieldOfHeading(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});

test.each<[string, string | null]>([
  ['Facebook', 'facebook'],
  ['WhatsApp groups', 'whatsapp'],
  ['Telegram & Signal', null],
  ['Facebook in Elmton', null],
  ['Sheet1', null],
])('a sheet called %j is about %s', (name, platform) => {
  expect(platformOfName(name)).toBe(platform);
});
