import { error, quoted } from './message';

/** Problems of the punctuation of the file, and of the names in it. */

export const mergeMark = () =>
  error(
    'mergeMark',
    'This line was left by Git, where two versions of the file met.',
    'Keep the version that is right; delete the other one and these lines.',
  );

export const trailingComma = () =>
  error(
    'trailingComma',
    'There is a comma behind the last entry.',
    'Delete this comma: commas stand between entries only.',
  );

export const extraComma = () =>
  error('extraComma', 'There is a comma too many.', 'Delete this comma: commas stand between entries only.');

export const curlyQuotes = (found: string) =>
  error(
    'curlyQuotes',
    `A text is enclosed by ${found}, where only straight quotation marks (") can enclose it.`,
    'Type straight ones at both ends of the text. Within it, curly ones are right.',
  );

export const innerQuote = () =>
  error(
    'innerQuote',
    'A straight quotation mark stands within a text, and the text would end there.',
    'Use curly quotation marks (“ ”) within texts.',
  );

export const unclosedText = () =>
  error(
    'unclosedText',
    'This text has no quotation mark at its end.',
    'Add a straight quotation mark (") behind the last word, before the comma. A text stands on one line.',
  );

export const textOverLines = () =>
  error(
    'textOverLines',
    'The text of this line goes on in the next one, and a text stands on one line.',
    'Take out the line break. A new paragraph is a text of its own, in quotation marks.',
  );

export const wrongMark = (found: string, right: string) =>
  error(
    'wrongMark',
    `There is ${found === ';' ? 'a semicolon' : 'an equals sign'} between entries, where ${right === ',' ? 'a comma' : 'a colon'} should stand.`,
    `Write ${quoted(right)} instead of ${quoted(found)}.`,
  );

export const comment = () =>
  error('comment', 'There is a comment here, and this file cannot hold comments.', 'Delete it, or keep it elsewhere.');

export const invisibleSpace = () =>
  error(
    'invisibleSpace',
    'There is a space here that is not an ordinary one, often pasted from a web page or a document.',
    'Delete it and type a space.',
  );

export const commaInNumber = (found: string) => {
  const [whole, part = '', ...more] = found.split(',');
  const plain = found.replaceAll(',', '');
  const decimal = more.length === 0 ? `${whole}.${part}` : '';
  const todo =
    part.length !== 3
      ? `Write ${decimal || plain}.`
      : `Write ${plain}${decimal && `, or ${decimal} if it is a decimal`}.`;
  return error(
    'commaInNumber',
    `There is a comma in the number ${found}.`,
    `${todo} Decimals have a point, thousands no mark.`,
  );
};

export const commaMissing = () =>
  error('commaMissing', 'There is no comma between two entries.', 'Add a comma here, before the next entry.');

export const colonMissing = () =>
  error('colonMissing', 'There is no colon between a name and its value.', 'Add a colon, as in "name": "The visits".');

export const nameMissing = () =>
  error('nameMissing', 'A name in straight quotation marks should stand here.', 'Write it as in "name": "The visits".');

export const groupUnnamed = () =>
  error(
    'groupUnnamed',
    'This group stands between names and has none itself.',
    'If it is an entry of the list above, move it before the ] of that list; if not, write its name before it, as in "chart": { … }.',
  );

export const valueMissing = () =>
  error(
    'valueMissing',
    'A name stands here without a value.',
    'Write the value behind the colon: words in quotation marks, or a number; null if no figure exists.',
  );

export const bareWord = (found: string) =>
  error(
    'bareWord',
    `${quoted(found)} is neither a text in quotation marks nor a plain number.`,
    'Put words and dates in straight quotation marks. Write numbers without signs or units, such as 12 or 3.5, and a range as [20, 25].',
  );

export const badEscape = () =>
  error(
    'badEscape',
    'There is a backslash in this text that means nothing.',
    'Delete the backslash. If it should be seen, write two.',
  );

export const bracketMissing = (open: string, line: number) =>
  error(
    'bracketMissing',
    `The bracket ${open} of line ${line} is not closed.`,
    `Add ${open === '{' ? '}' : ']'} where its entries end, at the latest here.`,
  );

export const bracketAbsent = () =>
  error(
    'bracketAbsent',
    'A name stands here, and no bracket { before it opens the group it belongs to.',
    'Add { before this name.',
  );

export const cutShort = (count: number, line: number) =>
  error(
    'cutShort',
    `The file breaks off here: ${count} brackets are still open, the last of them that of line ${line}.`,
    'If the end was lost, go back to the last version that was saved; if not, add the closing brackets.',
  );

export const endsEarly = (close: string) =>
  error(
    'endsEarly',
    `The bracket ${close} ends the story here, and more of it follows.`,
    'Delete it, or add the bracket it should close.',
  );

export const bracketExtra = (close: string) =>
  error('bracketExtra', `The bracket ${close} closes nothing.`, 'Delete it, or add the bracket it should close.');

export const textAfterEnd = () =>
  error('textAfterEnd', 'The story has ended, and more follows.', 'Delete what stands behind the last bracket.');

export const doubleKey = (key: string, line: number) =>
  error(
    'doubleKey',
    `${quoted(key)} stands twice in one group: here and on line ${line}. Only one of them can count.`,
    'Delete the one that is wrong.',
  );

export const reservedName = (name: string) =>
  error('reservedName', `The name ${quoted(name)} cannot be used.`, 'Choose another name.');
