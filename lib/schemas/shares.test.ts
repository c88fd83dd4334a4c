import { describe, expect, test } from 'vitest';
import { categoryInput, invitationInput, placeInLog, requestInput, shareInput } from './shares';

const key = 'ab'.repeat(16);
const share = `shr-${'0f'.repeat(16)}`;
const patient = `pat-${'0f'.repeat(16)}`;
const invitation = { key, email: 'l.hartwig@elmpark.example', endDay: '2027-05-23', flares: 'on', labs: 'on' };

type Schema = typeof invitationInput | typeof categoryInput | typeof shareInput | typeof requestInput;

function faultsOf(schema: Schema, given: unknown): string[] {
  return schema.safeParse(given).error?.issues.map((issue) => issue.message) ?? [];
}

describe('an invitation', () => {
  test('carries the address as accounts know it and the ticked categories in their own order', () => {
    expect(invitationInput.parse({ ...invitation, email: ' L.Hartwig@elmpark.example' })).toEqual({
      key,
      email: 'l.hartwig@elmpark.example',
      endDay: '2027-05-23',
      categories: ['flares', 'labs'],
    });
  });

  test('may open nothing but the name', () => {
    const { flares: _flares, labs: _labs, ...bare } = invitation;
    expect(invitationInput.parse(bare).categories).toEqual([]);
  });

  test.each([
    [{ ...invitation, email: 'hartwig' }, 'account.email.shape'],
    [{ ...invitation, email: undefined }, 'account.email.missing'],
    [{ ...invitation, endDay: '2027-02-30' }, 'day.unknown'],
    [{ ...invitation, endDay: '23 May 2027' }, 'day.unknown'],
    [{ ...invitation, endDay: '' }, 'day.unknown'],
    [{ ...invitation, endDay: undefined }, 'day.unknown'],
    [{ ...invitation, endDay: ['2027-05-23'] }, 'day.unknown'],
    [{ ...invitation, notes: 'yes' }, 'field.invalid'],
    [{ ...invitation, notes: ['on', 'on'] }, 'field.invalid'],
    [{ ...invitation, key: undefined }, 'form.key'],
  ])('%j is answered with %s', (given, fault) => {
    expect(faultsOf(invitationInput, given)).toEqual([fault]);
  });

  test('cannot bring a category, a level or a start of its own', () => {
    expect(invitationInput.safeParse({ ...invitation, base: 'on' }).success).toBe(false);
    expect(invitationInput.safeParse({ ...invitation, level: 'assess' }).success).toBe(false);
    expect(invitationInput.safeParse({ ...invitation, state: 'active' }).success).toBe(false);
  });
});

describe('one switch of one share', () => {
  const change = { key, share, category: 'mental', to: 'hidden' };

  test('says which category goes to which state', () => {
    expect(categoryInput.parse(change)).toEqual(change);
  });

  test.each([
    [{ ...change, category: 'base' }, 'share.category.unknown'],
    [{ ...change, category: undefined }, 'share.category.unknown'],
    [{ ...change, category: ['flares', 'mental'] }, 'share.category.unknown'],
    [{ ...change, to: 'on' }, 'form.do'],
    [{ ...change, share: 'shr-1' }, 'form.id'],
    [{ ...change, share: `${share}\u0000` }, 'form.id'],
    [{ ...change, key: 7 }, 'form.key'],
  ])('%j is answered with %s', (given, fault) => {
    expect(faultsOf(categoryInput, given)).toEqual([fault]);
  });
});

describe('the answer to an invitation', () => {
  test.each([
    [shareInput, { key, share: patient }, 'form.id'],
    [shareInput, { key }, 'form.id'],
    [requestInput, { key, share, patient: share }, 'form.id'],
    [requestInput, { key, share, patient: { $ne: 1 } }, 'form.id'],
    [requestInput, { key, share }, 'form.id'],
  ])('without the right ids it is answered with a sentence', (schema, given, fault) => {
    expect(faultsOf(schema, given)).toEqual([fault]);
  });

  test('a field nobody asked for is refused', () => {
    expect(shareInput.safeParse({ key, share, patient }).success).toBe(false);
    expect(requestInput.safeParse({ key, share, patient, state: 'active' }).success).toBe(false);
  });
});

describe('a page of the log', () => {
  test('begins where the address says', () => {
    expect(placeInLog('51')).toBe(51);
  });

  test.each([undefined, '', '0', '-1', '1e3', '1.5', '99999999999', '51\u0000', ['51', '52']])(
    '%j shows the newest',
    (given) => {
      expect(placeInLog(given)).toBeNull();
    },
  );
});
