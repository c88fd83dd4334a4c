import { describe, expect, test } from 'vitest';
import { isOffered } from '@/lib/clinical/asked-categories';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { isApart } from '@/lib/clinical/episodes';
import { levelsOf, symptomById } from '@/lib/clinical/symptoms';
import { cohort, cohortPatient, type CohortPatient } from './cohort';
import { asksOf } from './cohort/asked';
import { isInFlare, type LoggedFlare } from './cohort/course';
import { diaryOf, type CohortDay } from './cohort/diary';
import { withPlaces } from './cohort/places';
import { personOf } from './cohort/people';

const ORDER = { seed: 7, n: 500, start: '2023-11-01', end: '2026-10-31' } as const;
const { seed, start } = ORDER;
const HEAVY = { n: 1, start: '2021-11-30', end: '2026-11-28', habit: 'heavy' } as const;

const people: CohortPatient[] = [...cohort(ORDER), cohortPatient({ ...HEAVY, seed }, 0)];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const MENTAL = { symptom: 'brain-fog', level: 1, category: 'mental' } as const;
const NAUSEA = { symptom: 'nausea', level: 0, category: 'flares' } as const;

const flares: LoggedFlare[] = [
  { from: 20, until: 40, level: 2 },
  { from: 90, until: null, level: 1 },
];
const usual = { day: start, minute: 600, zone: 'Europe/London', isBackfill: false, triggers: [] };
const skin = [{ system: 'skin', level: 2 }] as const;
const rash = { symptom: 'other-rash', level: 2, category: 'flares' } as const;

function dayAt(offset: number, systems: CohortDay['systems']): CohortDay {
  return { ...usual, offset, feeling: 1, tired: 0, pain: 0, systems, signs: [NAUSEA] };
}

/** Later than any day of a cohort, for flares that go on. */
const LATER = 10_000;

type Span = { day: IsoDay; untilDay: IsoDay };

/** The days of logged flares, as the product keeps them. */
function spansOf({ flares: logged, stretch }: CohortPatient): Span[] {
  const on = (offset: number): IsoDay => addDays(stretch.start, offset);
  return logged.map(({ from, until }) => ({ day: on(from), untilDay: on(until ?? LATER) }));
}

test('no impossible rows: every place lies in or within seven days of a flare of its person that was logged', () => {
  const placed = people.flatMap((one) => {
    const spans = spansOf(one);
    return one.days.filter(({ systems }) => systems.length > 0).map(({ day }) => ({ day, spans }));
  });
  expect(placed.length).toBeGreaterThan(1000);
  expect(placed.filter(({ day, spans }) => spans.every((flare) => isApart(flare, day)))).toEqual([]);
});

describe('a place between flares', () => {
  test.each([20, 40, 47, 90, 200])('stays a place on day %i, in a flare or in the seven days after it', (offset) => {
    const day = dayAt(offset, [...skin]);
    expect(withPlaces({ flares, asks: [] }, [day])).toEqual([day]);
  });

  test.each([19, 48, 89])('is a symptom of the day on day %i', (offset) => {
    const day = dayAt(offset, [...skin]);
    expect(withPlaces({ flares, asks: [] }, [day])).toEqual([{ ...day, systems: [], signs: [NAUSEA, rash] }]);
  });

  test('is no second answer to a symptom that was answered, and blood is pale or it is not', () => {
    const systems: CohortDay['systems'] = [
      { system: 'stomach', level: 1 },
      { system: 'blood', level: 2 },
    ];
    const answered = { symptom: 'abdominal-pain', level: 0, category: 'flares' } as const;
    const before = { ...dayAt(0, systems), signs: [answered] };
    const [told] = withPlaces({ flares, asks: [] }, [before]);
    expect(told?.signs).toEqual([answered, { symptom: 'pallor', level: 3, category: 'flares' }]);
    const [little] = withPlaces({ flares, asks: [] }, [dayAt(0, [{ system: 'blood', level: 1 }])]);
    expect(little?.signs).toEqual([NAUSEA]);
  });

  test('of mood and mind is told as such by those who asked for it, and as a headache by others', () => {
    const brain = dayAt(0, [{ system: 'brain', level: 1 }]);
    const signs = (asks: ('mental' | 'cycle')[]) => withPlaces({ flares, asks }, [brain])[0]?.signs[1];
    expect(signs(['mental'])).toEqual(MENTAL);
    expect(signs(['cycle'])).toEqual({ symptom: 'headache', level: 1, category: 'flares' });
  });

  test('is a symptom in the records of all who stay', () => {
    const staying = people.filter(({ person }) => person.use === 'staying' && person.lot === 'usual');
    const between = staying.flatMap(({ person, course, days }) => {
      const noticed = diaryOf({ seed, person, course, start, habit: 'staying' });
      const rashes = days.filter((_, at) => noticed[at]?.systems.some(({ system }) => system === 'skin'));
      return rashes.filter(({ systems }) => systems.length === 0);
    });
    expect(between.length).toBeGreaterThan(500);
    expect(between.filter(({ signs }) => !signs.some(({ symptom }) => symptom === 'other-rash'))).toEqual([]);
  });
});

describe('signs', () => {
  test('on days apart from a flare have a level that their form offers', () => {
    const quiet = people.flatMap(({ days, flares }) =>
      days.filter(({ offset }) => !flares.some((flare) => isInFlare(flare, offset))).flatMap(({ signs }) => signs),
    );
    expect(quiet.length).toBeGreaterThan(10_000);
    expect(quiet.filter(({ symptom, level }) => !levelsOf(symptom).includes(level))).toEqual([]);
  });

  test('stand in the category of the catalogue, which alone decides what is sealed', () => {
    const all = people.flatMap(({ days }) => days.flatMap(({ signs }) => signs));
    expect(all.filter(({ symptom, category }) => symptomById(symptom)?.category !== category)).toEqual([]);
  });
});

describe('what somebody asks for', () => {
  test('is mood and mind for a third, and nothing for those who never wrote a thing', () => {
    const many = Array.from({ length: 6000 }, (_, index) => personOf(seed, index, 2023));
    const asking = many.filter((person) => asksOf(seed, person).includes('mental'));
    expect(Math.abs(asking.length / many.length - 1 / 3)).toBeLessThan(0.02);
    expect(asking.filter(({ lot }) => lot === 'empty')).toEqual([]);
    expect(many.flatMap((person) => asksOf(seed, person)).filter((category) => category !== 'mental')).toEqual([]);
  });

  test('has signs of theirs alone, and all who stay for long have some', () => {
    const signs = people.flatMap(({ asks, days }) =>
      days.flatMap((day) => day.signs.map(({ symptom, category }) => ({ symptom, category, asks }))),
    );
    expect(signs.filter(({ category, asks }) => !isOffered(category, asks))).toEqual([]);
    const long = people.filter(({ asks, days }) => asks.includes('mental') && days.length > 300);
    expect(long.length).toBeGreaterThan(10);
    const without = long.filter(
      ({ days }) => !days.some((day) => day.signs.some((sign) => sign.category === 'mental')),
    );
    expect(without).toEqual([]);
  });
});

test('heavy records of some seeds hold 41 entries a day between them', () => {
  const perDay = Array.from({ length: 8 }, (_, index) => {
    const heavy = cohortPatient({ ...HEAVY, seed: index + 1 }, 0);
    const ofDays = heavy.days.map((day) => 1 + day.systems.length + day.signs.length + day.triggers.length);
    return mean(ofDays) + heavy.intakes.length / heavy.days.length;
  });
  expect(Math.abs(mean(perDay) - 41)).toBeLessThan(1);
});
