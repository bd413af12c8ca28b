import { countText, type Drawing, type Label, type Mark } from '../../src/charts/drawing';
import { textWidth } from '../../src/charts/text';

/** The room one line of text takes, in the drawing's coordinates. */
export interface TextBox {
  readonly key: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One box for each line of every text in a drawing: capitals above the baseline, tails below where there are any. */
export function textBoxes(drawing: Drawing): TextBox[] {
  return drawing.marks.flatMap((mark) => (mark.shape === 'text' ? boxesOf(mark) : []));
}

/** Complaints, as sentences: texts that leave the drawing, or lie over one another. */
export function overlaps(drawing: Drawing): string[] {
  const boxes = textBoxes(drawing);
  const outside = boxes.filter((box) => !isInside(box, drawing)).map((box) => `"${box.words}" leaves the drawing`);
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  const over = pairs
    .filter(([a, b]) => a.key !== b.key && meet(a, b))
    .map(([a, b]) => `"${a.words}" over "${b.words}"`);
  return [...outside, ...over];
}

/** Complaints, as sentences: texts nearer than `clear` px to a mark. Words with a halo may cross lines and leaders. */
export function crowdedTexts(drawing: Drawing, clear = 3): string[] {
  const haloed = new Set(drawing.marks.flatMap((mark) => (mark.shape === 'text' && mark.halo ? [mark.key] : [])));
  return textBoxes(drawing).flatMap((box) =>
    drawing.marks
      .filter((mark) => !(haloed.has(box.key) && (mark.shape === 'line' || mark.shape === 'leader')))
      .filter((mark) => touches(grown(box, clear), mark))
      .map((mark) => `"${box.words}" touches ${mark.key}`),
  );
}

function boxesOf(mark: Label): TextBox[] {
  const lines = mark.count ? [countText(mark.count)] : mark.lines;
  return lines.map((words, i) => {
    const tight = mark.size >= 24 ? words.length * mark.size * 0.03 : 0;
    const width = textWidth(words, mark.size, mark.weight) - tight;
    const left = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'];
    const base = mark.y + i * (mark.leading ?? mark.size * 1.25);
    const tail = /[gjpqyQ,;()“”]/.test(words) ? 0.21 : 0.02;
    return {
      key: mark.key,
      words,
      left,
      right: left + width,
      top: base - 0.73 * mark.size,
      bottom: base + tail * mark.size,
    };
  });
}

/** Digits carry a little air on both sides, so large numerals may hang out by it to align optically. */
function isInside(box: TextBox, { width, height }: Drawing): boolean {
  const air = Math.max(0.5, (box.bottom - box.top) * 0.05);
  return box.left >= -air && box.right <= width + air && box.top >= -0.5 && box.bottom <= height + 0.5;
}

type Edges = Pick<TextBox, 'left' | 'top' | 'right' | 'bottom'>;

function meet(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function grown(box: Edges, by: number): Edges {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

function touches(box: Edges, mark: Mark): boolean {
  switch (mark.shape) {
    case 'text':
      return false;
    case 'circle':
      return discTouches(box, mark.x, mark.y, mark.r);
    case 'dots':
      return mark.points.some((x, i) => i % 2 === 0 && discTouches(box, x, mark.points[i + 1] as number, mark.r));
    case 'line':
      return segmentTouches(box, [mark.x1, mark.y1, mark.x2, mark.y2]);
    case 'leader':
      return segments(mark.points).some((segment) => segmentTouches(box, segment));
    default:
      return meet(box, { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height });
  }
}

function discTouches(box: Edges, x: number, y: number, r: number): boolean {
  const [dx, dy] = [x - Math.min(box.right, Math.max(box.left, x)), y - Math.min(box.bottom, Math.max(box.top, y))];
  return r > 0 && dx * dx + dy * dy < r * r;
}

type Segment = readonly [number, number, number, number];

function segments(points: readonly number[]): Segment[] {
  const count = Math.max(0, points.length / 2 - 1);
  return Array.from({ length: count }, (_, i) => points.slice(2 * i, 2 * i + 4) as unknown as Segment);
}

/** Whether a segment enters a box: clipped to it side by side, something of its length is left. */
function segmentTouches(box: Edges, [x1, y1, x2, y2]: Segment): boolean {
  if (x1 === x2 && y1 === y2) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const sides = [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const;
  let [from, to] = [0, 1];
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) from = Math.max(from, distance / towards);
    if (towards > 0) to = Math.min(to, distance / towards);
  }
  return from < to;
}
