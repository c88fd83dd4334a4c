import { describe, expect, test } from 'vitest';
import { levelsOf, signsOf, symptomById, SYMPTOMS } from './symptoms';
import { SYSTEMS } from './systems';

const idsOf = (system: (typeof SYSTEMS)[number]) => signsOf(system).map((sign) => sign.id);

describe('the symptom catalogue', () => {
  test('holds all 70 symptoms, each once', () => {
    expect(SYMPTOMS).toHaveLength(70);
    expect(new Set(SYMPTOMS.map((symptom) => symptom.id)).size).toBe(70);
  });

  test('every symptom names a source and is drawn in one of the nine lanes', () => {
    const unsourced = SYMPTOMS.filter((symptom) => symptom.source.length === 0);
    const laneless = SYMPTOMS.filter((symptom) => !SYSTEMS.includes(symptom.lane));
    expect([...unsourced, ...laneless]).toEqual([]);
  });

  test('twenty symptoms are there or not, and yes is the highest level', () => {
    const yesNo = SYMPTOMS.filter(({ id }) => levelsOf(id).length === 2);
    expect(yesNo).toHaveLength(20);
    expect(levelsOf('seizure')).toEqual([0, 3]);
    expect(levelsOf('joint-pain')).toEqual([0, 1, 2, 3]);
  });

  test('what comes from general knowledge alone is not called verified', () => {
    const claimed = SYMPTOMS.filter((symptom) => symptom.verified && symptom.source.every((from) => from === 'memory'));
    expect(claimed).toEqual([]);
  });

  test('mood and cycle symptoms belong to their own categories', () => {
    expect(symptomById('low-mood')?.category).toBe('mental');
    expect(symptomById('irregular-periods')?.category).toBe('cycle');
    expect(symptomById('headache')?.category).toBe('flares');
  });

  test('an unknown id is nobody’s symptom', () => {
    expect(symptomById('hay-fever')).toBeUndefined();
    expect(symptomById('toString')).toBeUndefined();
  });
});

describe('the signs offered in the flare flow', () => {
  test.each([
    ['general', ['fatigue', 'fever', 'weight-loss', 'malaise', 'pain', 'swollen-glands']],
    ['skin', ['malar-rash', 'sun-sensitivity', 'discoid-rash', 'mouth-sores', 'nose-sores', 'hair-loss', 'hives']],
    ['joints', ['joint-pain', 'morning-stiffness', 'joint-swelling', 'muscle-weakness']],
    ['chest', ['chest-pain', 'breathlessness', 'cough', 'coughing-blood']],
    [
      'kidneys',
      [
        'leg-swelling',
        'face-swelling',
        'foamy-urine',
        'dark-or-bloody-urine',
        'passing-little-urine',
        'high-blood-pressure',
      ],
    ],
    ['stomach', ['abdominal-pain', 'nausea', 'vomiting', 'diarrhea', 'loss-of-appetite']],
    ['blood', ['easy-bruising', 'nosebleeds-or-gum-bleeding', 'pallor', 'anemia-reported', 'low-platelets-reported']],
    ['circulation', ['raynaud', 'skin-ulcer', 'leg-clot-signs']],
    [
      'brain',
      [
        'headache',
        'brain-fog',
        'low-mood',
        'anxiety',
        'numbness-tingling',
        'seizure',
        'confusion',
        'hallucinations',
        'face-droop-speech-weakness',
        'suicidal-thoughts',
      ],
    ],
  ] as const)('%s', (system, ids) => {
    expect(idsOf(system)).toEqual(ids);
  });

  test('a sign is drawn in the lane of the tile that offers it', () => {
    const elsewhere = SYSTEMS.flatMap((system) => signsOf(system).filter((sign) => sign.lane !== system));
    expect(elsewhere).toEqual([]);
  });

  test('every symptom of the seed is offered somewhere', () => {
    const offered = new Set(SYSTEMS.flatMap(idsOf));
    const seed = SYMPTOMS.filter((symptom) => symptom.inSeed && !offered.has(symptom.id));
    expect(seed).toEqual([]);
  });
});
