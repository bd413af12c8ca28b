import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPaint } from '../../src/build/paint';

const css = `
/* .a { fill: none } */
:root { --ink: #111; --line: var(--ink); }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }
.thick { stroke-width: 6px; }
.a, .b { fill: var(--tone); stroke: var(--line) }
text.a { --tone: #222; }
.a { --tone: #333; }
svg text { font-family: "A", sans-serif }`;

describe('Paint', () => {
  const paint = readPaint(css);

  test('follows custom properties to their values in daylight', () => {
    expect(paint.style('circle', ['a'])).toEqual({ fill: '#333', stroke: '#111' });
    expect(paint.token('--line')).toBe('#111');
  });

  test('gives the more specific rule its way', () => {
    expect(paint.style('text', ['a', 'thick'])).toEqual({
      'font-family': '"A", sans-serif',
      fill: '#222',
      stroke: '#111',
      'stroke-width': '6px',
    });
  });

  test('resolves every tone of the charts to a colour', () => {
    const sheets = ['tokens', 'chart'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'));
    const { style } = readPaint(sheets.join('\n'));
    for (const tone of ['brick', 'canal', 'ink', 'gone', 'bee', 'muted', 'rule', 'paper']) {
      expect(style('circle', ['circle', tone]).stroke).toMatch(/^#[0-9a-f]{6}$/);
      expect(style('text', ['text', tone]).fill).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});
