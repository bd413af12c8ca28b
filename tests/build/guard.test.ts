import { describe, expect, test } from 'vitest';
import { inlineTrouble } from '../../src/build/guard';

describe('The guard of written pages', () => {
  test.each([
    ['a script that runs', '<p>a</p><script>alert(1)</script>'],
    ['a module that runs', '<script type="module">alert(1)</script>'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
    ['a style attribute', '<p class="a" style="color:red">'],
    ['a style attribute without quotation marks', '<p style=color:red>'],
    ['a handler', '<img src="a.png" onerror="alert(1)">'],
    ['a handler behind a quoted bracket', '<a title="a > b" onclick=\'x()\'>'],
    ['a script as address', '<a href=" JavaScript:alert(1)">'],
  ])('refuses %s', (_, html) => {
    expect(inlineTrouble(html)).toHaveLength(1);
  });

  test.each([
    ['a script with an address', '<script type="module" src="./a.js"></script>'],
    ['data', '<script type="application/ld+json">{"a":"<b onclick=\\"\\">"}</script>'.replace('<b', '\\u003cb')],
    ['words that look like attributes', '<p>The style="bold" of onclick=here</p>'],
    ['an attribute that speaks of styles', '<p title="style=bold onclick=this">a</p>'],
  ])('lets %s pass', (_, html) => {
    expect(inlineTrouble(html)).toEqual([]);
  });
});
