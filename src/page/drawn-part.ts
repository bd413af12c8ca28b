import type { Figure, View } from '../story/view';

/** What of a view its pictures read, which is what travels to readers; tables, captions and sentences are written already. */
export function drawnPart({ kind, items, steps }: View): object {
  return {
    kind,
    items: items.map(({ at, figure, ...item }) => ({ ...item, figure: drawnFigure(figure) })),
    // A picture without a title is drawn as that of a cover.
    steps: steps.map(({ title, unit, ...step }) => (title === '' ? { title, ...step } : step)),
  };
}

function drawnFigure({ value, text, status, unit: { spoken, date, ...unit } }: Figure): object {
  return { value, text, status, unit };
}
