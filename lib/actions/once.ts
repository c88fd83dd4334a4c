/** The form's idempotency key with what was asked under it; absent when the form has none. */
export type FormOnce = { key: string; request: unknown } | undefined;

// Where the form stood and when it was drawn say nothing about what was asked.
const ASIDE = ['key', 'back', 'drawn'];

/** Takes a parsed form apart into its key and its request. */
export function onceOf(input: unknown): FormOnce {
  if (typeof input !== 'object' || input === null || !('key' in input) || typeof input.key !== 'string')
    return undefined;
  const request = Object.fromEntries(Object.entries(input).filter(([name]) => !ASIDE.includes(name)));
  return { key: input.key, request };
}
