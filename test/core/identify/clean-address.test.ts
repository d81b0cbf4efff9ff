import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { NASTY } from './nasty.js';

const PAGE = 'https://seamill.example/rent';
const href = (text: string): string | null => cleanAddress(text)?.href ?? null;
const wrapped = (inner: string, depth: number): string =>
  depth === 0 ? inner : wrapped(`https://www.google.com/url?q=${encodeURIComponent(inner)}`, depth - 1);

describe('cleanAddress', () => {
  it.each([
    ['  https://seamill.example/rent \n'],
    ['<https://seamill.example/rent>'],
    ['(https://seamill.example/rent).'],
    ['"https://seamill.example/rent",'],
    ['“https://seamill.example/rent”'],
    ['\ufeffhttps://seamill.example/rent\u200b'],
    ['[Rent help](https://seamill.example/rent)'],
    ['[Rent help](https://seamill.example/rent "the title")'],
    ['Rent help <https://seamill.example/rent|open>'],
    ['=HYPERLINK("https://seamill.example/rent","Rent help")'],
    ['=hyperlink( "https://seamill.example/rent";"Rent help")'],
    ['https://seamill.example/rent (closed group)'],
    ['seamill.example/rent'],
    ['//seamill.example/rent'],
    ['https//seamill.example/rent'],
    ['https:/seamill.example/rent'],
    ['http://https://seamill.example/rent'],
    ['HTTPS://SEAMILL.example:443/rent'],
    ['https://seamill.example./rent'],
    ['https://ann:secret@seamill.example/rent'],
    ['https://seamill.example/rent?fbclid=1&utm_source=a&__cft__[0]=b&igsh=c&ref=d&mc_eid=e'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fseamill.example%2Frent&h=x'],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://www.google.co.uk/url?sa=t&q=&url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fseamill.example%2Frent&data=1'],
    ['https://urldefense.com/v3/__https://seamill.example/rent__;!!abc$'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__seamill.example_rent&d=x'],
    ['https://urldefense.proofpoint.com/v1/url?u=https://seamill.example/rent&k=x'],
    ['https://out.reddit.com/t3_a?url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://www.youtube.com/redirect?q=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://web.archive.org/web/20200101000000/https://seamill.example/rent'],
    ['https://web.archive.org/web/2020id_/https:/seamill.example/rent'],
    ['https://vk.com/away.php?to=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://t.umblr.com/redirect?z=https%3A%2F%2Fseamill.example%2Frent&t=x'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://slack-redir.net/link?url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://l.threads.com/?u=https%3A%2F%2Fseamill.example%2Frent&e=x'],
    ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://www.tiktok.com/link/v2?aid=1&target=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://translate.google.com/translate?sl=de&u=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://gov.safelinks.protection.office365.us/?url=https%3A%2F%2Fseamill.example%2Frent'],
    ['https://web.archive.org/save/https://seamill.example/rent'],
    ['https://web.archive.org/https://seamill.example/rent'],
    ['https://archive.ph/https://seamill.example/rent'],
    ['https://archive.today/20200101/https://seamill.example/rent'],
    ['https://www.google.com/amp/s/seamill.example/rent'],
    ['https://seamill-example.cdn.ampproject.org/c/s/seamill.example/rent'],
    ['https://www.facebook.com/https://seamill.example/rent?fbclid=1'],
    ['https://shop.example/https%3A%2F%2Fseamill.example%2Frent'],
    ['https://seamill.example/rent?msclkid=1&ttclid=2&_hsenc=3&mkt_tok=4&srsltid=5&gbraid=6&fb_source=7'],
    [
      'https://seamill.example/rent?rdid=a&share_url=b&mibextid=c&paipv=0&eav=d&wtsid=e&sfnsn=f&si=g&feature=h&ab_channel=i',
    ],
    [
      'https://seamill.example/rent?mtm_kwd=a&dclid=b&refid=c&__xts__[0]=d&__eep__=6&_rdr&hl=de&locale=de&lang=de&app=fbl',
    ],
    [wrapped(PAGE, 5)],
  ])('%s', (text) => {
    expect(href(text)).toBe(PAGE);
  });

  it.each([
    ['Call or text 0423 555 010'],
    ['ann@seamill.example'],
    ['mailto:ann@seamill.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///home/x.html'],
    ['ftp://seamill.example/x'],
    ['+1 555 0100'],
    ['http://localhost:3000/x'],
    ['http://127.0.0.1/x'],
    ['http://2130706433/x'],
    ['http://[::1]/x'],
    ['http://printer.local/x'],
    ['https://seamill'],
    ['https://www.seamill'],
    ['St.Mary'],
    ['e.g. rent'],
    ['leaflet.pdf'],
    ['n/a'],
    ['Mr.Smith'],
    ['Dr.Who'],
    ['No.10'],
    ['St.Mary’s'],
    ['U.S.A'],
    ['A.C.O.R.N'],
    ['12.000'],
    ['1.5.2024'],
    ['Housing.Rights'],
    ['notes.zip'],
    ['film.MOV'],
    ['report.docx'],
    ['co.uk'],
    ['Привет.Как'],
    ['@seamill'],
    ['https://www.google.com/url?q=rent'],
    [wrapped(PAGE, 6)],
    [`https://seamill.example/${'a'.repeat(2_000)}`],
  ])('%s is no address', (text) => {
    expect(cleanAddress(text)).toBe(null);
  });

  it('takes an address apart', () => {
    expect(cleanAddress('HTTP://www.Seamill.example/Caf%C3%A9//a/?b=1&utm_x=2#Top')).toMatchObject({
      scheme: 'http',
      host: 'seamill.example',
      path: ['Café', 'a'],
      fragment: 'Top',
      href: 'http://www.seamill.example/Caf%C3%A9//a/?b=1#Top',
    });
    expect(cleanAddress('https://seamill.example/a_(b)')?.path).toEqual(['a_(b)']);
    expect(cleanAddress('tg://resolve?domain=seamill')).toMatchObject({ scheme: 'tg', host: 'resolve' });
  });

  it.each([
    'mutualaid.wiki',
    'seamill.bayern/x',
    'tulsehill.estate',
    'openup.org.za',
    'seamill.org.uk',
    'пример.рф',
    'seamill.example',
    'www.seamill.unheard',
  ])('%s is one without a scheme', (text) => {
    expect(cleanAddress(text)?.scheme).toBe('https');
  });

  it('keeps a path that only begins like another address', () => {
    expect(href('https://seamill.example/www.notes')).toBe('https://seamill.example/www.notes');
    expect(href('https://seamill.example/https-only')).toBe('https://seamill.example/https-only');
    expect(href('https://web.archive.org/about')).toBe('https://web.archive.org/about');
  });

  it('keeps s and t where they are no share marks', () => {
    expect(href('https://seamill.example/?s=rent&t=12')).toBe('https://seamill.example/?s=rent&t=12');
    expect(href('https://x.com/seamill?s=20&t=abc')).toBe('https://x.com/seamill');
  });

  it('reads its own result as the same address', () => {
    const part = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), part, part, (path, query, fragment) => {
        const once = cleanAddress(`https://seamill.example/${path.join('/')}?utm_x=1&q=${query}#${fragment}`);
        if (once === null) return;
        const twice = cleanAddress(once.href);
        expect([twice?.host, twice?.path, twice?.query.toString(), twice?.scheme]).toEqual([
          once.host,
          once.path,
          once.query.toString(),
          once.scheme,
        ]);
      }),
    );
  });

  it('never throws and never leaves control characters', () => {
    const isClean = (text: string): boolean => !/[\u0000-\u0020\u007f]/.test(cleanAddress(text)?.href ?? '');
    for (const text of NASTY) expect(isClean(text)).toBe(true);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isClean(text) && isClean(`https://t.me/${text}`)));
  });
});
