import { describe, expect, test } from 'vitest';
import { supplyLeft } from './supply';
import type { DoseStep, Intake, MedicineCourse, Schedule } from './doses';

const TODAY = '2026-11-24';
const daily = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 5 }] };

function step(schedule: Schedule, more: Partial<DoseStep> = {}): DoseStep {
  return { id: 'dos-1', day: '2026-01-01', unit: 'mg', schedule, ...more };
}

function course(steps: readonly DoseStep[], intakes: readonly Intake[] = []): MedicineCourse {
  return { id: 'med-1', drugId: 'prednisone', route: 'oral', day: '2026-01-01', untilDay: null, steps, intakes };
}

const skipped = (day: string): Intake => ({ day, dueAt: '08:00', state: 'skipped', amount: null });

describe('what is left of what was counted', () => {
  test.each([
    ['counted today, none of today is gone', daily, { amount: 150, day: TODAY }, { amount: 150, days: 30 }],
    [
      'ten days on, unanswered doses count as taken',
      daily,
      { amount: 150, day: '2026-11-14' },
      { amount: 100, days: 20 },
    ],
    ['never less than nothing', daily, { amount: 10, day: '2026-11-14' }, { amount: 0, days: 0 }],
    [
      'every other day',
      { ...daily, kind: 'every' as const, days: 2 },
      { amount: 30, day: TODAY },
      { amount: 30, days: 12 },
    ],
    [
      'as needed tells no days',
      { kind: 'as-needed' as const, amount: 5 },
      { amount: 50, day: TODAY },
      { amount: 50, days: null },
    ],
  ])('%s', (_, schedule, supply, left) => {
    expect(supplyLeft(supply, course([step(schedule)]), TODAY)).toMatchObject(left);
  });

  test('a skipped dose is still in the box, and the last whole day is said', () => {
    const left = supplyLeft({ amount: 50, day: '2026-11-20' }, course([step(daily)], [skipped('2026-11-21')]), TODAY);
    expect(left).toEqual({ amount: 35, days: 7, lastsUntil: '2026-11-30' });
  });

  test('a change of unit, a count to come and one of long ago say nothing', () => {
    const tablets = step(daily, { id: 'dos-2', day: '2026-11-20', unit: 'tablet' });
    expect(supplyLeft({ amount: 50, day: '2026-11-14' }, course([step(daily), tablets]), TODAY)).toBeNull();
    expect(supplyLeft({ amount: 50, day: '2026-11-25' }, course([step(daily)]), TODAY)).toBeNull();
    expect(supplyLeft({ amount: 50, day: '2025-11-01' }, course([step(daily)]), TODAY)).toBeNull();
  });
});
