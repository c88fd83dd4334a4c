import { describe, expect, test } from 'vitest';
import { ATC_INDEX, findDrugs, stateOfMedicine } from './medications';
import { MEDICATION_CATALOGUE } from './medications-catalogue';

const idsOf = (text: string) => findDrugs(text).map(({ drug }) => drug.id);

describe('medicines are found as people call them', () => {
  test.each([
    ['Plaquenil', 'hydroxychloroquine'],
    ['plaq', 'hydroxychloroquine'],
    ['HYDROXY', 'hydroxychloroquine'],
    ['solu medrol', 'methylprednisolone'],
    ['solumedrol', undefined],
    ['mabthera', 'rituximab'],
    ['vitamin d', 'colecalciferol'],
    ['cellcept', 'mycophenolate-mofetil'],
    ['myfortic', 'mycophenolic-acid'],
    ['bactrim', 'sulfamethoxazole-trimethoprim'],
    ['trimethoprim', 'sulfamethoxazole-trimethoprim'],
    ['  ', undefined],
    ['p', undefined],
    ['%', undefined],
    ['nothing like it', undefined],
  ])('%s', (text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  test('a name that begins with the words stands before one that has them later', () => {
    expect(idsOf('pred').slice(0, 2)).toEqual(['prednisone', 'prednisolone']);
    expect(idsOf('tacrolimus')).toEqual(['tacrolimus', 'tacrolimus-topical']);
  });

  test('the trade name that was found is named', () => {
    expect(findDrugs('imuran')).toMatchObject([{ drug: { id: 'azathioprine' }, brand: 'Imuran' }]);
    expect(findDrugs('azathioprine')).toMatchObject([{ brand: null }]);
  });

  test('mycophenolate mofetil and mycophenolic acid are two medicines, also in a search for both', () => {
    expect(idsOf('mycophenol')).toEqual(['mycophenolate-mofetil', 'mycophenolic-acid']);
  });
});

describe('a medicine is planned, then current, then stopped', () => {
  const today = '2026-11-24';
  test.each([
    ['2026-11-25', null, null, 'planned'],
    ['2026-11-24', null, null, 'current'],
    ['2026-11-20', '2026-11-24', null, 'current'],
    ['2026-11-20', '2026-11-24', 'switched', 'stopped'],
    ['2026-11-20', '2026-11-23', null, 'stopped'],
    ['2026-11-20', '2026-11-26', 'finished', 'current'],
  ])('from %s until %s, reason %s', (day, untilDay, stopReason, state) => {
    expect(stateOfMedicine({ day, untilDay, stopReason }, today)).toBe(state);
  });
});

const DRUGS = MEDICATION_CATALOGUE.map(({ id, atc, rxnorm }) => ({ id, atc, rxnorm }));

describe('codes', () => {
  test.each(DRUGS.filter(({ atc }) => atc !== null))('$id: $atc is an ATC code of the fifth level', ({ atc }) => {
    expect(atc).toMatch(/^[ABCDGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/);
  });

  test.each(DRUGS.filter(({ rxnorm }) => rxnorm !== null))('$id: RxNorm $rxnorm is a number', ({ rxnorm }) => {
    expect(rxnorm).toMatch(/^[1-9]\d{2,6}$/);
  });

  test('stand where they were seen, and only there', () => {
    expect(DRUGS.filter(({ atc }) => atc === null).map(({ id }) => id)).toEqual([
      'topical-corticosteroid',
      'mesenchymal-stromal-cells',
      'car-t-cells',
      'haematopoietic-stem-cell-transplant',
      'sunscreen',
    ]);
    expect(DRUGS.filter(({ rxnorm }) => rxnorm !== null)).toHaveLength(37);
  });

  test('are shared by no two medicines but those that are one ingredient', () => {
    const twice = (codes: readonly (string | null)[]) =>
      codes.filter((code, at) => code !== null && codes.indexOf(code) !== at);
    // Mycophenolate mofetil and mycophenolic acid; tacrolimus to swallow and on the skin.
    expect(twice(DRUGS.map(({ atc }) => atc))).toEqual(['L04AA06']);
    expect(twice(DRUGS.map(({ rxnorm }) => rxnorm))).toEqual(['42316']);
  });

  test('of ATC are of one index, named by its year', () => {
    expect(ATC_INDEX.asOf.slice(0, 4)).toBe(String(ATC_INDEX.year));
  });
});
