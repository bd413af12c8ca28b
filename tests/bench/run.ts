/**
 * `npm run bench`: the built story beside plainer ways to build it, at a four times slower processor and a slow
 * connection. Prints medians of several rounds, which `ROUNDS` sets; names of windows and ways behind it choose.
 * Times depend on the machine: only those of one run can be compared.
 */
import { median } from 'd3';
import type { Viewport } from 'puppeteer-core';
import { launchChromium } from '../browser';
import { type Measures, measureWay } from './measure';
import { makeWays, type Way } from './ways';

const rounds = Number(process.env.ROUNDS ?? 3);
const windows: readonly (readonly [string, Viewport])[] = [
  ['phone', { width: 390, height: 844, isMobile: true, hasTouch: true }],
  ['desktop', { width: 1440, height: 900 }],
];
const chosen = process.argv.slice(2);

/** All rounds in one window; the ways take turns, so that what disturbs the machine disturbs them all. */
async function measureAll(ways: readonly Way[], viewport: Viewport): Promise<Map<string, Measures>> {
  const found = new Map<string, Measures[]>(ways.map(({ name }) => [name, []]));
  const browser = await launchChromium([]);
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) found.get(way.name)?.push(await measureWay(browser, way, viewport));
  await browser.close();
  return new Map([...found].map(([name, all]) => [name, mediansOf(all)]));
}

function mediansOf(all: readonly Measures[]): Measures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all, (measures) => measures[name]) ?? Number.NaN]));
}

/** A table as text: a line for each measure, a column for each way, then ratios to the chart made by hand. */
function tableOf(found: ReadonlyMap<string, Measures>): string {
  const names = Object.keys([...found.values()][0] ?? {});
  const rows = [
    ['', ...found.keys()],
    ...names.map((name) => [name, ...[...found.values()].map((measures) => figureText(measures[name]))]),
    ...ratioRow(found, 'scroll: script per 1,000 px, ms', 'by hand'),
    ...ratioRow(found, 'scroll: work of a frame, ms', '10 scenes'),
    ...ratioRow(found, 'scroll: work of a frame, ms', 'crowd of 1000'),
  ];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const cell = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}

function ratioRow(found: ReadonlyMap<string, Measures>, name: string, to: string): string[][] {
  const whole = found.get(to)?.[name];
  if (whole === undefined) return [];
  const ratios = [...found.values()].map((measures) => `${((measures[name] ?? Number.NaN) / whole).toFixed(2)}×`);
  return [[`${name.replace(', ms', '')}, beside “${to}”`, ...ratios]];
}

function figureText(value = Number.NaN): string {
  return Number.isNaN(value) ? '–' : value.toFixed(value < 1 && value > 0 ? 3 : value < 10 ? 1 : 0);
}

/** Those of a list that were asked for by name, or all if none was. */
function asked<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const named = all.filter((one) => chosen.includes(nameOf(one)));
  return named.length > 0 ? named : all;
}

const ways = asked(await makeWays(), ({ name }) => name);
for (const [name, viewport] of asked(windows, ([window]) => window))
  console.log(`\n${name}, medians of ${rounds}\n\n${tableOf(await measureAll(ways, viewport))}`);
