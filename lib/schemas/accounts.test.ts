import { describe, expect, test } from 'vitest';
import { accountActInput, emailAddress } from './accounts';

const key = 'ab'.repeat(16);
const account = `acc-${'0f'.repeat(16)}`;
const act = { key, account, reason: 'Left the clinic on 3 May' };

function faultsOf(given: unknown): string[] {
  return accountActInput.safeParse(given).error?.issues.map((issue) => issue.message) ?? [];
}

describe('the address of a colleague', () => {
  test.each([
    ['  L.Hartwig@ElmPark.Example ', 'l.hartwig@elmpark.example'],
    ['ｌ.hartwig＠elmpark.example', 'l.hartwig@elmpark.example'],
    ["o'neill+lupus@elmpark.example", "o'neill+lupus@elmpark.example"],
  ])('%j is the same address as %s', (typed, address) => {
    expect(emailAddress.parse(typed)).toBe(address);
  });

  test.each([
    ['', 'account.email.missing'],
    ['   ', 'account.email.missing'],
    [undefined, 'account.email.missing'],
    [['a@b.example'], 'account.email.missing'],
    [{ $ne: 1 }, 'account.email.missing'],
    ['hartwig', 'account.email.shape'],
    ['hartwig@', 'account.email.shape'],
    ['a@b.example, c@d.example', 'account.email.shape'],
    ['a b@elmpark.example', 'account.email.shape'],
    ['a\u0000@elmpark.example', 'account.email.shape'],
    ['🦋@elmpark.example', 'account.email.shape'],
    [`${'a'.repeat(250)}@elmpark.example`, 'account.email.too-long'],
  ])('%j is answered with %s', (typed, fault) => {
    expect(emailAddress.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([fault]);
  });
});

describe('an administrator says why', () => {
  test('a reason is kept as it was written, without the spaces around it', () => {
    expect(accountActInput.parse({ ...act, reason: '  Neues Telefon 🦋\r\nper Video geprüft ' }).reason).toBe(
      'Neues Telefon 🦋\nper Video geprüft',
    );
  });

  test('500 letters are kept, also when they are emoji', () => {
    expect(faultsOf({ ...act, reason: '🦋'.repeat(500) })).toEqual([]);
  });

  test.each([
    [{ ...act, reason: undefined }, 'field.text.missing'],
    [{ ...act, reason: ['a', 'b'] }, 'field.text.missing'],
    [{ ...act, reason: '' }, 'account.reason.missing'],
    [{ ...act, reason: ' no ' }, 'account.reason.missing'],
    [{ ...act, reason: 'x'.repeat(501) }, 'field.text.too-long:500'],
    [{ ...act, reason: 'x'.repeat(10_000) }, 'field.text.too-long:500'],
    [{ ...act, reason: 'new\u0000phone' }, 'field.text.control'],
    [{ ...act, account: 'acc-1' }, 'form.id'],
    [{ ...act, account: account.toUpperCase() }, 'form.id'],
    [{ ...act, account: `pat-${'0f'.repeat(16)}` }, 'form.id'],
    [{ ...act, account: [account] }, 'form.id'],
    [{ ...act, key: 'again' }, 'form.key'],
  ])('%j is answered with %s', (given, fault) => {
    expect(faultsOf(given)).toEqual([fault]);
  });

  test('a field nobody asked for is refused', () => {
    expect(accountActInput.safeParse({ ...act, role: 'admin' }).success).toBe(false);
    expect(accountActInput.safeParse(null).success).toBe(false);
  });
});
