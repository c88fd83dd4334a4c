import { describe, expect, test } from 'vitest';
import { askedOf, isOffered, withAsked } from './asked-categories';
import { SYMPTOMS } from './symptoms';
import { TRIGGER_CATALOGUE } from './triggers-catalogue';

describe('what nobody asked for', () => {
  test.each([
    ['flares', [], true],
    ['meds', [], true],
    ['mental', [], false],
    ['cycle', [], false],
    ['mental', ['mental'], true],
    ['cycle', ['mental'], false],
    ['constructor', [], true],
  ] as const)('of category %s with %j asked for is offered: %s', (category, asked, offered) => {
    expect(isOffered(category, asked)).toBe(offered);
  });

  test('leaves 61 symptoms and 24 triggers on offer', () => {
    expect(SYMPTOMS.filter(({ category }) => isOffered(category, []))).toHaveLength(61);
    expect(TRIGGER_CATALOGUE.filter(({ category }) => isOffered(category, []))).toHaveLength(24);
    expect(SYMPTOMS.filter(({ category }) => isOffered(category, ['cycle', 'mental']))).toHaveLength(70);
  });
});

test('a category is asked for once and taken back, whatever else is', () => {
  expect(withAsked(['mental'], 'cycle', true)).toEqual(['cycle', 'mental']);
  expect(withAsked(['cycle', 'mental'], 'cycle', true)).toEqual(['cycle', 'mental']);
  expect(withAsked(['cycle', 'mental'], 'cycle', false)).toEqual(['mental']);
  expect(askedOf(['labs', 'mental', 'mental', 'toString'])).toEqual(['mental']);
});
