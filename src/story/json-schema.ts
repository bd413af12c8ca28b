import { z } from 'zod';
import { storySchema } from './schema';

/** The schema of the data file as JSON text, for editors that complete and underline. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(storySchema, { target: 'draft-7' });
  return `${JSON.stringify({ title: 'The data file of a story', ...schema }, null, 2)}\n`;
}
