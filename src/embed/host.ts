import { type Loader, loadFrame } from './loader';

/** The story's element in other people's pages: it keeps a frame loaded while it stands in a document. */
class ScrollStory extends HTMLElement {
  declare private loader: Loader | undefined;

  static get observedAttributes(): readonly string[] {
    return ['src', 'scene', 'theme', 'title', 'top', 'step'];
  }

  connectedCallback(): void {
    this.loader = loadFrame(this);
  }

  disconnectedCallback(): void {
    this.loader?.stop();
    this.loader = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.loader || before === now) return;
    if (name === 'step') this.loader.goTo(now ?? '');
    else if (name === 'top' || name === 'title') this.loader.refit();
    else {
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }
}

if (!customElements.get('scroll-story')) customElements.define('scroll-story', ScrollStory);
