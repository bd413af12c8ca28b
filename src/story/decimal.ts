/** Decimal arithmetic without the errors of binary fractions: a whole number over a power of ten. */
export interface Decimal {
  readonly units: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

/** The decimal a number or its text stands for; throws for text that is no number. */
export function decimal(value: number | string): Decimal {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value));
  if (!match || !/\d/.test(String(value))) throw new RangeError(`"${value}" is no decimal number.`);
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  const units = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  return shifted({ units, scale: part.length }, Number(exponent));
}

/** The decimal times a power of ten. */
export function shifted({ units, scale }: Decimal, power: number): Decimal {
  const moved = scale - power;
  return plain(moved < 0 ? { units: units * 10n ** BigInt(-moved), scale: 0 } : { units, scale: moved });
}

/** The sum of two decimals. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return plain({ units: unitsAt(a, scale) + unitsAt(b, scale), scale });
}

/** The first decimal less the second. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

/** Below 0 if `a` is less than `b`, 0 if they are equal, above 0 if it is more. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = minus(a, b);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/** `part` as a percentage of `whole`, with the number of decimals given; null if the whole is nothing. */
export function percentage(part: Decimal, whole: Decimal, decimals: number): Decimal | null {
  if (whole.units === 0n) return null;
  const scale = Math.max(part.scale, whole.scale);
  const dividend = unitsAt(part, scale) * 10n ** BigInt(decimals + 2);
  return plain({ units: nearest(dividend, unitsAt(whole, scale)), scale: decimals });
}

/** The multiple of `step` nearest to the decimal, or the next one below. */
export function roundTo(value: Decimal, step: Decimal, way: 'near' | 'down' = 'near'): Decimal {
  const scale = Math.max(value.scale, step.scale);
  const divisor = unitsAt(step, scale);
  const count = (way === 'near' ? nearest : below)(unitsAt(value, scale), divisor);
  return plain({ units: count * divisor, scale });
}

/** The number nearest to the decimal. */
export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}

/** The decimal with thousands separated, without a sign: "1,400", "0.311". */
export function digitsOf({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ',');
  return scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
}

/** How many digits carry meaning in a value known to the given step: 10.2 to 0.1 has three. */
export function significantDigits(value: Decimal, step: Decimal): number {
  const scale = Math.max(value.scale, step.scale);
  const steps = unitsAt(value, scale) / unitsAt(step, scale);
  return (steps < 0n ? -steps : steps).toString().length;
}

/** The step that leaves a value the number of significant digits given: 75.9 with three has 0.1. */
export function stepOfDigits(value: Decimal, digits: number): Decimal {
  const size = (value.units < 0n ? -value.units : value.units).toString().length - value.scale;
  return shifted({ units: 1n, scale: 0 }, size - digits);
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function nearest(dividend: bigint, divisor: bigint): bigint {
  const doubled = dividend * 2n;
  const half = divisor < 0n ? -divisor : divisor;
  return (doubled + (dividend < 0n ? -half : half)) / (divisor * 2n);
}

function below(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function plain({ units, scale }: Decimal): Decimal {
  if (scale > 0 && units % 10n === 0n) return plain({ units: units / 10n, scale: scale - 1 });
  return { units, scale };
}
