import { z } from 'zod';
import { isWebAddress } from './address';

/** What the entries of the data file are made of; `schema.ts` puts them together. */

/** The schema with a description and an example for editors. */
export function told<T extends z.ZodType>(schema: T, description: string, ...examples: unknown[]): T {
  return schema.meta({ description, ...(examples.length > 0 ? { examples } : {}) });
}

/** Something that can be seen. */
const text = z.string().regex(/[^\s\p{C}]/u);

export const id = told(
  z.string().regex(/^[a-z][a-z0-9-]*$/),
  'A short name in small letters, digits and hyphens.',
  'visits-2016',
);

/** The id of another entry. */
export const idOf = (what: string, example: string) => told(id, `The id of ${what}.`, example);

/** Words for the reader, which may hold references. */
export const words = (description: string, example: string) =>
  told(text, `${description} May refer to facts as [[visits-2016]].`, example);

/** Text as it is typed, without references. */
export const plain = (description: string, example: string) => told(text, description, example);

/** A year, a month or a day. */
export const date = (description: string, example: string) =>
  told(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), `${description} A year, month or day.`, example);

/** An address of the web. */
export const address = (description: string, example: string) =>
  told(z.url({ protocol: /^https?$/, abort: true }).refine(isWebAddress), description, example);

/** A sign or noun that stands beside a number: no digits, which would read as part of it. */
const sign = z.string().regex(/^[^\p{N}[\]]{0,24}$/u);

export const unitSchema = told(
  z.strictObject({
    prefix: told(sign, 'What stands before the number.', '£').optional(),
    suffix: told(sign, 'What stands right behind the number.', 'm', '%').optional(),
    one: told(sign, 'The noun for one.', 'visit').optional(),
    many: told(sign, 'The noun for many.', 'visits').optional(),
    spoken: told(sign, 'The unit in words, for tables.', 'million pounds').optional(),
    scale: told(z.array(z.string()).min(2), 'For judgements: the grades, best first.', ['good', 'poor']).optional(),
    date: told(z.literal(true), 'true if the values are dates.', true).optional(),
    tone: told(
      z.enum(['brick', 'canal', 'ink']),
      'The colour family: brick for people and what they do, canal for money, ink for the rest.',
      'brick',
    ).optional(),
  }),
  'How a figure of this unit is written.',
  { one: 'visit', many: 'visits', tone: 'brick' },
);

export const sourceSchema = z.strictObject({
  id,
  publisher: plain('Who published it.', 'The Echo'),
  title: plain('The title as printed.', 'More visits than ever'),
  short: plain('How source lines name it.', 'The Echo, 3 May 2016'),
  date: date('When it was published, if it says so.', '2016-05-03').optional(),
  dateNote: plain('What is known of the date if the source carries none.', 'The page carries no date.').optional(),
  url: address('Where it can be read.', 'https://example.org/article'),
  note: words('What the reader should know of this source.', 'Read in a copy.').optional(),
});

export const valueSchema = told(
  z.union([
    z.number(),
    z.tuple([z.number(), z.number()]),
    z.strictObject({ atLeast: told(z.number(), 'The number of “more than” or “at least”.', 12) }),
    text,
    z.null(),
  ]),
  'A number; [low, high]; { "atLeast": number }; a word or a date; or null: no figure exists.',
  25,
  [20, 25],
  { atLeast: 12 },
  'good',
  '2016-05',
  null,
);

const citationSchema = z.strictObject({
  id: idOf('a source', 'echo-2016-05'),
  paragraph: told(z.int().min(1), 'The paragraph the quote stands in, from 1.', 4).optional(),
  quote: plain('The short phrase, exactly as the source has it.', 'already spent £3 million'),
  printed: plain('The bare figure within the quote. Left out only where no figure exists.', '£3 million').optional(),
});

const factBase = {
  id,
  label: words('What the figure is, in a few words.', 'Visits a day in 2016'),
  status: told(
    z.enum(['happened', 'promised', 'unknown', 'gone']),
    'How sure the thing is: it happened, was promised, is not known, or was there and is gone.',
    'happened',
  ),
  unit: plain('The name of one of the units.', 'visits'),
  note: words('A caution the reader sees beside the figure.', 'A range, not an average.').optional(),
};

const reportedSchema = z.strictObject({
  ...factBase,
  kind: told(z.literal('reported'), 'A source prints the figure.', 'reported'),
  value: valueSchema,
  roundedTo: told(z.number().positive(), 'If the source rounded the figure: to what.', 50).optional(),
  sources: told(z.array(citationSchema).min(1), 'Where the figure is printed.', [
    { id: 'echo-2016-05', paragraph: 4, quote: 'an average of 25', printed: '25' },
  ]),
});

const ruleSchema = z.strictObject({
  how: told(
    z.enum(['sum', 'difference', 'share']),
    'sum of all, first less the others, or first as a percentage of the second.',
    'difference',
  ),
  of: told(z.array(id).min(2), 'The ids of the facts it is worked out from.', ['visits-2014', 'visits-2016']),
});

const derivedSchema = z.strictObject({
  ...factBase,
  kind: told(z.literal('derived'), 'The figure is worked out from others.', 'derived'),
  rule: told(ruleSchema, 'How it is worked out.', { how: 'sum', of: ['spent', 'promised'] }),
});

export const factSchema = z.discriminatedUnion('kind', [reportedSchema, derivedSchema]);

export const partySchema = z.strictObject({
  name: plain('The name.', 'The data desk'),
  url: address('The web address.', 'https://example.org/').optional(),
});
