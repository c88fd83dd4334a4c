import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import { congruential } from './random';
import { simulateDays, type Course, type FlareCourse } from './simulate';
import type { Story, StoryFlare } from './story';
import { answersOf, tell } from './tell';

/** The last day of the story as it is drawn in the design's pictures. */
export const STORY_TODAY: IsoDay = '2026-11-24';

const SEED = 7;

const at = (day: IsoDay): number => daysBetween(STORY_TODAY, day);

const FLARES: readonly (FlareCourse & { remark: StoryFlare['remark'] })[] = [
  {
    from: at('2025-07-18'),
    until: at('2025-08-29'),
    peak: at('2025-07-27'),
    level: 2,
    systems: { general: 2, skin: 3, joints: 2 },
    remark: { offset: at('2025-08-02'), text: 'Wrists worst in the morning' },
  },
  {
    from: at('2025-11-03'),
    until: at('2026-01-20'),
    peak: at('2025-11-11'),
    level: 3,
    systems: { kidneys: 3, general: 3, chest: 2, joints: 2, blood: 2, brain: 1, stomach: 1 },
    remark: { offset: at('2026-01-05'), text: 'Ankles less puffy' },
  },
  {
    from: at('2026-06-02'),
    until: at('2026-06-19'),
    peak: at('2026-06-07'),
    level: 1,
    systems: { joints: 1.4, skin: 1, general: 1.2 },
    remark: null,
  },
  {
    from: at('2026-11-14'),
    until: null,
    peak: at('2026-11-20'),
    level: 2,
    systems: { joints: 2.3, general: 2, skin: 1.4 },
    remark: { offset: at('2026-11-18'), text: 'Cheeks red after the bus stop' },
  },
];

const COURSE: Course = {
  first: at('2025-05-25'),
  today: STORY_TODAY,
  base: {
    general: 0.5,
    skin: 0.12,
    joints: 0.34,
    chest: 0.03,
    kidneys: 0.03,
    stomach: 0.12,
    blood: 0,
    circulation: 0.2,
    brain: 0.3,
  },
  easedAfter: at('2026-03-20'),
  flares: FLARES,
  gaps: [
    // In hospital, then two pauses.
    { from: at('2025-11-09'), until: at('2025-11-16') },
    { from: at('2026-02-08'), until: at('2026-02-27') },
    { from: at('2026-09-10'), until: at('2026-09-19') },
  ],
  missRate: 0.07,
  keptSince: at('2026-11-10'),
};

/**
 * Nadia Okonjo, invented: 549 days, 476 of them logged, four flares, one hospital stay, two pauses. The last day is
 * hers to answer: whoever opens the demo finds the question.
 */
export function nadiaStory(): Story {
  const flares = FLARES.map((flare) => ({
    from: flare.from,
    until: flare.until,
    answers: answersOf(flare),
    remark: flare.remark,
  }));
  const days = simulateDays(COURSE, congruential(SEED)).filter((day) => day.offset < 0);
  return tell(SEED, days, flares);
}
