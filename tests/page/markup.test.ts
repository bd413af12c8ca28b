import { expect, test } from 'vitest';
import { html, joined, raw } from '../../src/page/markup';

test('text in a template is escaped for content and for quoted attributes', () => {
  const text = `<b title="it's">&`;
  expect(html`<p title="${text}">${text}</p>`.html).toBe(
    '<p title="&lt;b title=&quot;it&#39;s&quot;&gt;&amp;">&lt;b title=&quot;it&#39;s&quot;&gt;&amp;</p>',
  );
});

test('markup in a template is kept, also in lists of lists', () => {
  expect(html`<ul>${[[html`<li>1</li>`], [html`<li>${2}</li>`]]}</ul>`.html).toBe('<ul><li>1</li><li>2</li></ul>');
  expect(html`${raw('<svg></svg>')}`.html).toBe('<svg></svg>');
});

test('a day is tied to its month, and nothing else to anything', () => {
  const text = 'from 9 October to 19 May 2016; in May 2016 19 Maypoles, and 119 May rules';
  expect(html`<p>${text}</p>`.html).toBe(
    `<p>${text.replace('9 O', '9\u00a0O').replace('19 May ', '19\u00a0May ')}</p>`,
  );
});

test('what is false or missing leaves no trace, but zero is written', () => {
  expect(html`a${false}${null}${undefined}${0}z`.html).toBe('a0z');
});

test('a separator stands between the members of a list and nowhere else', () => {
  expect(html`${joined(['a', html`<b>b</b>`, '<'], '; ')}`.html).toBe('a; <b>b</b>; &lt;');
  expect(html`${joined([], '; ')}`.html).toBe('');
});

test('a text that is written twice is escaped once', () => {
  expect(html`${html`${'&'}`}`.html).toBe('&amp;');
});
