import { describe, expect, test } from 'vitest';
import { coveredBy, joinedFlares, leadingSystem, stillAnswers, stillOffered, type SystemOn } from './episodes';

const TODAY = '2026-11-24';
const on = (day: string, system: SystemOn['system'], level: SystemOn['level']): SystemOn => ({ day, system, level });

describe('the system that leads a flare', () => {
  test('is the worst, ties in the order of the lanes', () => {
    expect(leadingSystem([on(TODAY, 'brain', 2), on(TODAY, 'joints', 2), on(TODAY, 'skin', 1)])).toMatchObject({
      system: 'joints',
    });
    expect(leadingSystem([on(TODAY, 'general', 1), on(TODAY, 'kidneys', 3)])).toMatchObject({ system: 'kidneys' });
    expect(leadingSystem([on(TODAY, 'skin', 0)])).toBeNull();
    expect(leadingSystem([])).toBeNull();
  });
});

describe('“still moderate?”', () => {
  test.each([
    {
      what: 'asks about the last day before today',
      days: [on('2026-11-20', 'skin', 3), on('2026-11-23', 'joints', 2)],
      system: 'joints',
    },
    {
      what: 'asks while today speaks of another place',
      days: [on('2026-11-23', 'joints', 2), on(TODAY, 'skin', 1)],
      system: 'joints',
    },
    {
      what: 'asks nothing once today has an answer',
      days: [on('2026-11-23', 'joints', 2), on(TODAY, 'joints', 3)],
      system: null,
    },
    { what: 'takes “gone” for an answer', days: [on('2026-11-23', 'joints', 2), on(TODAY, 'joints', 0)], system: null },
    {
      what: 'asks nothing where all was gone before',
      days: [on('2026-11-22', 'skin', 1), on('2026-11-23', 'skin', 0)],
      system: null,
    },
    { what: 'asks nothing of today alone', days: [on(TODAY, 'skin', 1)], system: null },
    { what: 'asks nothing of nothing', days: [], system: null },
  ])('$what', ({ days, system }) => {
    expect(stillOffered(days, TODAY)?.system ?? null).toBe(system);
  });

  test('offers nothing milder than mild and nothing worse than severe', () => {
    expect(stillAnswers(1).map((one) => [one.answer, one.level])).toEqual([
      ['same', 1],
      ['worse', 2],
      ['gone', 0],
    ]);
    expect(stillAnswers(2).map((one) => one.level)).toEqual([2, 1, 3, 0]);
    expect(stillAnswers(3).map((one) => one.answer)).toEqual(['same', 'better', 'gone']);
  });
});

describe('two flares joined', () => {
  const flare = { day: '2026-03-01', untilDay: '2026-03-10', state: 'ended', level: 1, worst: 2 } as const;

  test.each([
    {
      what: 'ended ones end with the later end',
      later: { ...flare, day: '2026-03-20', untilDay: '2026-03-25' },
      is: ['2026-03-01', '2026-03-25', 'ended'],
    },
    {
      what: 'one inside the other changes no day',
      later: { ...flare, day: '2026-03-03', untilDay: '2026-03-05' },
      is: ['2026-03-01', '2026-03-10', 'ended'],
    },
    {
      what: 'a running one goes on',
      later: { ...flare, day: '2026-03-20', untilDay: null, state: 'open' as const },
      is: ['2026-03-01', null, 'open'],
    },
  ])('$what', ({ later, is }) => {
    const { day, untilDay, state } = joinedFlares(flare, later);
    expect([day, untilDay, state]).toEqual(is);
  });

  test('the worst of both counts, and the latest answer stands', () => {
    const later = { ...flare, day: '2026-03-20', level: 3, worst: 3 } as const;
    expect(joinedFlares(flare, later)).toMatchObject({ level: 3, worst: 3 });
    expect(joinedFlares({ ...flare, worst: 3 }, { ...later, level: 1, worst: 1 })).toMatchObject({
      level: 1,
      worst: 3,
    });
  });

  test('days are taken where they touch another flare, and free beside it', () => {
    const others = [{ day: '2026-03-01', untilDay: '2026-03-10' }];
    expect(coveredBy({ day: '2026-03-10', untilDay: '2026-03-12' }, others)).toBe(true);
    expect(coveredBy({ day: '2026-03-11', untilDay: null }, others)).toBe(false);
    expect(coveredBy({ day: '2026-02-01', untilDay: null }, others)).toBe(true);
    expect(coveredBy({ day: '2026-02-01', untilDay: '2026-02-28' }, [{ day: '2026-02-10', untilDay: null }])).toBe(
      true,
    );
  });
});
