/** Names of months and days, and the words between them, as dates in lists have them. All folded. */
import { foldAccents } from './fold-accents.js';

/** One line a month: en, es, pt, fr, de, it, nl, ru, uk; long and short. */
const MONTHS = [
  'january jan enero ene janeiro janvier janv januar janner jan gennaio gen januari января январь янв січня січень',
  'february feb febrero fevereiro fev fevrier fevr februar febbraio februari февраля февраль фев лютого лютий',
  'march mar marzo março mars marz maart mrt марта март мар березня березень',
  'april apr abril abr avril avr aprile апреля апрель апр квітня квітень',
  'may mayo maio mai maggio mag mei мая май травня травень',
  'june jun junio junho juin juni giugno giu июня июнь июн червня червень',
  'july jul julio julho juillet juil juli luglio lug июля июль июл липня липень',
  'august aug agosto ago aout augustus августа август авг серпня серпень',
  'september sep sept septiembre setembro set septembre settembre сентября сентябрь сен сент вересня вересень',
  'october oct octubre outubro out octobre oktober okt ottobre ott октября октябрь окт жовтня жовтень',
  'november nov noviembre novembro novembre ноября ноябрь ноя листопада листопад',
  'december dec diciembre dic dezembro dez decembre dezember dicembre декабря декабрь дек грудня грудень',
];
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((line, at) => line.split(' ').map((word): [string, number] => [foldAccents(word), at + 1])),
);

/** Days of the week, time zones and small words: read over. */
export const READ_OVER: ReadonlySet<string> = new Set(
  (
    'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
    'lunes lun martes miercoles mie jueves jue viernes vie sabado sab domingo dom segunda terca quarta quinta sexta ' +
    'feira lundi mardi mercredi jeudi vendredi samedi dimanche montag mo dienstag di mittwoch mi donnerstag do freitag ' +
    'fr samstag sa sonntag so lunedi martedi mercoledi giovedi venerdi maandag dinsdag woensdag donderdag vrijdag ' +
    'zaterdag zondag понедельник вторник среда четверг пятница суббота воскресенье ' +
    'de del of the le st nd rd th er o г год года року at um a las kl uhr um ' +
    'utc gmt z am pm est edt cst cdt mst mdt pst pdt bst cet cest msk ist jst aest'
  )
    .split(' ')
    .map(foldAccents),
);
