/** The typefaces of the page: where their outlines come from and what stands in until they arrive. */

export interface Family {
  readonly name: string;
  /** The name of its file, without what tells versions apart. */
  readonly file: string;
  /** The fontsource package its outlines come from, and the axes and style in the names of its files. */
  readonly source: string;
  readonly style: string;
  /** The family name within the file, which a cut keeps. */
  readonly innerName: string;
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  /** As CSS has it: one weight or a range. */
  readonly weight: string;
  /** In em, of the typeface itself. */
  readonly ascent: number;
  readonly descent: number;
  readonly standIns: readonly StandIn[];
}

/** A typeface of the reader's machine and how much it is scaled to set English as wide as ours. */
export interface StandIn {
  readonly local: readonly string[];
  readonly scale: number;
}

const newsreader = {
  source: 'newsreader',
  style: 'opsz-normal',
  innerName: 'Newsreader 16pt',
  ascent: 0.735,
  descent: 0.265,
} as const;

/** Later stand-ins win where a machine has several, so the closest match comes last. */
export const families: readonly Family[] = [
  {
    ...newsreader,
    name: 'Newsreader Text',
    file: 'newsreader-text',
    axes: { opsz: 18, wght: { min: 400, max: 600 } },
    weight: '400 600',
    standIns: [
      { local: ['DejaVu Serif'], scale: 0.7882 },
      { local: ['Liberation Serif', 'Times New Roman'], scale: 1.0037 },
      { local: ['Noto Serif'], scale: 0.8532 },
      { local: ['Georgia', 'Gelasio'], scale: 0.9175 },
    ],
  },
  {
    ...newsreader,
    name: 'Newsreader Display',
    file: 'newsreader-display',
    axes: { opsz: 72, wght: 500 },
    weight: '500',
    standIns: [
      { local: ['DejaVu Serif'], scale: 0.891 },
      { local: ['Liberation Serif', 'Times New Roman'], scale: 1.1348 },
      { local: ['Noto Serif'], scale: 0.9646 },
      { local: ['Georgia', 'Gelasio'], scale: 1.0386 },
    ],
  },
  {
    source: 'archivo',
    style: 'wght-normal',
    innerName: 'Archivo SemiBold',
    name: 'Archivo',
    file: 'archivo',
    axes: { wght: { min: 400, max: 650 } },
    weight: '400 650',
    ascent: 0.878,
    descent: 0.21,
    standIns: [
      { local: ['DejaVu Sans'], scale: 0.8626 },
      { local: ['Roboto'], scale: 0.9889 },
      { local: ['Liberation Sans', 'Helvetica', 'Arial'], scale: 0.9848 },
    ],
  },
];
