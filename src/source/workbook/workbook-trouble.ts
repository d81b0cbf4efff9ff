/** The refusals that every reader of workbooks has in common. */
import { badInput, type TurfError } from '../../domain/errors.js';

/** The parts of a workbook can't be read: cut off, changed, or not what they should be. */
export function damaged(file: string, cause: string): TurfError {
  return badInput(file, 'is damaged, so that its sheets can’t be read', {
    cause,
    hint: 'Open it in Excel or LibreOffice and save it again as .xlsx, or get another copy; then import that.',
  });
}

/** More than a list of places ever has; refused before it takes the memory or the time. */
export function tooLarge(file: string, what: string): TurfError {
  return badInput(file, what, {
    cause: 'It is not a list of places, or it was made to fill the memory of this computer.',
    hint: 'Copy the rows you need into a new workbook, save it, and import that.',
  });
}

export function protectedByPassword(file: string): TurfError {
  return badInput(file, 'is protected with a password', {
    hint: 'Open it in Excel or LibreOffice, save a copy without the password, and import that copy.',
  });
}
