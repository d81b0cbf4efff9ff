/** Lists that are about persons or money, by their headings: nobody should be told how to bring them in. Read by how-to-map and format-by-map. */
import { foldHeading, splitCamel } from '../../core/normalise/heading.js';
import type { Sample } from '../../domain/source.js';

export type PrivateSort = 'persons' | 'money';

const words = (text: string): ReadonlySet<string> => new Set(text.split(', '));

/** Folded headings that only a list of persons has. */
const PERSONS = words(
  'first name, last name, full name, real name, surname, family name, given name, firstname, lastname, email, e mail, email address, mail, phone, phone number, ' +
    'mobile, mobile number, telephone, cell, cell phone, home address, street address, birthday, date of birth, dob, birth date, gender, age, ssn, passport, ' +
    'customer, customer name, employee, employee id, student, patient, donor, ' +
    'nombre completo, apellido, apellidos, correo, correo electronico, telefono, movil, celular, fecha de nacimiento, sobrenome, telefone, ' +
    'prenom, courriel, adresse e mail, date de naissance, vorname, nachname, telefon, handy, geburtsdatum, voornaam, achternaam, telefoon, geboortedatum, ' +
    'cognome, cellulare, data di nascita, фамилия, имя, отчество, телефон, почта, дата рождения, imie, nazwisko, soyad, soyadi',
);
/** And those of bills, accounts and orders. */
const MONEY = words(
  'invoice, invoice no, invoice number, amount, amount due, balance, debit, credit, iban, bic, account number, sort code, payee, payer, payment, price, unit price, ' +
    'total price, subtotal, tax, vat, order, order id, order number, qty, quantity, sku, currency, salary, due date, transaction, transaction id, ' +
    'importe, factura, saldo, precio, cantidad, montant, facture, solde, prix, betrag, rechnung, rechnungsnummer, kontostand, preis, menge, bedrag, factuur, ' +
    'importo, fattura, prezzo, valor, fatura, preco, сумма, счет, баланс, цена, количество, kwota, faktura, tutar, fiyat',
);
/** Headings that speak of places after all: then one e-mail column is a contact. */
const PLACES =
  /(?:^| )(?:members|member count|followers|subscribers|platform|group|group name|channel|subreddit|server|miembros|membres|mitglieder|leden|участники)(?: |$)/;

/** What a table or a list of records is about; null for most. */
export function privateSort(sample: Sample): PrivateSort | null {
  const headings = headingsOf(sample).map((heading) => foldHeading(splitCamel(heading.replaceAll('_', ' '))));
  if (headings.some((heading) => PLACES.test(heading))) return null;
  const persons = headings.filter((heading) => PERSONS.has(heading)).length;
  const money = headings.filter((heading) => MONEY.has(heading)).length;
  // One such heading may stand in any list.
  if (persons + money < 2) return null;
  return persons >= money ? 'persons' : 'money';
}

export function isPrivateList(sample: Sample): boolean {
  return privateSort(sample) !== null;
}

/** Of the first row, or the last parts of the keys of records ("[].profile.email"). */
function headingsOf({ container, table, paths }: Sample): readonly string[] {
  if (container === 'json' || container === 'ndjson')
    return [...new Set([...paths].map((path) => path.split('.').at(-1) ?? ''))];
  return table?.rows.find((row) => row.filter((cell) => cell.trim() !== '').length > 1) ?? [];
}
