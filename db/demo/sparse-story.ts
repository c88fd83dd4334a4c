import { STORY_TODAY } from './nadia-story';
import { stream } from './random';
import { simulateDays, type Course, type FlareCourse } from './simulate';
import type { Story } from './story';
import { answersOf, tell } from './tell';

const SEED = 41;

const FLARE: FlareCourse = { from: -142, until: -131, peak: -138, level: 1, systems: { joints: 1.3, skin: 1.1 } };

/** The days she wrote anything down: a handful a month at first, a few around her flare, then now and again. */
const LOGGED: readonly number[] = [
  -301, -300, -298, -291, -270, -262, -233, -210, -209, -171, -143, -142, -141, -139, -138, -136, -133, -131, -129, -96,
  -74, -51, -33, -18, -6,
];

const COURSE: Course = {
  first: -301,
  today: STORY_TODAY,
  base: {
    general: 0.4,
    skin: 0.2,
    joints: 0.4,
    chest: 0,
    kidneys: 0,
    stomach: 0.1,
    blood: 0,
    circulation: 0.1,
    brain: 0.2,
  },
  easedAfter: 0,
  flares: [FLARE],
  gaps: [],
  missRate: 0,
  keptSince: -301,
};

/** Ines Duarte, invented: 25 days in ten months, and one mild flare. */
export function sparseStory(): Story {
  const days = simulateDays(COURSE, stream(SEED, 'days')).filter((day) => LOGGED.includes(day.offset));
  const { from, until } = FLARE;
  return tell(SEED, days, [{ from, until, answers: answersOf(FLARE), remark: null }]);
}
