import { inflateSync } from 'node:zlib';

/** The pixels of an image, row by row, each as 0xRRGGBB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint32Array;
}

/** Reads a PNG as browsers write their screenshots: 8 bits a channel, not interlaced, with or without alpha. */
export function readPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat(dataOf(png))), { height, stride: width * channels, channels });
  const rgb = new Uint32Array(width * height);
  for (let i = 0, at = 0; i < rgb.length; i += 1, at += channels)
    rgb[i] = ((rows[at] as number) << 16) | ((rows[at + 1] as number) << 8) | (rows[at + 2] as number);
  return { width, height, rgb };
}

/** The contents of the chunks that hold the image. */
function dataOf(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return found;
}

interface Rows {
  readonly height: number;
  /** Bytes a row, without the one that names its filter. */
  readonly stride: number;
  readonly channels: number;
}

/** Undoes the filters: each byte was written as its difference from what its neighbours foretell. */
function unfiltered(packed: Buffer, { height, stride, channels }: Rows): Uint8Array {
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)] as number;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (rows[at - channels] as number) : 0;
      const up = y > 0 ? (rows[at - stride] as number) : 0;
      const corner = x >= channels && y > 0 ? (rows[at - stride - channels] as number) : 0;
      rows[at] = (packed[y * (stride + 1) + 1 + x] as number) + foretold(filter, { left, up, corner });
    }
  }
  return rows;
}

/** What a filter foretells of a byte by those left of it, above it, and left of that. */
function foretold(filter: number, { left, up, corner }: { left: number; up: number; corner: number }): number {
  if (filter === 4) return paeth(left, up, corner);
  if (filter === 3) return (left + up) >> 1;
  if (filter === 2) return up;
  return filter === 1 ? left : 0;
}

/** Of three neighbours the one nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
