import type { TimelineView } from '../story/view';
import { timelineWords, words } from '../story/words';
import { shownItems } from './chart';
import { type TimelineItem, timeOf, waitsIn } from './timeline-events';

/** One sentence for the timeline of a step: its years, what it shows in the order of time, and what waits. */
export function timelineSentence(view: TimelineView, step: number): string {
  const { form, look } = view.steps[step] ?? {};
  const items = shownItems(view, step).toSorted((a, b) => timeOf(a) - timeOf(b) || 0);
  const waits = form === 'wait' ? waitsIn(items) : [];
  const seen = view.items.find(({ id }) => id === look);
  const sentences = [
    [spanOf(view), items.map(described).join('; ') || timelineWords.empty].join(': '),
    ...waits.map(([due, came]) => `${timelineWords.wait} ${whenOf(due)} ${timelineWords.to} ${whenOf(came)}`),
    ...(seen ? [`${timelineWords.look} ${seen.label}`] : []),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

function spanOf(view: TimelineView): string {
  const shown = new Set(view.steps.flatMap(({ show }) => show));
  const times = view.items
    .filter(({ id }) => shown.has(id))
    .map(timeOf)
    .filter(Number.isFinite);
  if (times.length === 0) return timelineWords.nothing;
  const [first, last] = [Math.min(...times), Math.max(...times)].map((time) => new Date(time).getUTCFullYear());
  if (first === last) return `${timelineWords.year} ${first}`;
  return `${timelineWords.scale} ${first} ${timelineWords.to} ${last}`;
}

function described(item: TimelineItem): string {
  const phrase = [whenOf(item), item.label].filter(Boolean).join(', ');
  const { status } = item.figure;
  const isPlain = status === 'happened' || item.part === 'note' || item.figure.value === null;
  return isPlain ? phrase : `${phrase} (${words.status[status]})`;
}

function whenOf({ when }: TimelineItem): string {
  return when?.text ?? '';
}
