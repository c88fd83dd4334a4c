import { bothWays } from '../support/both-ways';
import { today } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

const PLACES = 'general skin joints chest kidneys stomach blood circulation brain'.split(' ');
/** All that the catalogue has, less the nine that have to be asked for. */
const OFFERED = 61;
/** Those of them that are there or are not. */
const YES_NO = 15;

test('a day with all that every place offers opens on a phone and keeps its answers', async ({ as, page, send }) => {
  await as.patient();
  await page.setViewportSize({ width: 390, height: 844 });
  const ids = new Set<string>();
  for (const place of PLACES) {
    await page.goto(`/check-in/${today()}?place=${place}`);
    const here = page.locator('input[type="hidden"][name="symptom"]');
    for (const input of await here.all()) ids.add(await input.inputValue());
  }
  expect(ids.size).toBe(OFFERED);
  for (const symptom of ids) {
    const answer = await send('/api/log/check-in', entry({ do: 'symptom', symptom, level: '2' }));
    expect(answer.status(), symptom).toBe(200);
  }
  await page.goto(`/check-in/${today()}`);
  const noted = page.getByRole('region', { name: 'Noted for this day' });
  const rows = noted.getByRole('button', { name: /^(Moderate|Yes)$/, pressed: true });
  await expect(rows).toHaveCount(OFFERED);
  await expect(noted.getByRole('button', { name: 'Yes', pressed: true })).toHaveCount(YES_NO);
  expect(await sidewaysScroll(page)).toBe(0);
  const tired = noted.getByRole('group', { name: 'Tired' });
  await tired.getByRole('button', { name: 'Severe' }).click();
  await expect(tired.getByRole('button', { pressed: true })).toHaveText('Severe');
  await expect(rows).toHaveCount(OFFERED - 1);
});

bothWays('what is there or is not is answered with yes or no, and taken back by the same tap', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}?q=chills`);
  const chills = page.getByRole('group', { name: 'Chills' });
  await expect(chills.getByRole('button')).toHaveText(['No', 'Yes']);
  await chills.getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Saved: Chills, yes');
  await expect(chills.getByRole('button', { name: 'Yes', pressed: true })).toBeVisible();
  await chills.getByRole('button', { name: 'Yes' }).click();
  await expect(chills.getByRole('button', { pressed: true })).toHaveCount(0);
});

bothWays(
  'a search for nothing is answered with a sentence, wherever something is searched for',
  async ({ as, page }) => {
    await as.patient();
    for (const { address, says } of [
      { address: `/check-in/${today()}`, says: 'Write a word, like tired or rash, or pick a place.' },
      { address: '/medicines/new', says: 'Write at least two letters of a name.' },
      { address: '/labs', says: 'Write a name, like Hb or dsDNA.' },
    ]) {
      await page.goto(address);
      await expect(page.getByText('Nothing was searched for.')).toHaveCount(0);
      await page.getByRole('search').getByRole('button', { name: 'Search' }).click();
      await expect(page.getByText(`Nothing was searched for. ${says}`)).toBeInViewport();
    }
  },
);

bothWays('sleep is one tap from more detail', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}`);
  await page.getByRole('navigation', { name: 'Or write down a number' }).getByRole('link', { name: 'Sleep' }).click();
  await expect(page).toHaveURL('/measurements?kind=sleep');
});
