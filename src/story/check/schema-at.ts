import { z } from 'zod';
import { storySchema } from '../schema';
import type { Path } from './place';

/** What the schema says of a place: the names a group there may have, and what each is for, with an example. */
export interface Expected {
  readonly names: readonly string[];
  readonly hints: ReadonlyMap<string, string>;
}

type Schema = z.core.$ZodType;

/** What may stand in the group at a path of a value. */
export function expectedAt(value: unknown, path: Path): Expected {
  let schema: Schema | null = storySchema;
  let current = value;
  for (const part of path) {
    schema = schema && child(chosen(schema, current), part);
    current = (current as Record<string | number, unknown> | null)?.[part];
  }
  const group = schema && chosen(schema, current);
  const members = group && isType(group, 'object') ? Object.entries(group._zod.def.shape) : [];
  return {
    names: members.map(([name]) => name),
    hints: new Map(members.map(([name, member]) => [name, hint(name, member)])),
  };
}

function child(schema: Schema, part: string | number): Schema | null {
  if (isType(schema, 'object')) return schema._zod.def.shape[part] ?? null;
  if (isType(schema, 'array')) return schema._zod.def.element;
  return isType(schema, 'record') ? schema._zod.def.valueType : null;
}

/** The schema that counts for a value: within an optional one, or the one of a union that its kind names. */
function chosen(schema: Schema, value: unknown): Schema {
  if (isType(schema, 'optional')) return chosen(schema._zod.def.innerType, value);
  if (!isType(schema, 'union')) return schema;
  return schema._zod.def.options.find((option) => hasKind(option, value)) ?? schema;
}

function hasKind(option: Schema, value: unknown): boolean {
  const kind = isType(option, 'object') ? option._zod.def.shape.kind : undefined;
  const found = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return !!kind && isType(kind, 'literal') && kind._zod.def.values.some((one) => one === found);
}

function hint(name: string, schema: Schema): string {
  const { description = '', examples = [] } = z.globalRegistry.get(schema) ?? {};
  if (!description && isType(schema, 'optional')) return hint(name, schema._zod.def.innerType);
  const [example] = Array.isArray(examples) ? examples : [];
  return example === undefined ? description : `${description} For example: "${name}": ${JSON.stringify(example)}`;
}

interface Kinds {
  readonly object: z.core.$ZodObject;
  readonly array: z.core.$ZodArray;
  readonly record: z.core.$ZodRecord;
  readonly optional: z.core.$ZodOptional;
  readonly union: z.core.$ZodUnion;
  readonly literal: z.core.$ZodLiteral;
}

function isType<K extends keyof Kinds>(schema: Schema, type: K): schema is Kinds[K] {
  return schema._zod.def.type === type;
}
