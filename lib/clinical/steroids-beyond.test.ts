import { describe, expect, test } from 'vitest';
import type { Intake, MedicineCourse, Schedule } from './doses';
import { steroidDays } from './steroids';

const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

type Given = Partial<Pick<MedicineCourse, 'drugId' | 'route' | 'untilDay' | 'intakes'>> & { unit?: string };

function steroid(steps: [day: string, schedule: Schedule][], { unit = 'mg', ...given }: Given = {}): MedicineCourse {
  const dated = steps.map(([day, schedule], place) => ({ id: `dos-${String(place)}`, day, unit, schedule }));
  const defaults = { drugId: 'prednisone', route: 'oral', untilDay: null, intakes: [] };
  return { id: 'med-1', day: '2026-03-02', steps: dated, ...defaults, ...given };
}

const answer = (day: string, state: Intake['state'], amount: number | null = null, dueAt: string | null = '08:00') => ({
  day,
  dueAt,
  state,
  amount,
});

describe('beyond the plan', () => {
  test('one that was skipped at an hour the plan no longer has is none, whatever amount stands with it', () => {
    const once = steroid([['2026-03-02', daily(5)]], {
      intakes: [answer('2026-03-02', 'skipped', 10, '22:00'), answer('2026-03-02', 'skipped', null, '21:00')],
    });
    expect(steroidDays([once], '2026-03-02', '2026-03-02')[0]?.dose).toEqual({ plannedMg: 5, lowMg: 0, highMg: 5 });
  });

  test('"as planned" at an hour the plan no longer has is anything up to the largest dose of any step', () => {
    const evening: Schedule = { kind: 'daily', doses: [{ at: '20:00', amount: 5 }] };
    const moved = steroid(
      [
        ['2026-03-02', daily(20)],
        ['2026-03-05', evening],
      ],
      { intakes: [answer('2026-03-06', 'taken')] },
    );
    const [day] = steroidDays([moved], '2026-03-06', '2026-03-06');
    expect(day?.dose).toEqual({ plannedMg: 5, lowMg: 0, highMg: 25 });
  });

  test('a pulse is a pulse by what was given, and by what was planned', () => {
    const given = { drugId: 'methylprednisolone', route: 'intravenous' };
    const needed = steroid([['2026-03-02', { kind: 'as-needed', amount: null }]], {
      ...given,
      intakes: [answer('2026-03-02', 'taken', 1000, null)],
    });
    const planned = steroid([['2026-03-02', daily(1000)]], { ...given, intakes: [answer('2026-03-02', 'skipped')] });
    const none = { plannedMg: 0, lowMg: 0, highMg: 0 };
    expect(steroidDays([needed], '2026-03-02', '2026-03-02')[0]).toMatchObject({
      dose: none,
      pulse: { plannedMg: 0, lowMg: 1250, highMg: 1250 },
    });
    expect(steroidDays([planned], '2026-03-02', '2026-03-02')[0]).toMatchObject({
      dose: none,
      pulse: { plannedMg: 1250, lowMg: 0, highMg: 0 },
    });
  });
});
