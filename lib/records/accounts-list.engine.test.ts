import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenAdmin, givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { newId } from '@/lib/platform/ids';
import { countAccounts, listAccounts } from './accounts-list';
import { listAccountEvents } from './audit-events';
import { inviteStaff } from './invitations';

const colleague = { name: 'Dr Lena Hartwig', role: 'clinician', practice: null, registrationNumber: null } as const;

let viewer: Viewer;

beforeAll(async () => {
  await openTestEngine();
});

beforeEach(async () => {
  viewer = issueViewer((await givenAdmin()).session);
});

afterAll(closeTestEngine);

describe('finding accounts', () => {
  const find = async (text: string) =>
    (await listAccounts(viewer, { text, role: null, page: 1 })).accounts.map(({ id }) => id);

  test('By part of an address, by a colleague’s whole name, by a patient’s first name and no further', async () => {
    const mark = newId('acc').slice(4, 16);
    const patient = await givenPatient({ name: `Xenia${mark} Okonjo`, email: `p-${mark}@example.org` });
    const clinician = await givenClinician({ name: `Dr Xaver${mark} Quist`, email: `c-${mark}@example.org` });

    expect((await find(`-${mark}@`)).sort()).toEqual([patient.accountId, clinician.accountId].sort());
    expect(await find(`xenia${mark}`)).toEqual([patient.accountId]);
    expect(await find(`xenia${mark} o`)).toEqual([]);
    expect(await find(`xaver${mark} qui`)).toEqual([clinician.accountId]);
    expect(await find('okonjo')).toEqual([]);
  });

  test('A percent sign and an underscore are letters like others', async () => {
    expect(await find('%')).toEqual([]);
    expect(await find('a_c-')).toEqual([]);
    expect(await find("'; drop table accounts; --")).toEqual([]);
  });

  test('Fifty stand on a page, and each account on one page', async () => {
    const mark = newId('acc').slice(4, 16);
    for (let n = 0; n < 53; n += 1) await givenPatient({ email: `${mark}-${String(n).padStart(2, '0')}@example.org` });
    const page = (number: number) => listAccounts(viewer, { text: mark, role: 'patient', page: number });
    const [first, second, third] = [await page(1), await page(2), await page(3)];

    expect([first.accounts.length, second.accounts.length, third.accounts.length]).toEqual([50, 3, 0]);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(new Set([...first.accounts, ...second.accounts].map(({ id }) => id)).size).toBe(53);
    expect((await listAccounts(viewer, { text: mark, role: 'clinician', page: 1 })).accounts).toEqual([]);
  });

  test('Fewer than five are not counted out', async () => {
    const counts = await countAccounts(viewer);

    expect(counts.suspended).toBeNull();
    expect(counts.patient).toBeGreaterThanOrEqual(5);
  });

  test('The log is read page by page, without everyday sign-ins, none twice', async () => {
    for (let n = 0; n < 7; n += 1) await inviteStaff(viewer, {}, { ...colleague, email: `${newId('acc')}@x.example` });
    const first = await listAccountEvents(viewer, null, 5);
    const second = await listAccountEvents(viewer, first.earlier, 5);
    const seen = [...first.events, ...second.events].map(({ seq }) => seq);

    expect(first.events).toHaveLength(5);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort((a, b) => b - a)).toEqual(seen);
    const everything = await listAccountEvents(viewer, null, 500);
    expect(everything.events.filter(({ kind }) => kind.startsWith('session.'))).toEqual([]);
  });
});
