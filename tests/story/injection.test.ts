import { expect, test } from 'vitest';
import { checkStory } from '../../src/story/check';
import { type Inline, isSafeHref, plainText } from '../../src/story/prose';
import type { Story } from '../../src/story/story';
import { entry, type Loose, rewritten } from './broken/break';

const scripts = [
  'javascript:alert(x)',
  'JaVaScRiPt:alert(x)',
  'java\\tscript:alert(x)',
  ' javascript:x',
  'data:text/html,x',
  'vbscript:x',
  '//example.org',
  'file:///etc',
  'javascript&colon;alert(x)',
  'blob:x',
  'about:blank',
  'mailto:a b',
];

const tags = [
  'script',
  'img src=x onerror=alert(x)',
  'svg onload=x',
  'iframe src=x',
  'a href=javascript:x',
  'style',
  'base href=x',
  'meta http-equiv=refresh',
  'object',
  'math',
  'template',
  'details open ontoggle=x',
];

/** Some two hundred ways to smuggle markup into a text, as readers must see them. */
const payloads: readonly string[] = [
  ...tags.flatMap((tag) => [
    `<${tag}>`,
    `</${tag}>`,
    `<${tag}/>`,
    `"><${tag}>`,
    `'><${tag}>`,
    `<!--<${tag}>-->`,
    `&lt;${tag}&gt;`,
    `<<${tag}>>`,
  ]),
  ...scripts.flatMap((href) => [
    `[a](${href})`,
    `![a](${href})`,
    `<${href}>`,
    `[a](<${href}>)`,
    `[a](${href} "t")`,
    `[*a*](${href})`,
    `[a]: ${href}`,
    `**[a](${href})**`,
  ]),
  ...[
    '</script>',
    '<!--',
    '-->',
    ']>',
    '<![CDATA[',
    '`code`',
    '```',
    '# a',
    '- a',
    '> a',
    '***',
    '\\<b\\>',
    '{{a}}',
    '\u0024{a}',
    '<%= a %>',
    "' or ''='",
    '</title>',
    '&',
    '&amp;',
    '\u2028</script>',
    '\u202e<b>',
    '%3Cscript%3E',
    '\\u003cscript>',
    '&#60;script&#62;',
    '&#x3c;script>',
    '<img src=x onerror=alert(1)>',
    '*<b>* &lt;*b*&gt;',
    '*\\<b\\>* `*b*`',
    '*a* <javascript:x> [*b*]: javascript:x',
  ],
];

/** A digit in a text must be marked as no figure; the mark itself is not shown. */
function typedIn(payload: string): string {
  return payload.replace(/\p{N}+/gu, (digits) => `[[=${digits}]]`);
}

/** What a text cannot hold, however it is meant, and the problem that says so. */
const refused: readonly (readonly [payload: string, kind: string])[] = [
  [']]>', 'strayBrackets'],
  ['[[', 'strayBrackets'],
  ['<![CDATA[[x]]>', 'unknownReference'],
  ['%3Cscript%3E', 'bareDigit'],
  ['<script>alert(1)</script>', 'bareDigit'],
  ['[[constructor]]', 'unknownReference'],
  ['[[__proto__|words]]', 'unknownReference'],
  ['\u0000<script>', 'controlCharacter'],
  ['\ud800<script>', 'controlCharacter'],
  ['\ufffd<script>', 'damagedText'],
];

type Places = Readonly<Record<string, (file: Loose, words: string) => void>>;

/** Puts words where a text of the small story stands that may refer to facts. */
const prose: Places = {
  headline: (file, words) => Object.assign(file, { headline: words }),
  standfirst: (file, words) => Object.assign(file, { standfirst: words }),
  'the method': (file, words) => file.method.push(words),
  'the note of a source': (file, words) => Object.assign(file.sources[0], { note: words }),
  'the label of a fact': (file, words) => Object.assign(entry(file.facts, 'topup'), { label: words }),
  'the note of a fact': (file, words) => Object.assign(entry(file.facts, 'topup'), { note: words }),
  'the name of a scene': (file, words) => Object.assign(file.scenes[0], { name: words }),
  'the title of a chart': (file, words) => Object.assign(file.scenes[0].chart, { title: words }),
  'the label of an item': (file, words) => Object.assign(file.scenes[0].chart.items[0], { label: words }),
  'a paragraph': (file, words) => file.scenes[0].steps[0].text.push(words),
  'the meaning of a word': (file, words) => Object.assign(file.words[0], { meaning: words }),
};

