import type { Form, Frame } from './budget-frame';
import { type BudgetItem, type Parts, sizeOf, sumOf } from './budget-parts';
import { captionsOf } from './caption';
import type { Label, Mark } from './drawing';
import { amountMarks, boxMarks, type Dress, hatch, type Place } from './fill';
import { fittedOf, fitting, widest } from './fit';
import { late, type Placed } from './ghosts';
import { amountOf } from './value';

/** A step: what it shows, and how. */
export interface Moment {
  readonly frame: Frame;
  readonly parts: Parts;
  readonly form: Form;
  /** The forms of all steps. */
  readonly forms: readonly Form[];
  readonly look: string | undefined;
}

/** The bar of the whole: alone, or emptied by the years it breaks into, or as a strip over the jobs. */
export function barMarks(moment: Moment): Placed[] {
  const { parts, form } = moment;
  const { total } = parts;
  const stay = total && form === 'years' ? stayOf(moment, total) : undefined;
  const bar = total ? [...totalMarks(moment, total), ...(stay ? stayMarks(moment, stay) : [])] : [];
  return [...bar, ...underMarks(moment, stay)];
}

/** The place of the bar in a form, from and to an amount of money. */
export function barPlace(frame: Frame, form: Form, [from, to]: readonly [number, number]): Place {
  return { x: from * frame.unit, width: Math.max(0, to - from) * frame.unit, ...frame.bars[form] };
}

/** The time of what comes from a bar: soon, but from the strip over the jobs only when their circles have gone. */
export function timeFrom(form: Form | undefined): { readonly delay: number; readonly span: number } {
  return form === 'jobs' ? { delay: 0.45, span: 0.35 } : { delay: 0, span: 0.7 };
}

export function dressOf({ figure, id }: BudgetItem, { frame, look }: Moment): Dress {
  return { pen: frame.pen, status: figure.status, tone: figure.unit.tone ?? 'canal', look: look === id };
}

function totalMarks(moment: Moment, total: BudgetItem): Placed[] {
  const { frame, form } = moment;
  const place = barPlace(frame, form, [0, sizeOf(total)]);
  const marks: Mark[] =
    amountOf(total.figure) === null
      ? [hatch('total:open', { ...place, width: frame.width }, frame.pen)]
      : form === 'years'
        ? [{ shape: 'box', key: 'total', tone: 'muted', ...place, edge: 1 }]
        : amountMarks('total', total.figure, { place, unit: frame.unit, dress: dressOf(total, moment) });
  return [...marks, totalLabel(frame, form, total)].map((mark) => ({ mark }));
}

function totalLabel({ spec, width, bars }: Frame, form: Form, total: BudgetItem): Mark {
  const type = { shape: 'text', key: 'total:label', tone: 'ink', size: spec.title, weight: 600 } as const;
  const lines = fittedOf(captionsOf(total), { width, size: spec.title, weight: 600, most: 1 });
  return { ...type, x: 0, y: bars[form].y - spec.toBar, lines };
}

/** The end of the bar that no year has taken: the rest, if the story has one, or what is still to fall. */
interface Stay {
  readonly place: Place;
  readonly rest: BudgetItem | undefined;
}

function stayOf({ frame, parts }: Moment, total: BudgetItem): Stay | undefined {
  const { rest } = parts;
  const whole = sizeOf(total);
  const taken = Math.min(whole, sumOf(parts.years.map(sizeOf)));
  const known = rest !== undefined && amountOf(rest.figure) !== null;
  const from = known ? Math.max(0, whole - sizeOf(rest)) : taken;
  const place = barPlace(frame, 'years', [from, whole]);
  return place.width < 0.5 ? undefined : { place, rest };
}

function stayMarks(moment: Moment, { place, rest }: Stay): Placed[] {
  const { frame, parts, forms } = moment;
  const item = (rest ?? parts.total) as BudgetItem;
  const isUnknown = rest !== undefined && amountOf(rest.figure) === null;
  const marks = isUnknown
    ? [hatch('stay:hatch', place, frame.pen)]
    : boxMarks('stay', place, { ...dressOf(item, moment), look: false });
  const whole = barPlace(frame, 'whole', [0, sizeOf(parts.total as BudgetItem)]);
  const folded = (mark: Mark, form: Form) => {
    const closed = mark.shape === 'hatch' ? { x: place.x + place.width, width: 0 } : {};
    const from = form === 'whole' ? whole : { ...place, ...frame.bars[form] };
    return { ...mark, ...from, ...closed, ...timeFrom(form) } as Mark;
  };
  return marks.map((mark) => ({ mark, folded: (step) => folded(mark, forms[step] ?? 'years') }));
}

/** What is itemised stands in the emptied bar if there is room, else beneath it; the rest beneath its end. */
function underMarks({ frame, parts }: Moment, stay: Stay | undefined): Placed[] {
  const { spec, width, bars } = frame;
  const end = stay ? stay.place.x + stay.place.width : width;
  const y = bars.years.y + bars.years.height + spec.toUnder;
  const type = { size: spec.label, weight: 600, most: 1 } as const;
  const rest = parts.rest && fittedOf(captionsOf(parts.rest), { ...type, width });
  const left = width - (rest ? widest(rest, type) + spec.pad : 0);
  const label = { shape: 'text', tone: 'ink', size: spec.label, weight: 600 } as const;
  const marks: Label[] = [
    ...(rest
      ? [{ ...label, key: 'rest:label', y, x: Math.max(end, widest(rest, type)), anchor: 'end', lines: rest } as const]
      : []),
    ...(parts.itemised ? itemisedLabel(frame, parts.itemised, { inside: stay?.place.x ?? end, beneath: left }) : []),
  ];
  return marks.map((mark) => ({ mark, folded: () => ({ ...mark, opacity: 0, ...late }) }));
}

function itemisedLabel({ spec, bars }: Frame, item: BudgetItem, room: { inside: number; beneath: number }): Label[] {
  const type = { size: spec.label, weight: 400 } as const;
  const label = { shape: 'text', key: 'itemised:label', tone: 'muted', ...type } as const;
  const { y, height } = bars.years;
  const inside = fitting(captionsOf(item), { ...type, width: room.inside - 2 * spec.pad, most: 1 });
  if (inside) return [{ ...label, x: spec.pad, y: y + height / 2 + 0.35 * spec.label, lines: inside }];
  const beneath = fitting(captionsOf(item), { ...type, width: room.beneath, most: 1 });
  return beneath ? [{ ...label, x: 0, y: y + height + spec.toUnder, lines: beneath }] : [];
}
