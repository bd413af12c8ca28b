import type { Fact, Story } from '../story/story';
import { fill, pageWords } from '../story/words';

/** Where an error can be reported: a page, or a letter that names the figure; undefined without a contact. */
export function reportAddress({ contact, headline }: Story, fact?: Fact): string | undefined {
  if (contact === undefined || /^https?:/i.test(contact)) return contact;
  const about = fact ? fill(pageWords.reportSubject, { headline, id: fact.id }) : headline;
  return `mailto:${encodeURI(contact)}?subject=${encodeURIComponent(about)}`;
}