/** Puts words where a name stands, which refers to nothing and is shown letter by letter. */
const names: Places = {
  byline: (file, words) => Object.assign(file, { byline: words }),
  'the name of the publisher': (file, words) => Object.assign(file.publisher, { name: words }),
  'the licence': (file, words) => Object.assign(file.licence, { text: words }),
  'the title of a source': (file, words) => Object.assign(file.sources[0], { title: words }),
};

function checked(change: (file: Loose) => void) {
  return checkStory(new TextEncoder().encode(rewritten(change)));
}

/** All prose of a story. */
function proseOf({ standfirst, method, sources, facts, scenes, words }: Story): readonly (readonly Inline[])[] {
  const paragraphs = scenes.flatMap(({ steps }) => steps.flatMap((step) => step.paragraphs));
  const notes = [...sources, ...facts].flatMap(({ note }) => (note ? [note] : []));
  return [standfirst, ...method, ...notes, ...paragraphs, ...words.map(({ meaning }) => meaning)];
}

function onlyAllowed(inline: Inline): void {
  expect(['text', 'emphasis', 'strong', 'link', 'fact']).toContain(inline.type);
  if (inline.type === 'link') expect(isSafeHref(inline.href)).toBe(true);
  if ('children' in inline) inline.children.forEach(onlyAllowed);
}

test('there are some two hundred payloads', () => {
  expect(new Set(payloads).size).toBeGreaterThan(200);
});

test('wherever a text may stand, markup is shown as it was typed', () => {
  for (const payload of payloads) {
    const { story, problems } = checked((file) => {
      put(names, file, `before ${payload} after`);
      put(prose, file, `before ${typedIn(payload)} after`);
    });
    if (!story) throw new Error(`${payload}: ${JSON.stringify(problems)}`);
    for (const inlines of proseOf(story)) inlines.forEach(onlyAllowed);
    const shown = [...textsOf(story), ...proseOf(story).map(plainText)].map(withoutStars);
    const seen = withoutStars(`before ${payload} after`);
    expect(shown.filter((words) => words === seen).length, payload).toBe(everywhere);
  }
});

test.each(refused)('%j is refused in plain words wherever prose may stand', (payload, kind) => {
  const { story, problems } = checked((file) => put(prose, file, `before ${payload} after`));
  expect(story).toBeUndefined();
  const placed = problems.filter((problem) => problem.kind === kind);
  expect(placed.length).toBeGreaterThanOrEqual(Object.keys(prose).length);
});

/** Every place; the title of a chart is that of its first step too, and a label stands in for a short one. */
const everywhere = Object.keys(prose).length + Object.keys(names).length + 2;

function put(places: Places, file: Loose, words: string): void {
  for (const place of Object.values(places)) place(file, words);
}

/** Stars may be emphasis, which is allowed. */
function withoutStars(words: string): string {
  return words.replaceAll('*', '');
}

function textsOf({ headline, byline, publisher, licence, sources, facts, scenes }: Story): string[] {
  return [
    ...[headline, byline, publisher.name, licence.text],
    ...sources.map(({ title }) => title),
    ...facts.map(({ label }) => label),
    ...scenes.flatMap(({ name, title = '', view }) => [
      name,
      title,
      ...(view ? [...view.items, ...view.steps] : []).flatMap(wordsIn),
    ]),
  ];
}

function wordsIn(part: object): string[] {
  return Object.values(part).filter((value) => typeof value === 'string');
}

test('addresses that are no web addresses are refused', () => {
  for (const href of scripts) {
    for (const change of [
      (file: Loose) => Object.assign(file, { url: href }),
      (file: Loose) => Object.assign(file.publisher, { url: href }),
      (file: Loose) => Object.assign(file.licence, { url: href }),
      (file: Loose) => Object.assign(file.sources[0], { url: href }),
    ]) {
      expect(checked(change).problems.map(({ kind }) => kind)).toContain('badAddress');
    }
  }
});
