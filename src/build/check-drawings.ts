import { measureFor, sentenceFor } from '../charts';
import { type Layout, layoutFor } from '../charts/layout';
import { shapeOf } from '../charts/shape';
import { textWidth, wrap } from '../charts/text';
import type { Note } from '../story/check';
import * as problems from '../story/problems';
import type { Scene, Story } from '../story/story';
import type { Keyframe, View } from '../story/view';

/** The rooms a picture is tried in: a small phone and a wide screen. */
const rooms: readonly Layout[] = [layoutFor(292, 230), layoutFor(808, 620)];

/** What only the pictures themselves show: that each can be drawn, and that its words have room on a phone. */
export function checkDrawings({ scenes }: Story): Note[] {
  return scenes.flatMap((scene, i) => {
    const { view } = scene;
    if (!view) return [];
    const path = ['scenes', i, 'chart'];
    const failed = drawingFails(view);
    if (failed) return [{ path, message: problems.notDrawn() }];
    return [...titles(scene, view), ...labels(view)].map((note) => ({ ...note, path: [...path, ...note.path] }));
  });
}

/** True if a picture cannot be drawn, between two steps or at one. */
function drawingFails(view: View): boolean {
  try {
    const measure = measureFor(view);
    view.steps.forEach((_, step) => {
      sentenceFor(view, step);
    });
    for (const room of rooms) {
      const drawing = measure(room);
      for (let at = 0; at < view.steps.length; at += 0.5) drawing(at).marks.map(shapeOf);
    }
    return false;
  } catch {
    return true;
  }
}

/** The width of the words on the smallest phone, and the sizes of its title and unit line, in px. */
const phone = { width: 292, title: 19, unit: 13.5, label: 13, labelWidth: 150 };

/** The serif of titles is about this much narrower than the letters of charts, which can be measured. */
const serif = 0.9;

function titles({ title, unit }: Scene, { steps }: View): Note[] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1];
    const own = (name: 'title' | 'unit') => (before ? step[name] !== before[name] : true);
    const at = (name: 'title' | 'unit') =>
      i === 0 && step[name] === { title, unit }[name] ? [name] : ['steps', i, name];
    return [
      ...(own('title') ? tooLong(step, 'title').map((message) => ({ path: at('title'), message })) : []),
      ...(own('unit') ? tooLong(step, 'unit').map((message) => ({ path: at('unit'), message })) : []),
    ];
  });
}

function tooLong(step: Keyframe, name: 'title' | 'unit'): problems.Message[] {
  const words = step[name];
  const width = widthOf(words, name);
  const room = phone.width * (name === 'title' ? 2 : 1);
  const long = words.split(/[\s-]+/).find((word) => widthOf(word, name) > phone.width);
  if (long) return [problems.wordTooLong(long, Math.floor(([...long].length * phone.width) / widthOf(long, name)))];
  const fits =
    name === 'title'
      ? wrap(words, { width: phone.width / serif, size: phone.title, weight: 600 }).length <= 2
      : width <= room;
  return fits ? [] : [problems.titleTooLong(name, words.length, Math.floor((words.length * room) / width))];
}

function widthOf(words: string, name: 'title' | 'unit'): number {
  return name === 'title' ? textWidth(words, phone.title, 600) * serif : textWidth(words, phone.unit);
}

function labels({ items }: View): Note[] {
  return items.flatMap(({ short, label }, i) => {
    if (wrap(short, { width: phone.labelWidth, size: phone.label }).length <= 2) return [];
    const room = Math.floor((short.length * phone.labelWidth * 2) / textWidth(short, phone.label));
    return [
      { path: ['items', i, short === label ? 'label' : 'short'], message: problems.labelTooLong(short.length, room) },
    ];
  });
}
