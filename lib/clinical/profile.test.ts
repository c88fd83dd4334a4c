import { expect, test } from 'vitest';
import { cardFieldsOf, factsOf, heightOf, isUnusualHeight, NO_PROFILE, ORGANS } from './profile';

test.each([
  ['170', 170],
  ['170,5', 170.5],
  ['1.70', null],
  ['17', null],
  ['300', null],
  ['-170', null],
  ['5 ft 7', null],
])('a height of “%s” is %s cm', (text, cm) => {
  expect(heightOf(text)).toBe(cm);
});

test.each([
  [119, true],
  [120, false],
  [215, false],
  [216, true],
])('%i cm is asked about: %s', (cm, isAsked) => {
  expect(isUnusualHeight(cm)).toBe(isAsked);
});

test('an empty profile has no sex for the kidney formula, and the US schedule of eye checks', () => {
  expect(factsOf(NO_PROFILE, 1992)).toEqual({
    birthYear: 1992,
    sex: null,
    heightCm: null,
    eyeSchedule: 'us',
    hasReducedKidneys: false,
    hasMacularDisease: false,
  });
});

test('a sex that is not to be stated is none', () => {
  expect(factsOf({ ...NO_PROFILE, kidneySex: 'not-stated' }, null).sex).toBeNull();
  expect(factsOf({ ...NO_PROFILE, kidneySex: 'male', eyeSchedule: 'uk' }, null)).toMatchObject({
    sex: 'male',
    eyeSchedule: 'uk',
  });
});

test('the card keeps its own order and knows only its own fields', () => {
  expect(cardFieldsOf(['clinic', 'password', 'name'])).toEqual(['name', 'clinic']);
});

test('organs are the parts of the body without the general ones', () => {
  expect(ORGANS).toHaveLength(8);
  expect(ORGANS).not.toContain('general');
});

test.each([
  ['yes', true],
  ['no', false],
  ['unknown', false],
  [null, false],
] as const)('kidneys and macula of which is said %s count: %s', (told, counts) => {
  expect(factsOf({ ...NO_PROFILE, kidneysReduced: told }, null).hasReducedKidneys).toBe(counts);
  expect(factsOf({ ...NO_PROFILE, macula: told }, null).hasMacularDisease).toBe(counts);
});
