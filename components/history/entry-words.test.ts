import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EntrySentence } from './entry-sentence';
import { entryWords } from './entry-words';

type Entry = Parameters<typeof entryWords>[0];

test.each([
  ['intakes', { drugId: 'ramipril', state: 'taken', dueAt: '08:00' }, 'Ramipril: taken, dose of 08:00'],
  [
    'intakes',
    { name: 'Moonwort', state: 'taken', takenAt: '10:15', amount: 12 },
    'Moonwort: taken, at 10:15 · Amount: 12',
  ],
  [
    'intakes',
    { drugId: 'ramipril', state: 'skipped', dueAt: '08:00', skipReason: 'side-effect' },
    'Ramipril: skipped, dose of 08:00, side effect',
  ],
  ['measurements', { kind: 'sleep', value: 6.5, unit: 'h' }, 'Sleep: 6.5 hours'],
  ['measurements', { kind: 'sleep', value: 1, unit: 'h' }, 'Sleep: 1 hour'],
  [
    'measurements',
    { kind: 'outdoors', value: 40, unit: 'min', sunProtection: 'partly' },
    'Time outdoors: 40 minutes, partly covered',
  ],
  [
    'measurements',
    { kind: 'blood-pressure', value: 128, lower: 82, unit: 'mmHg', measuredAt: '07:30' },
    'Blood pressure: 128 over 82 mmHg, at 07:30',
  ],
  ['measurements', { kind: 'temperature', value: 37.4, unit: 'C' }, 'Temperature: 37.4 °C'],
  ['episodes', { state: 'open', level: 2, worst: 2 }, 'Flare: going on, moderate'],
  [
    'episodes',
    { state: 'ended', level: 1, worst: 3, remark: 'Beach' },
    'Flare: over, mild, severe at its worst · Note: Beach',
  ],
  ['lab_results', { name: 'Zinc', comparator: '<', value: 0.5, unit: 'umol/L' }, 'Zinc: &lt;0.5 µmol/L'],
  [
    'lab_results',
    { analyteId: 'complement-c3', value: 0.62, unit: 'g/L', rangeLow: 0.9, rangeHigh: 1.8 },
    'C3: 0.62 g/L, range 0.9 to 1.8',
  ],
  ['lab_results', { name: 'ANA', titre: 640 }, 'ANA: 1:640'],
  ['lab_results', { name: 'Protein', code: 'negative' }, 'Protein: negative'],
  ['check_in_observations', { feeling: 3, tired: 2, pain: 1 }, 'Check-in: bad, very tired, mild pain'],
  [
    'symptom_entries',
    { symptomId: 'joint-pain', level: 2, joints: ['left-knee'], exact: 6 },
    'Pain: moderate, left knee, 6 of 10',
  ],
  ['symptom_entries', { symptomId: 'joint-pain', level: 0, drugId: 'ramipril' }, 'Pain: none · Medicine: Ramipril'],
  ['system_days', { systemId: 'joints', level: 2 }, 'Joints & muscles: moderate'],
  ['exposures', { triggerId: 'sunlight-uv', grade: 2 }, 'Possible trigger: strong sun, some'],
  [
    'dose_steps',
    { drugId: 'prednisone', unit: 'mg', schedule: { kind: 'daily', doses: [{ at: '08:00', amount: 5 }] } },
    'Prednisone: every day, 5 mg at 08:00',
  ],
  [
    'dose_steps',
    { drugId: 'prednisone', unit: 'mg', schedule: { kind: 'as-needed', amount: 5 } },
    'Prednisone: as needed, 5 mg',
  ],
  ['monitoring_entries', { checkId: 'fbc', kind: 'done' }, 'Blood count: done'],
  ['medications', { drugId: 'ramipril', route: 'oral' }, 'Medicine: Ramipril · How it is taken: By mouth'],
  ['photos', { caption: 'Left cheek', isPrivate: true }, 'Photo · Words to it: Left cheek · Only for me: Yes'],
] as const)('%s %j reads "%s"', (table, facts, sentence) => {
  const words = entryWords({ table, facts: facts as unknown as Entry['facts'] }, '2026-11-28');
  expect(renderToStaticMarkup(createElement(EntrySentence, { words })).replaceAll(/<.?b>|amp;/g, '')).toBe(sentence);
});
