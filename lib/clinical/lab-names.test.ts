import { describe, expect, test } from 'vitest';
import { findLabs, labNamed, nameKey, testKey } from './lab-names';
import { LAB_NAMES } from './lab-names-catalogue';
import { LABS } from './labs';

const names = Object.entries(LAB_NAMES).flatMap(([id, all]) => all.map((name) => ({ id, key: nameKey(name), name })));

describe('names of the catalogue', () => {
  test('no name stands for two tests, and none twice for one', () => {
    const twice = names.filter(({ key }, at) => names.findIndex((other) => other.key === key) !== at);
    expect(twice).toEqual([]);
  });

  test('the catalogue’s own label finds its test wherever it is a name and no explanation', () => {
    const others = LABS.filter(({ id, label }) => ![null, id].includes(labNamed(label)));
    expect(others).toEqual([]);
  });
});

describe('own words that are a test of the catalogue', () => {
  test.each([
    ['Vitamin D', 'vitamin-d'],
    ['vit. d', 'vitamin-d'],
    ['25-OH Vitamin D', 'vitamin-d'],
    ['Complement CH50', 'ch50'],
    ['CH-50', 'ch50'],
    ['  hb ', 'hemoglobin'],
    ['Hémoglobin', 'hemoglobin'],
    ['Anti dsDNA', 'anti-dsdna'],
    ['anti‐dsDNA', 'anti-dsdna'],
    ['C‑reactive protein', 'crp'],
    ['anti-Β2GP1 IgG', 'anti-beta2gp1-igg'],
    ['BUN', 'urea-nitrogen'],
  ])('%j is %s', (name, id) => {
    expect(labNamed(name)).toBe(id);
  });

  test.each([
    'Zinc',
    'HbA1c',
    'Urea',
    'Lymphocytes %',
    'Vitamin D2',
    '1,25-OH vitamin D',
    'C3a',
    'IgG4',
    'LA',
    'constructor',
    '',
  ])('%j is none of it', (name) => {
    expect(labNamed(name)).toBeNull();
  });
});

describe('a series of a test in own words', () => {
  const own = (name: string) => testKey({ analyteId: null, name });

  test.each([
    ['Zinc', 'zinc '],
    ['Vitamin B12', 'Vitamin B 12'],
    ['anti-TPO', 'Anti TPO'],
    ['Ferritin', 'ferrítin'],
  ])('%j and %j are one', (one, other) => {
    expect(own(one)).toBe(own(other));
  });

  test.each([
    ['CD4', 'CD4 %'],
    ['Zinc', 'Zinc, urine'],
    ['Vitamin B1', 'Vitamin B12'],
  ])('%j and %j are two', (one, other) => {
    expect(own(one)).not.toBe(own(other));
  });

  test('is never one of the catalogue, whatever it is called', () => {
    expect(own('crp')).not.toBe(testKey({ analyteId: 'crp' }));
  });
});

describe('a search over the catalogue', () => {
  test.each([
    ['hb', ['hemoglobin']],
    ['complement', ['complement-c3', 'complement-c4', 'ch50']],
    ['urine white', ['urine-white-cells']],
    ['dsdna', ['anti-dsdna']],
    ['zinc', []],
    ['', []],
    ['%', []],
  ])('%j finds %j', (text, ids) => {
    expect(findLabs(text)).toEqual(ids);
  });
});
