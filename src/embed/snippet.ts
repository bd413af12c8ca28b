/** What the loader snippet says: where the loader and the frame are published, and the link that stands in for them. */
export interface LoaderSnippet {
  /** Absolute address of the loader, best the versioned one. */
  readonly loader: string;
  /** Absolute address of the page to frame. */
  readonly frame: string;
  /** Absolute address of the story, for readers whose frame never comes. */
  readonly link: string;
  /** Title of the story or scene: the frame's name and the link's text. */
  readonly title: string;
  /** One line of text beside the link. */
  readonly line: string;
}

/** What the snippet without a script says. */
export interface FrameSnippet {
  /** Absolute address of the page to frame. */
  readonly frame: string;
  /** The frame's name. */
  readonly title: string;
  /** Height of the frame in CSS px. */
  readonly height: number;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}

function renderAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
}

/** HTML to paste: the element that the host's own scroll drives, holding a link until the frame answers, and its loader. */
export function renderLoaderSnippet(snippet: LoaderSnippet): string {
  const story = renderAttributes({ src: snippet.frame, title: snippet.title });
  return [
    `<scroll-story${story}>`,
    `  <p><a${renderAttributes({ href: snippet.link })}>${escapeText(snippet.title)}</a> ${escapeText(snippet.line)}</p>`,
    '</scroll-story>',
    `<script async${renderAttributes({ src: snippet.loader })}></script>`,
  ].join('\n');
}

/** HTML to paste where no script may be added: a sandboxed frame of a fixed height that scrolls by itself. */
export function renderFrameSnippet(snippet: FrameSnippet): string {
  const attributes = renderAttributes({
    src: snippet.frame,
    title: snippet.title,
    width: '100%',
    height: String(Math.round(snippet.height)),
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    // Obsolete, but the one way to a frame without a border that a strict style policy lets through.
    frameborder: '0',
  });
  return `<iframe${attributes}></iframe>`;
}
