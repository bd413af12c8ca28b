import { describe, expect, it } from 'vitest';
import { renderFrameSnippet, renderLoaderSnippet } from '../../src/embed/snippet';

const story = {
  loader: 'https://news.example/story/embed-1.js',
  frame: 'https://news.example/story/embed/index.html',
  link: 'https://news.example/story/',
  title: 'Ponds & "puddles"',
  line: 'A story in <three> parts.',
};

describe('the snippet with the loader', () => {
  const snippet = renderLoaderSnippet(story);

  it('holds a titled link and a line of text for readers whose frame never comes', () => {
    expect(snippet).toContain('<a href="https://news.example/story/">Ponds &amp; &quot;puddles&quot;</a> A story in');
  });

  it('writes every text escaped', () => {
    expect(snippet).toContain('&lt;three&gt;');
    expect(snippet).toContain('title="Ponds &amp; &quot;puddles&quot;"');
  });

  it('asks for the loader as any host can answer, whatever bytes a later build gives it', () => {
    expect(snippet).toContain('<script async src="https://news.example/story/embed-1.js"></script>');
  });

  it('carries no style attribute, for hosts whose policy refuses them', () => {
    expect(snippet + renderFrameSnippet({ ...story, height: 720 })).not.toMatch(/\bstyle=/);
  });
});

describe('the snippet without a script', () => {
  const snippet = renderFrameSnippet({ ...story, height: 719.6 });

  it('is one sandboxed, lazy, titled frame of a whole height', () => {
    expect(snippet).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(snippet).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
    expect(snippet).toContain('loading="lazy"');
    expect(snippet).toContain('height="720"');
    expect(snippet).toContain('title="Ponds &amp; &quot;puddles&quot;"');
  });
});
