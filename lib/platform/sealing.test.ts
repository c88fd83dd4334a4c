import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kekVersionOf,
  newDataKey,
  SealBroken,
  sealText,
  slotOf,
  unsealText,
  unwrapKey,
  wrapKey,
  type Keks,
} from './sealing';

const KEY = newDataKey();
const PLACE = 'episodes|pat-nadia|epi-1|remark';

function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

describe('what a patient wrote in their own words', () => {
  it('opens where it was written, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(unsealText(KEY, PLACE, sealText(KEY, PLACE, text))).toBe(text);
      }),
    );
  });

  it('does not show in the sealed bytes, and two equal remarks look different', () => {
    const sealed = Buffer.from(sealText(KEY, PLACE, 'knees again'));
    expect(sealed.toString('latin1')).not.toContain('knees');
    expect(sealed.equals(Buffer.from(sealText(KEY, PLACE, 'knees again')))).toBe(false);
  });

  it('does not open after any single byte was altered or cut off', () => {
    const sealed = sealText(KEY, PLACE, 'knees again');
    const altered = [
      ...Array.from(sealed, (_byte, index) => flipped(sealed, index)),
      sealed.subarray(0, sealed.length - 1),
      sealed.subarray(0, 10),
      new Uint8Array(),
    ];
    const openings = altered.map((bytes) => () => unsealText(KEY, PLACE, bytes));
    for (const open of openings) expect(open).toThrow(SealBroken);
  });

  it.each([
    'episodes|pat-nadia|epi-2|remark',
    'episodes|pat-sam|epi-1|remark',
    'episodes|pat-nadia|epi-1|name',
    'symptom_entries|pat-nadia|epi-1|remark',
  ])('does not open when it was moved to %s', (elsewhere) => {
    const sealed = sealText(KEY, PLACE, 'knees again');
    expect(() => unsealText(KEY, elsewhere, sealed)).toThrow(SealBroken);
  });

  it("does not open under another patient's key", () => {
    const sealed = sealText(KEY, PLACE, 'knees again');
    expect(() => unsealText(newDataKey(), PLACE, sealed)).toThrow(SealBroken);
  });

  it('tells nothing when it does not open', () => {
    expect(new SealBroken().message).toBe('A sealed value does not open.');
  });
});

describe('the keys of patients', () => {
  const first: Keks = { current: 'k1', byVersion: new Map([['k1', newDataKey()]]) };
  const second: Keks = { current: 'k2', byVersion: new Map([...first.byVersion, ['k2', newDataKey()]]) };

  it('survive a rotation: they are wrapped again, and the sealed texts stay as they are', () => {
    const sealed = sealText(KEY, PLACE, 'knees again');
    const before = wrapKey(first, KEY);
    const after = wrapKey(second, unwrapKey(second, before));
    expect([kekVersionOf(before), kekVersionOf(after)]).toEqual(['k1', 'k2']);
    expect(unsealText(unwrapKey(second, after), PLACE, sealed)).toBe('knees again');
    expect(unsealText(unwrapKey(second, before), PLACE, sealed)).toBe('knees again');
  });

  it('are lost with the key that wrapped them', () => {
    const wrapped = wrapKey(second, KEY);
    expect(() => unwrapKey(first, wrapped)).toThrow(SealBroken);
  });

  it('do not unwrap after any byte was altered, the version included', () => {
    const wrapped = wrapKey(second, KEY);
    for (const index of wrapped.keys()) expect(() => unwrapKey(second, flipped(wrapped, index))).toThrow(SealBroken);
  });
});

it('a sealed sign has one slot a patient, which tells nothing about the sign', () => {
  expect(slotOf(KEY, 'suicidal-thoughts')).toBe(slotOf(KEY, 'suicidal-thoughts'));
  expect(slotOf(KEY, 'suicidal-thoughts')).not.toBe(slotOf(newDataKey(), 'suicidal-thoughts'));
  expect(slotOf(KEY, 'suicidal-thoughts')).toMatch(/^[0-9a-f]{64}$/);
});
