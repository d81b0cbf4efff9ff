/** The last part of host names: tells "example.org" from "St.Mary" where an address has no scheme. */

/** The two-letter country codes in use (ISO 3166-1 as delegated by IANA, with eu, uk, su and ac). */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ' +
  'ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi ' +
  'gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ' +
  'ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ' +
  'ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn ' +
  'so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ' +
  'ye yt za zm zw';

/** General endings that groups, campaigns and their tools use, and `example` and `onion`, which are reserved (RFC 6761, RFC 7686). */
const GENERAL =
  'com org net edu gov mil int info biz name pro coop museum jobs mobi travel cat asia tel post aero app dev page site online ' +
  'website web space world global community social group groups chat team network club party vote democrat republican green ' +
  'earth life live love family kids school academy education university college church faith charity foundation fund gives ' +
  'giving ngo ong help care health support center centre house homes rent land farm garden city town london berlin paris nyc ' +
  'tokyo wien koeln hamburg cymru wales scot irish bzh eus gal quebec sydney melbourne amsterdam brussels istanbul news ' +
  'media press blog wiki email link click digital tech technology systems solutions services software tools works work ' +
  'agency company business shop store market coffee cafe pub bar art design studio gallery photo photos video film music ' +
  'radio events show games game fun cool today zone one xyz top icu directory guide guru expert exchange forum discussion ' +
  'reviews report review science energy solar eco organic bio vegan bike run fit yoga place places international onion example';

const known = new Set([...COUNTRIES.split(' '), ...GENERAL.split(' ')]);

/** Endings of names inside one house or machine: nothing anybody else could open. */
const local = new Set(['local', 'localhost', 'localdomain', 'internal', 'lan', 'arpa', 'invalid']);

/** The last label of a host in lower case is one that texts without a scheme may be believed for. */
export function isKnownEnding(label: string): boolean {
  return known.has(label) || label.startsWith('xn--');
}

/** The last label of a host in lower case can stand on the open network: letters, or an encoded word. */
export function isPossibleEnding(label: string): boolean {
  return /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(label) && !local.has(label);
}
