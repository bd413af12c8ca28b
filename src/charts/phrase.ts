import { mentions } from '../story/mentions';
import type { Item } from '../story/view';
import { describe } from './caption';

/** An item in a sentence, with the noun of its unit unless the label has it: "12 riders in 1998 (promised)". */
export function phraseOf(item: Item): string {
  const { figure, label } = item;
  const { one, many } = figure.unit;
  const isNamed = [one, many, figure.text].some((word) => word !== undefined && mentions(label, word));
  const noun = figure.value === 1 ? one : many;
  if (isNamed || noun === undefined || figure.value === null) return describe(item);
  const isName = label[0] !== label[0]?.toLowerCase();
  return describe({ ...item, label: `${noun}${isName ? ':' : ''} ${label}` });
}
