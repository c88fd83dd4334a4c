import { bothWays } from '../support/both-ways';
import { dayAndMonth, daysAgo, zoneAtHour } from '../support/days';
import { givenTaper } from '../support/medicines';
import { expect } from '../support/people';

bothWays('a medicine is added by the name on its box', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines');
  await page.getByRole('link', { name: 'Add a medicine' }).click();
  await page.getByRole('searchbox').fill('plaq');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: /^Hydroxychloroquine.*Also sold as Plaquenil/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hydroxychloroquine');
  await page.getByLabel('How much', { exact: true }).fill('300');
  await page.getByLabel('What it is for, if you like').fill('joints and skin');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page).toHaveURL(/\/medicines\?said=/);
  await expect(page.getByRole('heading', { level: 3, name: 'Hydroxychloroquine' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('300 mg, morning');
  await expect(page.getByRole('status').first()).toContainText('Saved: Hydroxychloroquine');
});

bothWays('a medicine in own words has a kind and a part of the line', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines/new?q=moonwort');
  await expect(page.getByText('0 found')).toBeVisible();
  await page.getByRole('link', { name: 'Add “moonwort” in my own words' }).click();
  await expect(page.getByLabel('What it is called')).toHaveValue('moonwort');
  await page.getByLabel('How often').selectOption('As needed');
  await page.getByLabel('Unit').selectOption('drops');
  await page.getByLabel('How much', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('12 drops as needed');
  await page.getByRole('button', { name: 'Took one: moonwort' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: moonwort taken today');
});

bothWays('after midnight, what is taken as needed belongs to the new day', async ({ as, page }) => {
  const zone = zoneAtHour(1);
  await as.patient({ zone });
  await page.goto('/medicines/new?q=moonwort');
  await page.getByRole('link', { name: 'Add “moonwort” in my own words' }).click();
  await page.getByLabel('How often').selectOption('As needed');
  await page.getByLabel('Unit').selectOption('drops');
  await page.getByLabel('How much', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await page.getByRole('link', { name: 'Change moonwort' }).click();
  await page.getByRole('button', { name: 'Took one: moonwort' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: moonwort taken today');
  await expect(page.getByRole('region', { name: 'What you logged' })).toContainText(dayAndMonth(zone));
});

bothWays('Methotrexate refuses every day in a clear sentence, and takes one day of the week', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines/new?drug=methotrexate');
  await page.getByLabel('How often').selectOption('Every day');
  await page.getByLabel('How much', { exact: true }).fill('15');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByText('Methotrexate is taken once a week, never every day. Choose').first()).toBeVisible();
  await expect(page.getByLabel('How much', { exact: true })).toHaveValue('15');
  await page.getByLabel('How often').selectOption('On days of the week');
  await page.getByLabel('Wednesday').check();
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('15 mg, morning, on Wednesday');
});

bothWays('an absurd dose is asked about once, and nothing typed is lost', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines/new?drug=prednisone');
  await expect(page.getByText('Never stop a steroid by yourself.')).toBeVisible();
  await page.getByLabel('How much', { exact: true }).fill('500');
  await page.getByLabel('What it is for, if you like').fill('kidneys');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByText('This is far above the usual amount.').first()).toBeVisible();
  await expect(page.getByLabel('What it is for, if you like')).toHaveValue('kidneys');
  await page.getByLabel('Yes, this amount is right').check();
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('500 mg, morning');
});

bothWays('what is wrong in the form is said field by field', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines/new?drug=azathioprine');
  await page.getByLabel('How much', { exact: true }).fill('a lot');
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByText('Write a number, like 7.5').first()).toBeVisible();
  await expect(page.getByLabel('How much', { exact: true })).toHaveValue('a lot');
  await page.getByLabel('How much', { exact: true }).fill('100');
  await page.getByLabel('Last day, if there is one').fill(daysAgo(3));
  await page.getByRole('button', { name: 'Save medicine' }).click();
  await expect(page.getByText('This is before it began. Pick a later day').first()).toBeVisible();
});

