import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const shell = readFileSync('index.html', 'utf8');
const [light, dark] = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--paper: (#\w+);/g)].map(
  ([, colour]) => colour,
);

test.each([
  ['light', light],
  ['dark', dark],
])('The bars around the page have the colour of its %s paper', (scheme, paper) => {
  expect(paper).toMatch(/^#\w{6}$/);
  expect(shell).toContain(`<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${paper}">`);
});

test('Nothing in the shell blocks the page: its one script is a module', () => {
  expect(shell.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/src/main.ts">']);
});
