import { csvFormatRows } from 'd3';
import { type Row, tableOf } from '../charts/table';
import { placesBehind } from '../page/citations';
import { factOf, type Setting, sourceOf } from '../page/setting';
import type { UnitEntry, Value } from '../story/schema';
import type { View } from '../story/view';
import { words } from '../story/words';

const columns = ['label', 'date', 'figure', 'value', 'unit', 'status', 'kind', 'source', 'paragraph', 'url'];

/** The numbers of a chart and where they come from as CSV; its byte-order mark tells spreadsheets that it is UTF-8. */
export function renderCsv(view: View, setting: Setting): string {
  const rows = tableOf(view).map((row) => cellsOf(row, setting));
  return `\ufeff${csvFormatRows([columns, ...rows])}\n`;
}

function cellsOf({ label, figure, at = '' }: Row, setting: Setting): string[] {
  const { id, text, value, unit, status, kind } = figure;
  const places = [...placesBehind(factOf(id, setting), setting)].map(([source, paragraphs]) => {
    const { short, url } = sourceOf(source, setting);
    return { short, url, paragraphs: [...paragraphs].sort((a, b) => a - b).join(' ') };
  });
  const list = (key: 'short' | 'url' | 'paragraphs') => places.map((place) => place[key]).join('; ');
  const known = [valueText(value), unitText(unit), words.status[status], words.kind[kind]];
  return [label, at, text, ...known, list('short'), list('paragraphs'), list('url')];
}

/** A number as programs read it; of a range both ends, of a lower bound the bound. */
function valueText(value: Value): string {
  if (value === null) return words.noFigure;
  if (Array.isArray(value)) return value.join(` ${words.figure.to} `);
  return typeof value === 'object' ? `${words.figure.moreThan} ${value.atLeast}` : String(value);
}

function unitText({ spoken, many, prefix = '', suffix = '' }: UnitEntry): string {
  return spoken ?? many ?? `${prefix}${suffix}`;
}
