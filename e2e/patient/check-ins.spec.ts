import { givenCheckIn } from '@/db/factories/given-entries';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { countTaps, tapsOn } from '../support/taps';

const PHONE = { width: 390, height: 844 };

bothWays('one word is a check-in', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  const words = page.getByRole('group', { name: 'How do you feel today?' }).getByRole('button');
  await expect(words).toHaveText(['Very well', 'Well', 'So-so', 'Bad', 'Very bad']);
  await words.filter({ hasText: /^Bad$/ }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: bad today');
  await expect(page.getByRole('group', { name: 'How do you feel today?' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'How tired are you?' })).toBeVisible();
  await page.goto('/today');
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).toContainText('Bad');
});

bothWays('three questions come one after the other, and the card folds with what was said', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'So-so' }).click();
  await expect(page.getByText('2 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'A bit tired' }).click();
  await expect(page.getByText('3 of 3')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Saved: a bit tired today');
  await page.getByRole('button', { name: 'Moderate pain' }).click();
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card).toContainText('So-so, a bit tired, moderate pain');
  await expect(card).not.toContainText('answers');
});

bothWays('a question can be skipped, which says nothing', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Skip this' }).click();
  await expect(page.getByRole('group', { name: 'How tired are you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Very tired' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: very tired today');
  await page.getByRole('link', { name: 'Skip this, that’s all' }).click();
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card.getByText('Very tired', { exact: true })).toBeVisible();
  await expect(card).not.toContainText('pain');
});

bothWays('a day like yesterday takes over yesterday’s word', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(1), feeling: 1 });
  await page.goto('/today');
  await page.getByRole('button', { name: 'Same as yesterday: well' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: well today');
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).toContainText('Well');
});

bothWays('a day like yesterday takes over all three answers and says which', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(1), feeling: 3, tired: 2, pain: 1 });
  await page.goto('/today');
  await expect(page.getByText('Saves bad, very tired, mild pain.')).toBeVisible();
  await page.getByRole('button', { name: 'Same as yesterday: bad' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: bad, very tired, mild pain today');
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card).toContainText('Bad, very tired, mild pain');
});

bothWays('Change corrects the answer, and the day shows the new one', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 4 });
  await page.goto('/today');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  const words = page.getByRole('group', { name: 'How do you feel today?' });
  await expect(words.getByRole('button', { pressed: true })).toHaveText('Very bad');
  await words.getByRole('button', { name: 'Well', exact: true }).click();
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card.getByText('Well', { exact: true })).toBeVisible();
  await expect(card).not.toContainText('answers');
  await expect(page).toHaveURL(/\/today(\?said=.*)?$/);
});

bothWays('It changed adds an answer, and the day shows the worse of the two', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 3 });
  await page.goto('/today');
  await page.getByRole('link', { name: 'It changed' }).click();
  await page.getByRole('group', { name: 'How is it now?' }).getByRole('button', { name: 'Very well' }).click();
  await page.getByRole('button', { name: 'Very tired' }).click();
  await page.getByRole('link', { name: 'Skip this, that’s all' }).click();
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card).toContainText('The worst of 2 answers');
  await expect(card).toContainText('Bad, very tired');
});

bothWays('Undo takes the check-in back, and the question stands again', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'So-so' }).click();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('group', { name: 'How do you feel today?' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Undone: so-so today');
});

bothWays('Undo of a correction brings the first word back', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Very bad' }).click();
  await expect(page.getByRole('group', { name: 'How tired are you?' })).toBeVisible();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'Well', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: well today');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('status')).toHaveText('Undone: well today');
  await page.getByRole('main').getByRole('button', { name: 'Redo' }).first().click();
  await expect(page.getByRole('status')).toHaveText('Saved: well today');
});

test('a bad day costs one tap, a day like yesterday one', async ({ as, page, another }) => {
  const patient = await as.patient();
  await page.setViewportSize(PHONE);
  await countTaps(page);
  await page.goto('/today');
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: bad today');
  expect(await tapsOn(page)).toBe(1);

  await givenCheckIn(patient, { day: daysAgo(1), feeling: 2 });
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('status')).toHaveText('Undone: bad today');
  const next = await another(patient);
  await next.setViewportSize(PHONE);
  await countTaps(next);
  await next.goto('/today');
  await next.getByRole('button', { name: 'Same as yesterday: so-so' }).click();
  await expect(next.getByRole('status')).toHaveText('Saved: so-so today');
  expect(await tapsOn(next)).toBe(1);
});

test('yesterday is not offered when nothing was said yesterday', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(2), feeling: 1 });
  await page.goto('/today');
  await expect(page.getByRole('group', { name: 'How do you feel today?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Same as yesterday/ })).toHaveCount(0);
});

test('what was private yesterday is the patient’s own, and is offered to them', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(1), feeling: 4, isPrivate: true });
  await page.goto('/today');
  await expect(page.getByRole('button', { name: 'Same as yesterday: very bad' })).toBeVisible();
});

test('a double tap saves one answer', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Bad', exact: true }).dblclick();
  await expect(page.getByRole('group', { name: 'How tired are you?' })).toBeVisible();
  await page.goto('/today');
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card).toContainText('Bad');
  await expect(card).not.toContainText('answers');
});

test('a tap without a connection says so, keeps the page, and counts once when it is tapped again', async ({
  as,
  page,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  await as.patient();
  await page.goto('/today');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/Not saved\. Check your connection and tap again/);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: bad today');
  await page.goto('/today');
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).not.toContainText('answers');
});

test('whoever was signed out meanwhile signs in again and finds their page', async ({ as, page, send, guard }) => {
  guard.allow(/status of 401/);
  await as.patient();
  await page.goto('/today');
  await send('/api/sign-out', {});
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page).toHaveURL('/sign-in?next=%2Ftoday');
});

test('the keyboard alone logs a day: the words come in order, and focus is not lost', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Very well' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Well', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Saved: well today');
  await expect(page.getByRole('heading', { name: 'How tired are you?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Not tired' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How much pain?' })).toBeFocused();
});

test('a button that goes with what it did leaves focus on the heading nearest to it', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Well', exact: true }).click();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How do you feel today?' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
