import type { Page } from '@playwright/test';
import { givenAdmin, givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { expectAccessible } from '../support/axe';
import { ADMIN_PAGES, CLINIC_PAGES, PATIENT_PAGES, PUBLIC_PAGES, type PlacedPage } from '../support/every-page';
import { enlargeText, sidewaysScroll, smallTargets } from '../support/layout';
import { expect, signIn, test } from '../support/people';
import { givenStory } from '../support/story';

const PHONE = { width: 390, height: 844 };
const WIDTHS = [{ width: 320, height: 640 }, PHONE, { width: 1440, height: 900 }];

type Role = 'visitor' | 'patient' | 'clinician' | 'admin';

/** Somebody of each role, and a story between them; the address of the page in that story. */
async function givenEverybody({ page, role, at }: { page: Page; role: Role; at: PlacedPage['at'] }): Promise<string> {
  const patient = await givenPatient({ name: 'Wilhelmina-Alexandra Featherstonehaugh-Montgomery' });
  const clinician = await givenClinician({ name: 'Dr Bartholomäus Hohenzollern-Sigmaringen' });
  const admin = await givenAdmin();
  const story = await givenStory(patient, clinician);
  const signing = { visitor: [], patient: [patient], clinician: [clinician], admin: [admin] } as const;
  for (const account of signing[role]) await signIn(page.context(), account);
  return at({ ...story, patientId: patient.patientId, accountId: patient.accountId });
}

/** No page scrolls sideways, also with text twice as large on a phone. */
async function expectToFit(page: Page): Promise<void> {
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    expect(await sidewaysScroll(page), `${page.url()} at ${String(viewport.width)} px`).toBe(0);
  }
  await page.setViewportSize(PHONE);
  // The line is drawn for the width that a page opens with.
  await page.reload();
  await enlargeText(page, 2);
  await expect.poll(() => sidewaysScroll(page), `${page.url()} with large text`).toBe(0);
  await enlargeText(page, 1);
}

async function expectNoBreach(page: Page): Promise<void> {
  for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
}

const ROLES: readonly { role: Role; pages: readonly PlacedPage[] }[] = [
  { role: 'visitor', pages: PUBLIC_PAGES },
  { role: 'patient', pages: PATIENT_PAGES },
  { role: 'clinician', pages: CLINIC_PAGES },
  { role: 'admin', pages: ADMIN_PAGES },
];

for (const { role, pages } of ROLES) {
  for (const { what, at } of pages) {
    test(`${what} can be read on every screen, in both themes, in large text`, async ({ page, guard }) => {
      guard.allow(/status of 404/);
      const answer = await page.goto(await givenEverybody({ page, role, at }));
      expect(await answer?.text()).not.toMatch(/<[^>]+\sstyle=/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/ · Flareline$/);
      await expectToFit(page);
      await expectNoBreach(page);
    });
  }
}

for (const { what, at } of [...PATIENT_PAGES, ...PUBLIC_PAGES]) {
  test(`every control of ${what} is large enough for a sore finger`, async ({ page, guard }) => {
    guard.allow(/status of 404/);
    await page.setViewportSize(PHONE);
    await page.goto(await givenEverybody({ page, role: 'patient', at }));
    expect(await smallTargets(page)).toEqual([]);
  });
}
