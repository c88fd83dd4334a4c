import type { StoryMedicine, Treatment } from './treatment';

const morning = (amount: number) => ({ doses: [{ at: '08:00', amount }] });
const usual = { route: 'oral', reason: null, until: null, stopReason: null } as const;

/** Steroid courses of ten years, as offsets: up with each worse flare, down again over weeks. */
const PREDNISONE: readonly [offset: number, mg: number][] = [
  [-3650, 10],
  [-3578, 20],
  [-3540, 10],
  [-3050, 40],
  [-3010, 25],
  [-2960, 15],
  [-2880, 10],
  [-2199, 20],
  [-2150, 10],
  [-1900, 7.5],
  [-1640, 50],
  [-1600, 30],
  [-1560, 20],
  [-1500, 12.5],
  [-1400, 7.5],
  [-1092, 15],
  [-1050, 7.5],
  [-800, 5],
  [-550, 12.5],
  [-510, 7.5],
  [-430, 5],
  [-113, 10],
  [-80, 7.5],
  [-45, 5],
];

const MEDICINES: readonly StoryMedicine[] = [
  {
    ...usual,
    drugId: 'prednisone',
    from: -3650,
    steps: PREDNISONE.map(([from, mg]) => ({ from, unit: 'mg', schedule: morning(mg) })),
  },
  {
    ...usual,
    drugId: 'hydroxychloroquine',
    from: -3650,
    steps: [
      { from: -3650, unit: 'mg', schedule: morning(400) },
      { from: -1200, unit: 'mg', schedule: morning(300) },
    ],
  },
  {
    ...usual,
    drugId: 'azathioprine',
    from: -3010,
    until: -1640,
    stopReason: 'not-helping',
    steps: [
      { from: -3010, unit: 'mg', schedule: morning(50) },
      { from: -2950, unit: 'mg', schedule: morning(125) },
    ],
  },
  {
    ...usual,
    drugId: 'mycophenolate-mofetil',
    from: -1639,
    steps: [
      { from: -1639, unit: 'mg', schedule: morning(2000) },
      { from: -900, unit: 'mg', schedule: morning(1000) },
    ],
  },
];

/** Ruth's medicines of ten years. */
export function longTreatment(): Treatment {
  return {
    medicines: MEDICINES,
    triggers: [
      { offset: -3594, trigger: 'sunlight-uv', grade: 2 },
      { offset: -3066, trigger: 'infection', grade: 3 },
      { offset: -1657, trigger: 'emotional-stress', grade: 3 },
      { offset: -562, trigger: 'overexertion', grade: 2 },
      { offset: -123, trigger: 'sunlight-uv', grade: 1 },
    ],
  };
}
