import type { UnitEntry } from '../story/schema';
import { countText } from './drawing';

/** What one mark stands for, a power of ten: 1 unless there would be more marks than the limit, or less than a tenth of one. */
export function shareOf(amount: number, limit: number): number {
  if (amount > limit) return 10 ** Math.ceil(Math.log10(amount / limit));
  return amount > 0 && amount < 0.1 ? 10 ** Math.floor(Math.log10(amount)) : 1;
}

/** A power of ten in its unit: "£100m", "1,000 jobs". */
export function amountText(amount: number, { prefix = '', suffix = '', one = '', many = one }: UnitEntry = {}): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(amount)));
  const noun = prefix || suffix ? '' : amount === 1 ? one : many;
  return `${countText({ value: amount, decimals, prefix, suffix })}${noun && ` ${noun}`}`;
}
