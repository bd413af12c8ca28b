/** The room a chart draws in. Compact and wide are different drawings, not one scaled. */
export interface Layout {
  /** The drawing's own width and height, in px before zoom. */
  readonly width: number;
  readonly height: number;
  readonly form: 'compact' | 'wide';
  /** How much larger the page shows it, 1 to 1.5. */
  readonly zoom: number;
}

/** The layout for a box of the page, in CSS px: wide from 720 × 520, else compact and zoomed to fill it. */
export function layoutFor(width: number, height: number): Layout {
  if (width >= 720 && height >= 520) return { width, height, form: 'wide', zoom: 1 };
  const zoom = Math.min(1.5, Math.max(1, Math.min(width / 400, height / 230)));
  return { width: width / zoom, height: height / zoom, form: 'compact', zoom };
}
