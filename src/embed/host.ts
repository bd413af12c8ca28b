import type { Embed } from './embed';
import { goTo, loadFrame, refit } from './loader';

/** The story's element in other people's pages: it keeps a frame loaded while it stands in a document. */
class ScrollStory extends HTMLElement {
  declare private embed: Embed | undefined;

  static get observedAttributes(): readonly string[] {
    return ['src', 'scene', 'theme', 'title', 'top', 'step'];
  }

  connectedCallback(): void {
    this.embed = loadFrame(this);
  }

  disconnectedCallback(): void {
    this.embed?.end.abort();
    this.embed = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.embed || before === now) return;
    if (name === 'step') goTo(this.embed, now ?? '');
    else if (name === 'top' || name === 'title') refit(this.embed);
    else {
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }
}

if (!customElements.get('scroll-story')) customElements.define('scroll-story', ScrollStory);
