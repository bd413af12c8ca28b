import { csvFormatRows } from 'd3';
import { type Row, tableOf } from '../charts/table';
import { placesBehind } from '../page/citations';
import { factOf, type Setting, sourceOf } from '../page/setting';
import type { UnitEntry, Value } from '../story/schema';
import type { Charted, Fact } from '../story/story';
import { words } from '../story/words';

const known = ['label', 'date', 'figure', 'value', 'unit', 'status', 'kind'];
const columns = [...known, 'source', 'paragraph', 'url', 'published', 'method', 'note'];

/**
 * The numbers of a chart as CSV, with where they come from and how totals differ from their parts; its byte-order mark
 * tells spreadsheets that it is UTF-8.
 */
export function renderCsv({ view, notes }: Charted, setting: Setting): string {
  const noteOf = ({ figure }: Row) => notes.filter(({ fact }) => fact === figure.id).map(({ text }) => text);
  const rows = tableOf(view).map((row) => [...cellsOf(row, setting), noteOf(row).join(' ')]);
  return `\ufeff${csvFormatRows([columns, ...rows])}\n`;
}

function cellsOf({ label, figure, at = '' }: Row, setting: Setting): string[] {
  const { id, text, value, unit, status, kind } = figure;
  const fact = factOf(id, setting);
  const places = [...placesBehind(fact, setting)].map(([source, paragraphs]) => {
    const { short, url, date = '' } = sourceOf(source, setting);
    return [short, [...paragraphs].sort((a, b) => a - b).join(' '), url, date];
  });
  const origin = [0, 1, 2, 3].map((column) => places.map((place) => place[column]).join('; '));
  const what = [valueText(value, fact), unitText(unit), words.status[status], words.kind[kind]];
  return [label, at, text, ...what, ...origin, methodOf(fact, setting)];
}

/** How a figure is known: the phrase its source prints, or the sum it is worked out by. */
function methodOf({ rule, citations }: Fact, setting: Setting): string {
  if (!rule) return citations.map(({ quote }) => `“${quote}”`).join('; ');
  return rule.of.map((id) => factOf(id, setting).text).join(` ${words.figure[rule.how]} `);
}

/** A number as programs read it; of a range both ends, of a lower bound the bound. */
function valueText(value: Value, { bound }: Fact): string {
  if (value === null) return words.noFigure;
  if (Array.isArray(value)) return value.join(` ${words.figure.to} `);
  return typeof value === 'object' ? `${words.figure[bound ?? 'atLeast']} ${value.atLeast}` : String(value);
}

function unitText({ spoken, many, prefix = '', suffix = '' }: UnitEntry): string {
  return spoken ?? many ?? `${prefix}${suffix}`;
}
