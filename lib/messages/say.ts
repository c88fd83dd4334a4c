import { en } from './en';

type Catalogue = typeof en;

/** Every key of the catalogue. */
export type MessageKey = keyof Catalogue;

type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

type Value = string | number;

type ValuesOf<Names extends string> = [Names] extends [never] ? [] : [values: Readonly<Record<Names, Value>>];

/** Keys whose sentence has no placeholder, so they can be carried around as data (schemas, refusals). */
export type PlainKey = {
  [Key in MessageKey]: [PlaceholderOf<Catalogue[Key]>] extends [never] ? Key : never;
}[MessageKey];

/** A stem that has both `<stem>.one` and `<stem>.other` in the catalogue. */
export type PluralKey = {
  [Key in MessageKey]: Key extends `${infer Stem}.one` ? (`${Stem}.other` extends MessageKey ? Stem : never) : never;
}[MessageKey];

type PluralPlaceholder<Stem extends PluralKey> = Exclude<
  PlaceholderOf<Catalogue[Extract<`${Stem}.one` | `${Stem}.other`, MessageKey>]>,
  'count'
>;

// A long line says a few dozen sentences a thousand times: each is taken apart once. What stands at odd places is the
// name of a hole.
const taken = new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  const known = taken.get(text);
  if (known !== undefined) return known;
  const parts = text.split(/\{([a-z][a-zA-Z]*)\}/);
  taken.set(text, parts);
  return parts;
}

function fill(text: string, values: Readonly<Record<string, Value>>): string {
  let filled = '';
  for (const [place, part] of partsOf(text).entries()) {
    filled += place % 2 === 0 ? part : String(values[part] ?? `{${part}}`);
  }
  return filled;
}

/** The finished sentence under a key. A sentence with `{name}` demands `{ name }` as its second argument. */
export function say<Key extends MessageKey>(key: Key, ...rest: ValuesOf<PlaceholderOf<Catalogue[Key]>>): string {
  const [values] = rest;
  return values === undefined ? en[key] : fill(en[key], values);
}

/** The sentence for a number of things: picks `<key>.one` or `<key>.other`; `{count}` is filled with the number. */
export function plural<Key extends PluralKey>(
  key: Key,
  count: number,
  ...rest: ValuesOf<PluralPlaceholder<Key>>
): string {
  const form = count === 1 ? 'one' : 'other';
  const texts: Readonly<Record<string, string>> = en;
  return fill(texts[`${key}.${form}`] ?? key, { ...rest[0], count });
}

/** Whether a piece of data (a schema's message, a refusal) is the key of a sentence without placeholders. */
export function isPlainKey(text: string): text is PlainKey {
  return Object.hasOwn(en, text) && !/\{[a-z]/.test((en as Readonly<Record<string, string>>)[text] ?? '');
}
