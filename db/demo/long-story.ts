import { STORY_TODAY } from './nadia-story';
import { stream } from './random';
import { simulateDays, type Course, type FlareCourse } from './simulate';
import type { Story } from './story';
import { answersOf, tell } from './tell';

const SEED = 1987;

const FLARES: readonly FlareCourse[] = [
  { from: -3592, until: -3541, peak: -3580, level: 2, systems: { joints: 2.2, skin: 1.6, general: 2 } },
  { from: -3320, until: -3302, peak: -3314, level: 1, systems: { skin: 1.4, joints: 1 } },
  { from: -3064, until: -2969, peak: -3050, level: 3, systems: { chest: 2.4, general: 3, joints: 2 } },
  { from: -2741, until: -2718, peak: -2733, level: 2, systems: { joints: 2.1, general: 1.6 } },
  { from: -2502, until: -2489, peak: -2498, level: 1, systems: { skin: 1.3 } },
  { from: -2210, until: -2151, peak: -2199, level: 2, systems: { blood: 2, general: 2, joints: 1.5 } },
  { from: -1903, until: -1884, peak: -1897, level: 1, systems: { joints: 1.4, circulation: 1.6 } },
  { from: -1655, until: -1570, peak: -1640, level: 3, systems: { kidneys: 3, general: 2.6, stomach: 1.2 } },
  { from: -1330, until: -1311, peak: -1324, level: 1, systems: { joints: 1.2, general: 1.1 } },
  { from: -1102, until: -1069, peak: -1092, level: 2, systems: { skin: 2.3, joints: 1.8 } },
  { from: -820, until: -806, peak: -815, level: 1, systems: { joints: 1.3 } },
  { from: -560, until: -518, peak: -550, level: 2, systems: { joints: 2.2, general: 2, brain: 1.3 } },
  { from: -334, until: -319, peak: -329, level: 1, systems: { skin: 1.2, joints: 1.1 } },
  { from: -121, until: -94, peak: -113, level: 2, systems: { joints: 2, general: 1.8, skin: 1.2 } },
];

const COURSE: Course = {
  first: -3650,
  today: STORY_TODAY,
  base: {
    general: 0.45,
    skin: 0.15,
    joints: 0.38,
    chest: 0.04,
    kidneys: 0.02,
    stomach: 0.15,
    blood: 0,
    circulation: 0.2,
    brain: 0.25,
  },
  easedAfter: -1500,
  flares: FLARES,
  gaps: [
    { from: -3470, until: -3391 },
    { from: -2940, until: -2802 },
    { from: -2430, until: -2396 },
    { from: -2080, until: -1960 },
    { from: -1480, until: -1442 },
    { from: -980, until: -905 },
    { from: -720, until: -671 },
    { from: -245, until: -226 },
  ],
  missRate: 0.14,
  keptSince: -3,
};

/** Ruth Adeyemi, invented: ten years, fourteen flares, eight long silences. */
export function longStory(): Story {
  const flares = FLARES.map((flare) => ({
    from: flare.from,
    until: flare.until,
    answers: answersOf(flare),
    remark: null,
  }));
  return tell(SEED, simulateDays(COURSE, stream(SEED, 'days')), flares);
}
