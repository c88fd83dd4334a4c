import { describe, expect, test } from 'vitest';
import { egfr, type KidneySex } from './egfr';

/** The equation of Inker, N Engl J Med 2021;385:1737 written out, with its constants as printed there. */
const PRINTED = { female: [0.7, -0.241, 1.012], male: [0.9, -0.302, 1] } as const;

function asPrinted(creatinine: number, age: number, sex: KidneySex): number {
  const [k, a, times] = PRINTED[sex];
  return 142 * Math.min(creatinine / k, 1) ** a * Math.max(creatinine / k, 1) ** -1.2 * 0.9938 ** age * times;
}

describe('eGFR, CKD-EPI 2021', () => {
  test('1.2 mg/dL at 55, male: 71, the check value of the clinical specification', () => {
    expect(Math.round(egfr({ creatinineMgDl: 1.2, age: 55, sex: 'male' }) ?? 0)).toBe(71);
  });

  test('where creatinine equals kappa only age and sex are left', () => {
    expect(egfr({ creatinineMgDl: 0.9, age: 18, sex: 'male' })).toBeCloseTo(142 * 0.9938 ** 18, 9);
    expect(egfr({ creatinineMgDl: 0.7, age: 18, sex: 'female' })).toBeCloseTo(142 * 1.012 * 0.9938 ** 18, 9);
  });

  test.each([
    [0.5, 20, 'female'],
    [0.7, 34, 'female'],
    [1.2, 55, 'female'],
    [0.6, 40, 'male'],
    [0.9, 40, 'male'],
    [3.4, 71, 'male'],
  ] satisfies [number, number, KidneySex][])('%s mg/dL at %s, %s, as printed', (creatinineMgDl, age, sex) => {
    expect(egfr({ creatinineMgDl, age, sex })).toBeCloseTo(asPrinted(creatinineMgDl, age, sex), 9);
  });

  test('more creatinine and more years never make it higher', () => {
    for (const sex of ['female', 'male'] as const) {
      for (let creatinine = 0.3; creatinine < 6; creatinine += 0.1) {
        const here = egfr({ creatinineMgDl: creatinine, age: 40, sex }) ?? 0;
        expect(egfr({ creatinineMgDl: creatinine + 0.1, age: 40, sex })).toBeLessThan(here);
        expect(egfr({ creatinineMgDl: creatinine, age: 41, sex })).toBeLessThan(here);
      }
    }
  });

  test.each([
    ['no sex is stated', { creatinineMgDl: 1.2, age: 55, sex: null }],
    ['the age is not known', { creatinineMgDl: 1.2, age: null, sex: 'male' }],
    ['the person is a child', { creatinineMgDl: 0.6, age: 17, sex: 'female' }],
    ['creatinine is 0', { creatinineMgDl: 0, age: 40, sex: 'female' }],
  ] as const)('there is none where %s', (_why, facts) => {
    expect(egfr(facts)).toBeNull();
  });
});
