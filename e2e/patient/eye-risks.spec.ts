import { givenLabResult } from '@/db/factories/given-labs';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect } from '../support/people';

const schedule = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 200 }] };

bothWays(
  'kidneys and macula are said in the profile and bring the eye checks forward; labs count too',
  async ({ as, page, javaScriptEnabled }) => {
    const patient = await as.patient();
    const day = daysAgo(400);
    const medicationId = await givenMedication(patient, { day, drugId: 'hydroxychloroquine' });
    await givenDoseStep(patient, { day, medicationId, schedule });
    await page.goto('/medicines/checks');
    const card = page.getByRole('region', { name: 'Hydroxychloroquine' });
    await expect(card).toContainText('Nothing that is noted here');
    await expect(card).toContainText('None in your labs');
    await card.getByRole('link', { name: /in your profile$/ }).click();
    await page.getByLabel('A disease of the macula').selectOption('Yes, I was told so');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.waitForURL(/said=/);
    await page.goto('/medicines/checks');
    await expect(card).toContainText('a disease of the macula');
    await expect(card).not.toContainText('kidneys that work less well');
    await givenLabResult(patient, {
      day: daysAgo(20),
      analyteId: 'egfr',
      value: 48,
      unit: 'mL/min/1.73m2',
      rangeHigh: null,
      assay: null,
    });
    await page.goto('/medicines/checks');
    await expect(card).toContainText('kidneys that work less well; a disease of the macula');
    await expect(card).toContainText(/48, .*; below 60 counts/);
    await expect(card).toContainText('joint statement of 2020');
    await expect(card).toContainText('not yet reviewed by a clinician');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await page.goto('/medicines/checks');
    await expect(card).not.toContainText('a disease of the macula');
  },
);
