/** The signs of units, each with what sources may write for it, in small letters. */
const writings: Readonly<Record<string, readonly string[]>> = {
  '%': ['per cent', 'percent', 'pct', 'pc'],
  '£': ['gbp', 'pound', 'pounds'],
  '€': ['eur', 'euro', 'euros'],
  $: ['usd', 'cad', 'aud', 'nzd', 'dollar', 'dollars'],
  '¥': ['jpy', 'cny', 'yen', 'yuan'],
  '₹': ['inr', 'rs.', 'rs', 'rupee', 'rupees'],
  kr: ['sek', 'nok', 'dkk', 'kr.', 'krona', 'kronor', 'krone', 'kroner'],
  chf: ['franc', 'francs'],
  zł: ['pln', 'złoty', 'zloty'],
  kč: ['czk'],
  r: ['zar', 'rand'],
};

const signs = new Map(Object.entries(writings).flatMap(([sign, all]) => all.map((one) => [one, sign] as const)));
const countries = 'US|Australian|Canadian|Swiss|Danish|Norwegian|Swedish|Indian|Japanese|Chinese';

/** Pattern of the sign of a currency, which may stand on both sides of a number. */
export const currencies =
  '[a-z]{0,3}\\p{Sc}|kr\\.?|Kč|zł|Rs\\.?|R(?=\\d)|(?:GBP|EUR|USD|CHF|SEK|NOK|DKK|PLN|CZK|INR|ZAR|JPY|CNY|CAD|AUD|NZD)';

const beforeSign = new RegExp(`^(?:[a-z]+(?=\\p{Sc})|(?:${countries}) )`, 'iu');
const words = [...signs.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace('.', '\\.'));

/** Pattern of the signs in letters that may stand behind a number: "per cent", "EUR", "Swiss francs". */
export const signsBehind = `(?:(?:${countries}) )?(?:${words.join('|')})|${currencies}`;

/** The sign that is meant by what a source writes: "£" for "pounds", "$" for "US$", "%" for "per cent". */
export function signFor(written: string): string {
  const plain = written.replace(beforeSign, '').toLowerCase();
  return signs.get(plain) ?? plain;
}
