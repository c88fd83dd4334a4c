declare const sealedBrand: unique symbol;

/** Bytes made by sealing under a patient's or an account's key. Plain text does not type-check as one. */
export type Sealed = Uint8Array & { readonly [sealedBrand]: true };

/** `['flares', 'labs']` becomes `,flares,labs,` so that SQL can ask `LIKE '%,labs,%'` on both engines. */
export function toTags(values: readonly string[]): string {
  return values.length === 0 ? ',' : `,${values.join(',')},`;
}

/** The reverse of {@link toTags}. */
export function fromTags(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}

/** One dose of a day: by the clock, in the unit of its step. */
export type ScheduledDose = { at: string; amount: number };

/** When a dose is due. `weekdays` count from Monday, 0 to 6; `every` counts from the step's own day. */
export type Schedule =
  | { kind: 'daily'; doses: ScheduledDose[] }
  | { kind: 'weekly'; weekdays: number[]; doses: ScheduledDose[] }
  | { kind: 'every'; days: number; doses: ScheduledDose[] }
  | { kind: 'on-days'; days: string[]; doses: ScheduledDose[] }
  | { kind: 'as-needed'; amount: number | null };
