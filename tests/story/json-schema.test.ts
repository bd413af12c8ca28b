import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemaText } from '../../src/story/json-schema';

const path = 'data/story.schema.json';

/** A part of a JSON schema, as far as these tests look into it. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** Every named field of a schema, by the way to it. */
function fieldsOf(schema: unknown, way = ''): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries((schema as Schema).properties ?? {}).map(
    ([name, field]) => [`${way}/${name}`, field] as [string, Schema],
  );
  const parts = Object.entries(schema).filter(([name]) => name !== 'examples' && name !== 'properties');
  return [
    ...own.flatMap(([name, field]) => [[name, field] as [string, Schema], ...fieldsOf(field, name)]),
    ...parts.flatMap(([name, part]) => fieldsOf(part, `${way}/${name}`)),
  ];
}

test('the rules that editors complete from are those of the check', () => {
  expect(readFileSync(path, 'utf8'), 'npm run check -- --schema writes them anew').toBe(jsonSchemaText());
});

test('every field tells editors what it is for, with an example', () => {
  const fields = fieldsOf(JSON.parse(jsonSchemaText()));
  expect(fields.length).toBeGreaterThan(150);
  const mute = fields.filter(
    ([, { description, examples = [] }]) => !description?.endsWith('.') || examples.length === 0,
  );
  expect(mute.map(([way]) => way)).toEqual([]);
});

test.each(['data/story.json', 'tests/fixtures/stories/small.json', 'tests/fixtures/stories/second.json'])(
  '%s names them to editors',
  (story) => {
    const { $schema } = JSON.parse(readFileSync(story, 'utf8'));
    expect(join(dirname(story), $schema)).toBe(path);
  },
);