bothWays(
  'two doses that begin on one day are refused, and the one that stands can be changed',
  async ({ as, page }) => {
    const patient = await as.patient();
    const id = await givenTaper(patient);
    await page.goto(`/medicines/${id}`);
    await page.getByRole('link', { name: 'Change the dose' }).click();
    await page.getByLabel('From which day').fill(daysAgo(5));
    await page.getByLabel('How much', { exact: true }).fill('6');
    await page.getByRole('button', { name: 'Save dose' }).click();
    await expect(page.getByText('A dose begins on this day already.').first()).toBeVisible();
    await expect(page.getByLabel('How much', { exact: true })).toHaveValue('6');
    await page.goto(`/medicines/${id}`);
    await page.getByRole('link', { name: /^Change 7\.5 mg/ }).click();
    await page.getByLabel('How much', { exact: true }).fill('6');
    await page.getByRole('button', { name: 'Save dose' }).click();
    const steps = page.getByRole('region', { name: 'All doses' }).getByRole('listitem');
    await expect(steps).toHaveCount(4);
    await expect(steps.nth(1)).toContainText('6 mg, morning now');
    await expect(page.getByRole('region', { name: 'Where you are: 6 mg, morning' })).toBeVisible();
    const undone = page.waitForResponse('**/api/log/undo');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await undone;
    await page.goto(`/medicines/${id}`);
    await expect(steps.nth(1)).toContainText('7.5 mg, morning now');
  },
);

bothWays('a taper is entered as rows, and its card shows past, present and next', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenTaper(patient);
  await page.goto(`/medicines/${id}?edit=taper`);
  await page.getByLabel('Step 1, from').fill(daysAgo(-28));
  await page.getByLabel('Step 1, how much a day').fill('2,5');
  await page.getByLabel('Step 2, from').fill(daysAgo(-42));
  await page.getByLabel('Step 2, how much a day').fill('1');
  await page.getByLabel('Step 2, another time').fill('20:00');
  await page.getByRole('button', { name: 'Save steps' }).click();
  const card = page.getByRole('region', { name: 'Where you are: 7.5 mg, morning' });
  await expect(card.getByRole('listitem')).toHaveText([/20 mg/, /10 mg/, /7\.5 mg now/, /5 mg next/]);
  await expect(card).toContainText('2 more steps after that');
  await expect(card).toContainText('Planned 7.5 mg a day, taken between 0 and 7.5 mg a day');
  await expect(card).toContainText('Never stop a steroid by yourself.');
  await page.goto('/medicines');
  await expect(page.getByText('7.5 mg a day, as prednisone')).toBeVisible();
});

bothWays('a medicine is stopped with a reason, and Undo takes it back', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenTaper(patient);
  await page.goto(`/medicines/${id}?edit=stop`);
  await page.getByLabel('Last day I took it').fill(daysAgo(70));
  await page.getByRole('button', { name: 'Save last day' }).click();
  await expect(page.getByText('This is before it began. Pick a later day').first()).toBeVisible();
  await page.getByLabel('Last day I took it').fill(daysAgo(1));
  await page.getByLabel('Why').selectOption('Side effect');
  await page.getByRole('button', { name: 'Save last day' }).click();
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('Stopped: side effect');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('Prednisone');
});

bothWays('a removed medicine comes back with Undo', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenTaper(patient);
  await page.goto(`/medicines/${id}?edit=stop`);
  await page.getByRole('button', { name: 'Remove this medicine' }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('7.5 mg, morning');
});

bothWays('a form from an older page shows both texts, and overwrites nothing', async ({ as, another, page }) => {
  const patient = await as.patient();
  const id = await givenTaper(patient);
  await page.goto(`/medicines/${id}?edit=details`);
  const other = await another(patient);
  await other.goto(`/medicines/${id}?edit=details`);
  await other.getByLabel('What it is for, if you like').fill('lungs');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('region', { name: 'About it' })).toContainText('lungs');
  await page.getByLabel('What it is for, if you like').fill('skin');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('This changed since you opened it.')).toBeVisible();
  await expect(page.getByLabel('What it is for, if you like')).toHaveValue('skin');
  await expect(page.getByText('lungs')).toBeVisible();
});

bothWays('the two mycophenolates are two medicines, and sulfa has its line', async ({ as, page }) => {
  await as.patient();
  await page.goto('/medicines/new?q=mycophenol');
  await expect(page.getByRole('listitem').filter({ hasText: 'Mycophenolate mofetil' })).toHaveCount(1);
  await page.getByRole('link', { name: /^Mycophenolic acid/ }).click();
  await expect(page.getByText('are two medicines. Their milligrams don’t count the same')).toBeVisible();
  await page.goto('/medicines/new?drug=sulfamethoxazole-trimethoprim');
  await expect(page.getByText('This is a sulfa antibiotic.')).toBeVisible();
});

bothWays('an unknown medicine, form or answer in the address shows what is there', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenTaper(patient);
  await page.goto(`/medicines/${id}?edit=nonsense&correct=int-1`);
  await expect(page.getByRole('region', { name: 'All doses' })).toBeVisible();
  await page.goto('/medicines/new?drug=nonsense&q=%F0%9F%99%82');
  await expect(page.getByRole('searchbox')).toBeVisible();
  const answer = await page.request.get(`/medicines/med-${'0'.repeat(32)}`);
  expect(answer.status()).toBe(404);
});
