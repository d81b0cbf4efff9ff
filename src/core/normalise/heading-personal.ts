/** Headings of columns about persons: never stored unless somebody maps them by hand. Data only; heading.ts reads it. */

/** Any of these words in a heading makes it personal. Folded as headings are. */
export const PERSONAL_WORDS: ReadonlySet<string> = new Set(
  (
    'email emails mail mails correo correos courriel courriels почта phone phones telephone telephones tel mobile cell ' +
    'cellphone telefono telefonos telefone telefones telefon telefonnummer telefoon telefoonnummer cellulare handynummer ' +
    'portable movil celular телефон телефоны hotline hotlinenumber fax ' +
    'admin admins administrator administrators administrador administradora administradores administrateur beheerder админ ' +
    'админы администратор moderator moderators moderador moderadora mods moderateur moderatrice модератор ' +
    'organizer organizers organiser organisers organizador organizadora coordinator coordinador coordinadora coordenador ' +
    'contact contacts contacto contactos contato contatto kontakt kontaktperson contactpersoon ansprechpartner ansprechperson ' +
    'контакт контакты liaison surname lastname firstname fullname apellido apellidos sobrenome vorname nachname prenom ' +
    'voornaam achternaam cognome фамилия отчество birthday birthdate dob passport ssn ' +
    'author authors autor auteur verfasser sender submitter respondent volunteer lead leader owner_name'
  ).split(' '),
);
/** Whole headings and phrases in headings. */
export const PERSONAL_PHRASES: readonly string[] = [
  'e mail',
  'first name',
  'last name',
  'full name',
  'real name',
  'your name',
  'person',
  'person name',
  'family name',
  'given name',
  'submitted by',
  'added by',
  'posted by',
  'created by',
  'owner name',
  'address 1',
  'address 2',
  'address line',
  'street address',
  'home address',
  'mailing address',
  'postal address',
  'ip address',
  'whatsapp number',
  'signal number',
  'text message',
  'message text',
  'message',
  'messages',
  'post text',
  'mensaje',
  'mensagem',
  'nachricht',
  'сообщение',
  'who is in',
  'who is in it',
  'date of birth',
];
