import { mentions } from '../story/mentions';
import type { Item } from '../story/view';
import { words } from '../story/words';

/** The figure and its label as one phrase: "£14m spent"; "2019/20: no figure" where there is none. */
export function captionOf({ figure, label }: Pick<Item, 'figure' | 'label'>): string {
  if (figure.value === null) return `${label}: ${figure.text}`;
  return mentions(label, figure.text) ? label : `${figure.text} ${label}`;
}

/** The wordings of an item's caption, the fullest first, down to the figure alone. */
export function captionsOf(item: Item): string[] {
  return [captionOf(item), captionOf({ figure: item.figure, label: item.short }), item.figure.text];
}

/** The caption, or the phrase given, in a sentence, with its status unless it happened or the caption says it. */
export function describe(item: Item, caption = captionOf(item)): string {
  const status = words.status[item.figure.status];
  const isSaid = item.figure.status === 'happened' || item.figure.value === null || caption.includes(status);
  return isSaid ? caption : `${caption} (${status})`;
}
