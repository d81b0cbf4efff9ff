/** The text of a piece of HTML, as descriptions in JSON sometimes are; without scripts and styles. */
import { Parser } from 'htmlparser2';

/** Elements that end a line. */
const BLOCKS = new Set('p br div li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote'.split(' '));
/** As much of a description as is kept anyway; longer ones are cut before they are read. */
const LONGEST = 65_536;

/** Text without tags, entities decoded; what holds no tag and no entity comes back as it is. */
export function textOfHtml(html: string): string {
  const cut = html.slice(0, LONGEST);
  if (!/[<&]/.test(cut)) return cut;
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'script' || name === 'style') hidden += 1;
      if (BLOCKS.has(name)) text += '\n';
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') hidden -= 1;
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(cut);
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
