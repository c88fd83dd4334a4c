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

const counting = new Intl.PluralRules('en');

function fill(text: string, values: Readonly<Record<string, Value>>): string {
  return text.replace(/\{([a-z][a-zA-Z]*)\}/g, (hole, name: string) => String(values[name] ?? hole));
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
  const form = counting.select(count) === 'one' ? 'one' : 'other';
  const texts: Readonly<Record<string, string>> = en;
  return fill(texts[`${key}.${form}`] ?? key, { ...rest[0], count });
}

/** Whether a piece of data (a schema's message, a refusal) is the key of a sentence without placeholders. */
export function isPlainKey(text: string): text is PlainKey {
  return Object.hasOwn(en, text) && !/\{[a-z]/.test((en as Readonly<Record<string, string>>)[text] ?? '');
}
