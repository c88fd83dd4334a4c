import { describe, expect, test } from 'vitest';
import { ASKED_CATEGORIES } from '@/lib/clinical/asked-categories';
import { SYMPTOMS } from '@/lib/clinical/symptoms';
import { SYSTEMS } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import { symptomChoice } from './symptom-choice';

const ALL = { symptoms: [], asked: ASKED_CATEGORIES };
const NONE = { symptoms: [], asked: [] };
const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const noted = (symptomId: string) => ({ day: '2026-11-24', symptomId, level: 2 as const });

describe('every symptom of the catalogue', () => {
  test('stands in exactly one place', () => {
    const shown = SYSTEMS.flatMap((place) => idsOf(symptomChoice({ query: undefined, place }, ALL).shown));
    expect(shown.sort()).toEqual(idsOf(SYMPTOMS).sort());
  });

  test.each(SYMPTOMS.map(({ id }) => id))('%s is found by its own words, and by the clinical ones', (id) => {
    const label = SYMPTOMS.find((one) => one.id === id)?.label ?? '';
    for (const query of [say(`sign.${id}`), label]) {
      expect(idsOf(symptomChoice({ query, place: undefined }, ALL).shown)).toContain(id);
    }
  });
});

test.each([
  [{ query: '', place: undefined }, true],
  [{ query: '  ', place: 'nowhere' }, true],
  [{ query: undefined, place: undefined }, false],
  [{ query: '', place: 'skin' }, false],
  [{ query: 'rash', place: undefined }, false],
])('whether nothing was searched for: %j, %j', (asked, isBlank) => {
  expect(symptomChoice(asked, ALL).isBlank).toBe(isBlank);
});

describe('what nobody asked for', () => {
  const guarded = idsOf(SYMPTOMS.filter(({ category }) => category !== 'flares'));

  test('is in no place and found by no word', () => {
    for (const place of SYSTEMS) {
      for (const id of idsOf(symptomChoice({ query: undefined, place }, NONE).shown)) expect(guarded).not.toContain(id);
    }
    for (const id of guarded) {
      const query = SYMPTOMS.find((one) => one.id === id)?.label ?? '';
      expect(idsOf(symptomChoice({ query, place: undefined }, NONE).shown)).not.toContain(id);
    }
  });

  test('is a line that leads to help where it is an emergency, unless it stands for the day', () => {
    const asked = { query: 'self-harm', place: undefined };
    expect(idsOf(symptomChoice(asked, NONE).lines)).toEqual(['suicidal-thoughts']);
    expect(symptomChoice(asked, ALL).lines).toEqual([]);
    const standing = symptomChoice(asked, { symptoms: [noted('suicidal-thoughts')], asked: [] });
    expect([idsOf(standing.shown), standing.lines]).toEqual([['suicidal-thoughts'], []]);
  });

  test('stays among what is noted for the day', () => {
    const choice = symptomChoice({ query: undefined, place: undefined }, { symptoms: [noted('low-mood')], asked: [] });
    expect(idsOf(choice.noted)).toEqual(['low-mood']);
  });
});
