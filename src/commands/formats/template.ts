/** turf formats template: an empty sheet to fill in, whose headings turf knows without a question. */
import { type Column, doc } from '../../domain/doc.js';
import type { Command, FileLang } from '../command.js';

/** Headings that the reader of sheets is sure of, in both languages; the first two say of which place a row is. */
const HEADINGS: readonly (Readonly<Record<FileLang, string>> & { readonly sort: Column['sort'] })[] = [
  { en: 'Name', es: 'Nombre', sort: 'name' },
  { en: 'Link', es: 'Enlace', sort: 'name' },
  { en: 'Platform', es: 'Plataforma', sort: 'text' },
  { en: 'Members', es: 'Miembros', sort: 'number' },
  { en: 'Posts per week', es: 'Publicaciones por semana', sort: 'number' },
  { en: 'Place', es: 'Lugar', sort: 'text' },
  { en: 'Language', es: 'Idioma', sort: 'text' },
  { en: 'Tags', es: 'Etiquetas', sort: 'text' },
  { en: 'Visibility', es: 'Visibilidad', sort: 'text' },
  { en: 'Who can post', es: 'Quién puede publicar', sort: 'text' },
  { en: 'Rules', es: 'Reglas', sort: 'text' },
  { en: 'Gatekeeper', es: 'Relación con nosotros', sort: 'text' },
  { en: 'Risk', es: 'Riesgo', sort: 'text' },
  { en: 'Description', es: 'Descripción', sort: 'name' },
  { en: 'Date checked', es: 'Fecha de consulta', sort: 'text' },
];

/** What stands on the second sheet of a workbook; import passes over it. */
const INSTRUCTIONS: Readonly<Record<FileLang, readonly string[]>> = {
  en: [
    'Fill in the first sheet: one row for each group, page, channel or forum. Leave empty what you do not know.',
    'Name or Link is enough. Link: copy it from the address bar of your browser.',
    'Members: a number, also about (12.3K). Posts per week: a number.',
    'Visibility: public, private or hidden. Tags: words, with a comma between.',
    'Who can post: anyone, approval (posts wait for a yes) or admins. Rules: what they forbid (no politics, no promotion, no links, no fundraising).',
    'Gatekeeper: how those who run it stand to us: none (not asked yet), asked, friendly or refused (asked us not to come). No names.',
    'Risk for our people: low, medium or high.',
    'Date checked: the day on which you saw the number of members, as 2024-03-05.',
    'Do not write down people: no names, telephone numbers or e-mail addresses of members.',
    'Then save the file and type: turf import FILE',
  ],
  es: [
    'Llena la primera hoja: una fila por cada grupo, página, canal o foro. Deja vacío lo que no sepas.',
    'Basta con Nombre o Enlace. Enlace: cópialo de la barra de direcciones de tu navegador.',
    'Miembros: un número, también aproximado (12.3K). Publicaciones por semana: un número.',
    'Visibilidad: público, privado u oculto. Etiquetas: palabras, separadas por comas.',
    'Quién puede publicar: todos, aprobación (hace falta un sí) o administradores. Reglas: lo que prohíben (sin política, sin promoción, sin enlaces, sin recaudar fondos).',
    'Relación con nosotros de quienes lo administran: ninguna (sin preguntar aún), preguntado, amigable o rechazado (pidieron no volver). Sin nombres.',
    'Riesgo para nuestra gente: bajo, medio o alto.',
    'Fecha de consulta: el día en que viste el número de miembros, así: 2024-03-05.',
    'No anotes personas: ni nombres, ni teléfonos, ni correos de los miembros.',
    'Después guarda el archivo y escribe: turf import ARCHIVO',
  ],
};

export const command = {
  words: ['formats', 'template'],
  group: 'Gather',
  summary: { en: 'an empty sheet to fill in' },
  about: {
    en: 'Writes the headings of a sheet in which every column is understood. With -o FILE.xlsx it is a workbook for Excel, with instructions on its second sheet; --lang es gives Spanish headings.',
  },
  args: [],
  flags: [],
  examples: [
    { say: { en: 'a workbook to send to others' }, type: 'turf formats template -o places.xlsx' },
    { say: { en: 'with Spanish headings' }, type: 'turf formats template --lang es -o lugares.csv' },
  ],
  database: 'none',
  view: 'csv',
  langs: ['en', 'es'],
  run(ctx) {
    const columns = HEADINGS.map((heading): Column => {
      const text = heading[ctx.fileLang];
      return { id: text, label: text, sort: heading.sort };
    });
    return Promise.resolve(
      doc({
        lines: INSTRUCTIONS[ctx.fileLang],
        columns,
        json: { head: { columns: columns.map(({ id }) => id) } },
        notes: [{ sort: 'next', text: ctx.tell('template.next') }],
      }),
    );
  },
} satisfies Command;
