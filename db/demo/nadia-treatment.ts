import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import { STORY_TODAY } from './nadia-story';
import type { StoryMedicine, Treatment } from './treatment';

const at = (day: IsoDay): number => daysBetween(STORY_TODAY, day);
const morning = (amount: number) => ({ doses: [{ at: '08:00', amount }] });
const twice = (amount: number) => ({
  doses: [
    { at: '08:00', amount },
    { at: '20:00', amount },
  ],
});

const PREDNISONE: readonly [day: IsoDay, mg: number][] = [
  ['2025-05-25', 7.5],
  ['2025-07-28', 20],
  ['2025-08-11', 15],
  ['2025-08-25', 12.5],
  ['2025-09-15', 10],
  ['2025-10-20', 7.5],
  ['2025-11-13', 40],
  ['2025-12-01', 30],
  ['2025-12-15', 25],
  ['2025-12-29', 20],
  ['2026-01-19', 15],
  ['2026-02-09', 12.5],
  ['2026-03-02', 10],
  ['2026-04-20', 7.5],
  ['2026-07-20', 5],
];

const PULSE_DAYS = ['2025-11-10', '2025-11-11', '2025-11-12'].map(at);
const usual = { route: 'oral', reason: null, until: null, stopReason: null } as const;

const MEDICINES: readonly StoryMedicine[] = [
  {
    ...usual,
    drugId: 'prednisone',
    reason: 'Flares and kidneys',
    from: at('2025-05-25'),
    steps: PREDNISONE.map(([day, mg]) => ({ from: at(day), unit: 'mg', schedule: morning(mg) })),
  },
  {
    ...usual,
    drugId: 'hydroxychloroquine',
    from: at('2019-04-01'),
    steps: [{ from: at('2019-04-01'), unit: 'mg', schedule: morning(300) }],
  },
  {
    ...usual,
    drugId: 'azathioprine',
    from: at('2022-09-01'),
    until: at('2025-11-13'),
    stopReason: 'switched',
    steps: [{ from: at('2022-09-01'), unit: 'mg', schedule: morning(100) }],
  },
  {
    ...usual,
    drugId: 'methylprednisolone',
    route: 'intravenous',
    from: at('2025-11-10'),
    until: at('2025-11-12'),
    stopReason: 'finished',
    steps: [
      { from: at('2025-11-10'), unit: 'mg', schedule: { doses: [{ at: '11:00', amount: 500 }], onDays: PULSE_DAYS } },
    ],
  },
  {
    ...usual,
    drugId: 'mycophenolate-mofetil',
    reason: 'Kidneys',
    from: at('2025-11-14'),
    steps: [
      { from: at('2025-11-14'), unit: 'mg', schedule: twice(500) },
      { from: at('2025-11-28'), unit: 'mg', schedule: twice(1000) },
      { from: at('2026-07-20'), unit: 'mg', schedule: twice(750) },
    ],
  },
  {
    ...usual,
    drugId: 'ramipril',
    from: at('2025-11-24'),
    steps: [{ from: at('2025-11-24'), unit: 'mg', schedule: morning(5) }],
  },
];

/** Nadia's medicines and triggers, as the design's pictures draw them. */
export function nadiaTreatment(): Treatment {
  return {
    medicines: MEDICINES,
    triggers: [
      { offset: at('2025-07-16'), trigger: 'sunlight-uv', grade: 3 },
      { offset: at('2025-09-20'), trigger: 'emotional-stress', grade: 2 },
      { offset: at('2025-10-30'), trigger: 'infection', grade: 2 },
      { offset: at('2026-02-02'), trigger: 'emotional-stress', grade: 1 },
      { offset: at('2026-05-31'), trigger: 'sunlight-uv', grade: 2 },
      { offset: at('2026-06-05'), trigger: 'poor-sleep', grade: null },
      { offset: at('2026-08-03'), trigger: 'sunlight-uv', grade: 1 },
      { offset: at('2026-11-11'), trigger: 'infection', grade: 2 },
      { offset: at('2026-11-16'), trigger: 'poor-sleep', grade: 1 },
    ],
  };
}
