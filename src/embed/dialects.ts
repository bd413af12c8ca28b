/** What a frame says of itself to hosts that size frames: its height in CSS px, its address and its short name. */
export interface Announcement {
  readonly height: number;
  readonly address: string;
  readonly name: string;
}

/** The id that a pym host writes into the address of its frame, empty elsewhere. */
export const pymIdOf = (address: string): string => new URL(address).searchParams.get('childId') ?? '';

/** One height in every dialect hosts understand: pym, AMP, `iframe.resize` and Datawrapper's. */
export function dialectsOf({ height, address, name }: Announcement): readonly unknown[] {
  return [
    `pymxPYMx${pymIdOf(address)}xPYMxheightxPYMx${height}`,
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    { 'datawrapper-height': { [name]: height } },
  ];
}
