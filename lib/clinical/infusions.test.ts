import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  choosesCategory,
  faultOfInfusion,
  isUnusualInfusion,
  kindOfDrug,
  milligramsOf,
  NO_DETAILS,
  NO_WORDS,
  type InfusionFacts,
} from './infusions';
import { CELL_EVIDENCE, CELL_FIELDS, INFUSION_CATALOGUE, INFUSION_KINDS } from './infusions-catalogue';
import { drugById } from './medications';

const TODAY = '2026-11-24';
const DAY = '2026-03-12';

const infusion = (change: Partial<InfusionFacts>): InfusionFacts => ({
  kind: 'msc',
  day: DAY,
  untilDay: DAY,
  amount: null,
  unit: null,
  route: null,
  details: NO_DETAILS,
  words: NO_WORDS,
  ...change,
});

test('every kind stands in the catalogue once, and names a medicine that there is', () => {
  expect(INFUSION_CATALOGUE.map(({ id }) => id)).toEqual([...INFUSION_KINDS]);
  const named = INFUSION_CATALOGUE.map(({ drugId }) => drugId).filter((drugId) => drugId !== null);
  expect(named.filter((drugId) => drugById(drugId) === undefined)).toEqual([]);
});

test('every field of a cell treatment and every study says where it comes from', () => {
  expect(CELL_FIELDS.filter(({ source }) => source.length === 0)).toEqual([]);
  expect(new Set(CELL_FIELDS.map(({ id }) => id)).size).toBe(14);
  const docs = readFileSync('docs/clinical/treatments.md', 'utf8');
  expect(CELL_EVIDENCE.filter(({ source }) => !docs.includes(source))).toEqual([]);
  expect(CELL_EVIDENCE[0]?.id).toBe('deng-2017');
});

test.each([
  [{ day: '2026-11-25', untilDay: '2026-11-25' }, 'day', 'day.future'],
  [{ untilDay: '2026-03-11' }, 'until', 'infusion.until.before-start'],
  [{ kind: 'hospital', untilDay: '2026-11-25' }, 'until', 'day.future'],
  [{ kind: 'operation' }, 'name', 'infusion.name.missing'],
  [{ kind: 'vaccine' }, 'name', 'infusion.name.missing'],
] as const)('%j cannot be', (change, field, fault) => {
  expect(faultOfInfusion(infusion(change), TODAY)).toEqual({ field, fault });
});

test('a stay that is not over, an infusion without a dose and one of today may stand', () => {
  expect(faultOfInfusion(infusion({ kind: 'hospital', untilDay: null }), TODAY)).toBeNull();
  expect(faultOfInfusion(infusion({}), TODAY)).toBeNull();
  expect(faultOfInfusion(infusion({ day: TODAY, untilDay: TODAY }), TODAY)).toBeNull();
});

test.each([
  ['2026-03-11', 'infusion.event.before'],
  ['2026-11-25', 'day.future'],
] as const)('what happened afterwards did not happen on %s', (day, fault) => {
  const fine = { event: 'fever', grade: 1, day: DAY, related: null } as const;
  const events = [fine, { ...fine, day }];
  expect(faultOfInfusion(infusion({ details: { ...NO_DETAILS, events } }), TODAY)).toEqual({
    field: 'eventDay2',
    fault,
  });
});

test.each([
  [{ amount: 200, unit: 'million' }, false],
  [{ amount: 1001, unit: 'million' }, true],
  [{ amount: 1, unit: 'million-per-kg' }, false],
  [{ amount: 60, unit: 'million-per-kg' }, true],
  [{ amount: 0.001, unit: 'million-per-kg' }, true],
  [{ kind: 'rituximab', amount: 1, unit: 'g' }, false],
  [{ kind: 'rituximab', amount: 10, unit: 'g' }, true],
  [{ kind: 'methylprednisolone', amount: 1000, unit: 'mg' }, false],
  [{ kind: 'methylprednisolone', amount: 5000, unit: 'mg' }, true],
  [{ kind: 'methylprednisolone', amount: 500, unit: 'mg', untilDay: '2026-03-16' }, false],
  [{ kind: 'methylprednisolone', amount: 500, unit: 'mg', untilDay: '2026-03-17' }, true],
  [{ kind: 'hospital', untilDay: '2026-09-07' }, false],
  [{ kind: 'hospital', untilDay: '2026-09-08' }, true],
  [{ details: { ...NO_DETAILS, weightKg: 620 } }, true],
  [{ details: { ...NO_DETAILS, place: 31 } }, true],
  [{ details: { ...NO_DETAILS, weightKg: 62, place: 1 } }, false],
] as const)('%j is asked about: %s', (change, isAsked) => {
  expect(isUnusualInfusion(infusion(change))).toBe(isAsked);
});

test.each([
  [{ amount: 1.5, unit: 'g' }, 1500],
  [{ amount: 500, unit: 'mg' }, 500],
  [{ amount: 500, unit: 'million' }, null],
  [{ amount: null, unit: 'mg' }, null],
] as const)('%j is %s mg', (dose, mg) => {
  expect(milligramsOf(dose)).toBe(mg);
});

test('cells of the medicines’ catalogue are kept as a treatment, other medicines are not', () => {
  expect(kindOfDrug('mesenchymal-stromal-cells')).toBe('msc');
  expect(kindOfDrug('rituximab')).toBeNull();
});

test('stays, operations and infusions in own words may be of mood or cycle; a vaccine or MSC is not', () => {
  const asked = INFUSION_CATALOGUE.filter((entry) => choosesCategory(entry)).map(({ id }) => id);
  expect(asked).toEqual(['other-infusion', 'hospital', 'operation']);
});
