import * as problems from '../problems';
import { checkDates } from './dates';
import { checkFigures, checkUnits } from './figures';
import { checkIds } from './ids';
import { checkItems } from './items';
import type { Note, Subject } from './note';
import { checkPictures } from './pictures';
import { checkReferences, checkUnused } from './references';
import { checkRules } from './rules';
import { checkTexts } from './texts';

/** All that is wrong, or may be, with what a file says. */
export function checkMeaning(subject: Subject): Note[] {
  const checks = [checkIds, checkReferences, checkUnits, checkFigures, checkRules, checkTexts];
  return [...checks, checkItems, checkPictures, checkDates, checkUnused, checkHead].flatMap((check) => check(subject));
}

/** The head of the story: its language, its contact and its address. */
function checkHead({ file: { language, contact, url } }: Subject): Note[] {
  return [
    ...(isLanguage(language) ? [] : [{ path: ['language'], message: problems.badLanguage(language) }]),
    ...(contact === undefined || isContact(contact) ? [] : [{ path: ['contact'], message: problems.badContact() }]),
    ...(url === undefined ? [{ path: [], message: problems.addressMissing() }] : []),
  ];
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function isContact(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) || /^https?:\/\/\S+$/.test(text);
}
