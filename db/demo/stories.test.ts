import { expect, test } from 'vitest';
import { addDays } from '@/lib/clinical/days';
import { dosesOn } from '@/lib/clinical/doses';
import { DAYS_BESIDE } from '@/lib/clinical/episodes';
import { steroidDays } from '@/lib/clinical/steroids';
import { symptomById } from '@/lib/clinical/symptoms';
import { longStory } from './long-story';
import { nadiaStory } from './nadia-story';
import { nadiaTreatment } from './nadia-treatment';
import { stream } from './random';
import { sparseStory } from './sparse-story';
import { checkInOf, flareOn, splitStory, type Story } from './story';
import { toldLevel } from './tell';
import { courseOf, intakesOf } from './treatment';

const STORIES: readonly (readonly [string, () => Story])[] = [
  ['Nadia', nadiaStory],
  ['Ines', sparseStory],
  ['Ruth', longStory],
];

const lengthsOf = ({ days, flares }: Story): number[] => [days.length, flares.length];

test('Nadia logs 476 of 549 days, with the flares and silences of the pictures', () => {
  const { days, flares } = nadiaStory();
  const silences = [
    [-380, -373],
    [-289, -270],
    [-75, -66],
  ] as const;

  expect([days.length, days[0]?.offset, days.at(-1)?.offset]).toEqual([476, -548, -1]);
  expect(flares.map(({ from, until, answers }) => [from, until, answers.at(-1)?.level])).toEqual([
    [-494, -452, 2],
    [-386, -308, 3],
    [-175, -158, 1],
    [-10, null, 2],
  ]);
  expect(days.filter(({ offset }) => silences.some(([from, until]) => from <= offset && offset <= until))).toEqual([]);
});

test('Nadia felt bad yesterday, and today is hers to answer', () => {
  const last = nadiaStory().days.at(-1);

  expect(last).toMatchObject({ offset: -1, feeling: 3 });
  expect(last?.systems.map(({ system, level }) => `${system} ${String(level)}`)).toEqual([
    'general 2',
    'skin 1',
    'joints 2',
    'circulation 1',
  ]);
});

test('Ines logs 25 days in ten months and one mild flare, Ruth ten years with fourteen', () => {
  expect([sparseStory(), longStory()].map(lengthsOf)).toEqual([
    [25, 1],
    [2671, 14],
  ]);
});

test.each(STORIES)('The story of %s is the same every time', (_name, story) => {
  expect(story()).toEqual(story());
});

test.each(STORIES)(
  'In the story of %s signs of a flare are no worse than their system, and none of any day is an emergency',
  (_name, story) => {
    const { days, flares } = story();
    const signs = days.flatMap((day) =>
      day.signs.map((sign) => ({ ...sign, day, symptom: symptomById(sign.symptom) })),
    );
    const inFlares = signs.filter(({ day }) => flareOn(flares, day.offset) !== null);
    const worse = inFlares.filter(
      ({ day, symptom, level }) => !day.systems.some((one) => one.system === symptom?.lane && one.level >= level),
    );

    expect(inFlares.length).toBeGreaterThan(0);
    expect([worse, signs.filter((sign) => sign.symptom?.redFlag === 'emergency')]).toEqual([[], []]);
    expect(inFlares.filter((sign) => sign.symptom?.inSeed !== true)).toEqual([]);
  },
);

test.each(STORIES)(
  'In the story of %s places are noted in a flare and a week after it, symptoms between',
  (_, story) => {
    const { days, flares } = story();
    const isBeside = (offset: number) =>
      flares.some(({ from, until }) => from <= offset && offset <= (until ?? 0) + DAYS_BESIDE);
    const between = days.filter(({ offset }) => !isBeside(offset));

    expect(between.filter(({ systems }) => systems.length > 0)).toEqual([]);
    expect(between.filter(({ signs }) => signs.length > 0).length).toBeGreaterThan(0);
    expect(days.filter(({ offset, systems }) => isBeside(offset) && systems.length > 0).length).toBeGreaterThan(0);
  },
);

test.each(STORIES)('No flare of %s straddles the day from which on entries are tapped in', (_name, story) => {
  const { before } = splitStory(story(), -29);

  expect(before.flares.filter((flare) => flare.until === null || flare.until >= -29)).toEqual([]);
});

test('Nadia answers most doses of the days she logs, and none of the others', () => {
  const logged = nadiaStory().days.map(({ offset }) => offset);
  const treatment = nadiaTreatment();
  const answers = intakesOf(treatment, logged, stream(1, 'doses'));
  const doses = logged.flatMap((offset) =>
    treatment.medicines
      .filter(({ route }) => route === 'oral')
      .flatMap((medicine) => dosesOn(courseOf(medicine, '2026-11-24'), addDays('2026-11-24', offset))),
  );

  expect(answers.every(({ offset }) => logged.includes(offset))).toBe(true);
  expect(answers.length / doses.length).toBeGreaterThan(0.95);
  expect(answers.length).toBeLessThan(doses.length);
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['taken', 'late', 'skipped']));
});

test('Nadia’s steroid goes as the pictures draw it, the pulse apart', () => {
  const courses = nadiaTreatment().medicines.map((medicine) => courseOf(medicine, '2026-11-24'));
  const on = (day: string) => steroidDays(courses, day, day)[0];

  expect(
    ['2025-07-27', '2025-07-28', '2025-11-13', '2026-07-19', '2026-11-24'].map((day) => on(day)?.dose.plannedMg),
  ).toEqual([7.5, 20, 40, 7.5, 5]);
  expect(on('2025-11-11')).toMatchObject({ dose: { plannedMg: 7.5 }, pulse: { plannedMg: 625 } });
});

const quiet = { offset: -1, minute: 600, systems: [], signs: [] };

test.each([
  [
    { ...quiet, feeling: 0 as const },
    { feeling: 0, tired: 0, pain: 0 },
  ],
  [
    { ...quiet, feeling: 2 as const, signs: [{ symptom: 'joint-pain' as const, level: 1 as const }] },
    { feeling: 2, tired: 1, pain: 1 },
  ],
  [
    { ...quiet, feeling: 4 as const, systems: [{ system: 'joints' as const, level: 3 as const }] },
    { feeling: 4, tired: 2, pain: 3 },
  ],
])('All three questions are answered, the pain by the joints: %#', (day, answers) => {
  expect(checkInOf(day)).toEqual(answers);
});

test.each([
  ['joint-pain', 1, 1],
  ['joint-pain', 3, 3],
  ['pallor', 1, null],
  ['pallor', 2, 3],
] as const)('A place is told by a level that the form of %s offers: %i', (symptom, level, told) => {
  expect(toldLevel(symptom, level)).toBe(told);
});
