import { z } from 'zod';
import { id, idOf, told, words } from './schema-parts';

/** The views: one for each chart kind, all with items and steps of one shape. */

type Names = readonly [string, ...string[]];

const view = <K extends string, P extends Names, F extends Names>(kind: K, parts: P, forms: F) =>
  z.strictObject({
    kind: told(z.literal(kind), 'The kind of chart.', kind),
    title: told(
      z.string(),
      'The finding, in at most two short lines; empty only on the cover.',
      '[[spent]] since the opening',
    ),
    unit: told(z.string(), 'What a mark stands for, in one line.', 'One dot: one visit'),
    items: told(z.array(itemSchema(parts)).min(1), 'What the chart can show: each item is a fact with its label.', [
      { id: 'first', fact: 'visits-2014', label: 'Before the new branch' },
    ]),
    steps: told(z.array(stepSchema(forms)), 'One picture for each step of the scene.', [
      { show: ['first'], form: forms[0] },
    ]),
  });

const itemSchema = <P extends Names>(parts: P) =>
  z.strictObject({
    id,
    fact: idOf('the fact it shows', 'visits-2014'),
    label: words('What the item is.', 'Before the new branch'),
    short: words('A shorter label for small screens.', 'Before').optional(),
    part: told(z.enum(parts), `What the item is in the chart; “${parts[0]}” if left out.`, parts[0]).optional(),
    group: told(z.string(), 'Items of one group stand together: a row, a year.', '2014').optional(),
    lane: told(z.string(), 'Items of one lane are the same mark at other times.', 'overall').optional(),
    at: told(id, 'For timelines: the id of the date fact that places an amount or a note.', 'opened-2014').optional(),
  });

const stepSchema = <F extends Names>(forms: F) =>
  z.strictObject({
    show: told(z.array(id), 'The ids of the items in the picture, in order.', ['first', 'second']),
    form: told(z.enum(forms), 'The form of the picture.', forms[0]),
    look: told(id, 'The id of the one item to look at now.', 'second').optional(),
    title: words('A title from this step on.', 'Twenty, then more').optional(),
    unit: words('A unit line from this step on.', 'Rings: visits that went').optional(),
  });

export const viewSchema = z.discriminatedUnion('kind', [
  view('ladder', ['area', 'overall', 'waiting', 'cases'], ['lanes', 'waiting', 'cases']),
  view('units', ['amount', 'total'], ['row', 'pair']),
  view('caseload', ['load', 'spread', 'reference'], ['cluster', 'columns', 'line']),
  view('crowd', ['all', 'now', 'fewer'], ['whole', 'apart']),
  view('timeline', ['event', 'amount', 'due', 'came', 'note'], ['point', 'wait']),
  view('budget', ['total', 'itemised', 'year', 'rest', 'jobs', 'job'], ['whole', 'years', 'jobs']),
]);
