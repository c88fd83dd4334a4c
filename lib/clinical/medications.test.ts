import { describe, expect, test } from 'vitest';
import { findDrugs, stateOfMedicine } from './medications';

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
