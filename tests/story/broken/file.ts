import { type Broken, retyped, small } from './break';

const utf8 = new TextEncoder();

function bytes(title: string, make: () => Uint8Array, kind: string, at?: string): Broken {
  return { title, bytes: make, kinds: [kind], ...(at === undefined ? {} : { at }) };
}

function utf16(text: string, big: boolean, mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) =>
    [...Array(character.length).keys()].map((i) => character.charCodeAt(i)),
  );
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** As Windows-1252 has it, for the letters these tests use. */
function windows(text: string): Uint8Array {
  const own: Readonly<Record<string, number>> = { '‘': 0x91, '’': 0x92, '—': 0x97 };
  return Uint8Array.from([...text], (letter) => own[letter] ?? letter.charCodeAt(0));
}

/** Breaks of the file as a whole and of its punctuation. */
export const brokenFiles: readonly Broken[] = [
  bytes('UTF-16 as some editors save it', () => utf16(small, false), 'notUtf8', '{'),
  bytes('UTF-16, the other way round', () => utf16(small, true), 'notUtf8', '{'),
  bytes('UTF-16 without its mark', () => utf16(small, false, false), 'notUtf8', '{'),
  bytes('Latin-1', () => Uint8Array.from(small.replace('—', '-'), (letter) => letter.charCodeAt(0)), 'notUtf8', '£'),
  bytes('Windows-1252', () => windows(small.replace('Class', '‘Class’')), 'notUtf8', '£'),
  bytes('curly quotes of Windows', () => windows(small.replace('"en-GB"', '"en‘GB"')), 'notUtf8', '‘'),
  bytes('a file that is not text', () => Uint8Array.of(80, 75, 3, 4, 0, 0, 1, 0, 9), 'notText'),
  bytes('a huge file', () => new Uint8Array(10_000_000).fill(32), 'tooLarge'),
  bytes('an empty file', () => new Uint8Array(), 'emptyFile'),
  bytes('a file of spaces', () => utf8.encode(' \r\n\t\n'), 'emptyFile'),
  bytes('brackets in brackets', () => utf8.encode('['.repeat(100_000)), 'tooDeep', '['),
  retyped('letters that were damaged on the way', ['£5m for 9', 'Â£5m for 9'], { kinds: ['damagedText'], at: 'Â£' }),
  retyped('the sign for a lost letter', ['£5m for 9', '\ufffd5m for 9'], { kinds: ['damagedText'], at: '\ufffd' }),
  retyped('a tab within a text', ['Class sizes', 'Class\tsizes'], { kinds: ['controlCharacter'], at: '\t' }),
  retyped('an unseen character in the notation of programs', ['Class sizes', 'Class\\u0000sizes'], {
    kinds: ['controlCharacter'],
    at: '"Class\\u0000sizes"',
  }),
  retyped('a comma behind the last entry', ['"£5m for 9 schools",', '"£5m for 9 schools"'], {
    kinds: ['commaMissing'],
    at: '"',
  }),
  retyped('a comma too many at the end', ['"corrections": []', '"corrections": [],'], {
    kinds: ['trailingComma'],
    at: ',',
  }),
  retyped('two commas', ['"language": "en-GB",', '"language": "en-GB",,'], { kinds: ['extraComma'], at: ',' }),
  retyped('curly quotation marks around a text', ['"en-GB"', '“en-GB”'], { kinds: ['curlyQuotes'], at: '“en-GB”' }),
  retyped('a curly quotation mark at the end of a name', ['"language"', '"language”'], {
    kinds: ['curlyQuotes'],
    at: '”',
  }),
  retyped('single quotation marks', ['"en-GB"', "'en-GB'"], { kinds: ['curlyQuotes'], at: "'en-GB'" }),
  retyped(
    'straight quotation marks within a text',
    ['The council promised *', 'The "fine" council, they say, promised *'],
    {
      kinds: ['innerQuote'],
      at: '"',
    },
  ),
  retyped('a text that does not end', ['"en-GB",', '"en-GB,'], { kinds: ['unclosedText'], at: '"en-GB' }),
  retyped('a text over two lines', ['Pupils taught in one room.', 'Pupils taught\nin one room.'], {
    kinds: ['textOverLines'],
    at: 't',
  }),
  retyped('a comment', ['"language"', '// the language\n  "language"'], { kinds: ['comment'], at: '// the language' }),
  retyped('a comment between entries', ['"en-GB",', '"en-GB", /* or\n not */'], { kinds: ['comment'], at: '/* or' }),
  retyped('a comment with a hash', ['"en-GB",', '"en-GB", # British'], { kinds: ['comment'], at: '# British' }),
  retyped('a no-break space between name and value', ['"language": ', '"language":\u00a0'], {
    kinds: ['invisibleSpace'],
    at: '\u00a0',
  }),
  bytes('a web page', () => utf8.encode('<!doctype html>\n<p>A story.</p>'), 'notAStory', '<'),
  bytes('a rich text', () => utf8.encode('{\\rtf1\\ansi A story.}'), 'notAStory', '{'),
  bytes('plain words', () => utf8.encode('A story.'), 'notAStory', 'A'),
  bytes('a list for a story', () => utf8.encode('[]'), 'notAGroup', '['),
  bytes('a text for a story', () => utf8.encode('"A story"'), 'notAGroup', '"A story"'),
  bytes('half of a file', () => utf8.encode(small.slice(0, small.indexOf('"rule"'))), 'cutShort'),
  retyped('a semicolon for a comma', ['"en-GB",', '"en-GB";'], { kinds: ['wrongMark'], at: ';' }),
  retyped('an equals sign for a colon', ['"language":', '"language" ='], { kinds: ['wrongMark'], at: '=' }),
  retyped(
    'two versions of a line that Git left',
    ['  "language": "en-GB",', '<<<<<<< mine\n  "language": "en-GB",\n=======\n>>>>>>> theirs'],
    { kinds: ['mergeMark', 'mergeMark', 'mergeMark'], at: '<<<<<<< mine' },
  ),
  retyped('a bracket that ends the story early', ['"en-GB",', '"en-GB" },'], { kinds: ['endsEarly'], at: '}' }),
  retyped('a thousand with two commas', ['"value": 40', '"value": 40,000,000'], {
    kinds: ['commaInNumber', 'printedDiffers'],
    at: '40,000,000',
  }),
  retyped('a decimal comma', ['"value": 3.125', '"value": 3,125'], {
    kinds: ['commaInNumber', 'printedDiffers'],
    at: '3,125',
  }),
  retyped('a decimal comma of another length', ['"value": 5.2', '"value": 5,2'], {
    kinds: ['commaInNumber'],
    at: '5,2',
  }),
  retyped('no colon', ['"language": ', '"language" '], { kinds: ['colonMissing'], at: '"' }),
  retyped('no name', ['"language": ', ''], { kinds: ['colonMissing'], at: '"' }),
  retyped('a number for a name', ['"language": ', '5: '], { kinds: ['nameMissing'], at: '5' }),
  retyped('no value', ['"value": 40,', '"value": ,'], { kinds: ['valueMissing'], at: ':' }),
  retyped('a number with its sign', ['"value": 5.2', '"value": £5.2m'], { kinds: ['bareWord'], at: '£5.2m' }),
  retyped('a percentage sign behind a number', ['"value": 40', '"value": 40%'], { kinds: ['bareWord'], at: '40%' }),
  ...['2016-05', '19/05/2016', '22-24', '22–24', '1 400', '040'].map((found) =>
    retyped(`no plain number: ${found}`, ['"value": 40', `"value": ${found}`], { kinds: ['bareWord'], at: found }),
  ),
  ...['{ "id": "x" }', '{\n    "id": "x",\n    "text": []\n  }'].map((group) =>
    retyped(`an entry behind its list: ${group.length}`, ['"corrections": []', `"corrections": [],\n  ${group}`], {
      kinds: ['groupUnnamed'],
      at: '{',
    }),
  ),
  retyped('a word without quotation marks', ['"en-GB"', 'English'], { kinds: ['bareWord'], at: 'English' }),
  retyped('a backslash', ['Class sizes', 'Class\\sizes'], { kinds: ['badEscape'], at: '\\' }),
  retyped('no bracket at the end', ['  "corrections": []\n}', '  "corrections": []'], {
    kinds: ['bracketMissing'],
    at: ']',
  }),
  retyped('a group of a list that was never opened', ['    {\n      "id": "size-2032"', '      "id": "size-2032"'], {
    kinds: ['bracketAbsent'],
    at: '"',
  }),
  retyped('a group on one line that was never opened', ['"publisher": { "name"', '"publisher": "name"'], {
    kinds: ['bracketAbsent'],
    at: '"',
  }),
  retyped(
    'a first group that was never opened',
    ['[{ "id": "echo-2032", "quote": "now', '["id": "echo-2032", "quote": "now'],
    {
      kinds: ['bracketAbsent'],
      at: '"',
    },
  ),
  retyped('a story that was never opened', ['{\n  "$schema"', '  "$schema"'], { kinds: ['bracketAbsent'], at: '"' }),
  retyped('a list that was never opened', ['"facts": [', '"facts": '], { kinds: ['bracketExtra'], at: ']' }),
  retyped(
    'a list within a group that was never opened',
    ['"sources": [{ "id": "echo-2032"', '"sources": { "id": "echo-2032"'],
    {
      kinds: ['bracketExtra'],
      at: ']',
    },
  ),
  retyped(
    'a list that was never closed',
    ['"method": ["Every figure on this page is invented."],', '"method": ["Every figure on this page is invented.",'],
    {
      kinds: ['bracketMissing'],
    },
  ),
  retyped('a text that goes on with a reference', ['A year later it was [[', 'A year later it was\n[['], {
    kinds: ['textOverLines'],
    at: 's',
  }),
  retyped('a text that ends in the next line', ['for tests",', 'for tests\n",'], { kinds: ['textOverLines'], at: 's' }),
  retyped('no bracket within', ['"Pupils taught in one room." }', '"Pupils taught in one room."'], {
    kinds: ['bracketMissing'],
    at: ']',
  }),
  retyped('a bracket too many', ['  "corrections": []\n}', '  "corrections": []\n}}'], {
    kinds: ['bracketExtra'],
    at: '}',
  }),
  retyped('words behind the end', ['  "corrections": []\n}', '  "corrections": []\n} 5'], {
    kinds: ['textAfterEnd'],
    at: '5',
  }),
  retyped('a name that stands twice', ['"language": "en-GB",', '"language": "en-GB",\n  "byline": "Twice",'], {
    kinds: ['doubleKey'],
    at: '"byline"',
  }),
  retyped('a name the language keeps to itself', ['"language": "en-GB",', '"language": "en-GB",\n  "__proto__": {},'], {
    kinds: ['reservedName', 'unknownName'],
    at: '"__proto__"',
  }),
];
