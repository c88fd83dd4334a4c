import { eq, type SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { checkIns, doseSteps, episodes, shares } from '@/db/schema';
import { ownedBy } from './own';

const dialect = new SQLiteSyncDialect();
const text = (condition: SQL) => dialect.sqlToQuery(condition);
const stamp = { who: 'acc-1', at: 1_000 };
const whole = ownedBy('pat-1', { is: 'whole' }, stamp);
const shared = ownedBy('pat-1', { is: 'shared', categories: ['flares'], fromDay: '2026-01-01', untilDay: null }, stamp);

test('the owner reaches their own rows and nobody else’s', () => {
  expect(text(whole.own(checkIns, eq(checkIns.day, '2026-02-03')))).toMatchObject({
    sql: '("check_ins"."patient_id" = ? and "check_ins"."day" = ?)',
    params: ['pat-1', '2026-02-03'],
  });
});

test('a share adds privacy, category and window to every condition', () => {
  const { sql, params } = text(shared.own(checkIns));
  expect(sql).toContain('"check_ins"."is_private" = ?');
  expect(sql).toContain('"check_ins"."category" in (?)');
  expect(sql).toContain('"check_ins"."day" >= ?');
  expect(params).toEqual(['pat-1', 0, 'flares', '2026-01-01']);
});

test('a flare that straddles the window counts, by its end', () => {
  expect(text(shared.own(episodes)).sql).toContain('"episodes"."until_day" is null or "episodes"."until_day" >= ?');
});

test('a dose step that stands when the window opens counts until the next one, a replaced one does not', () => {
  const { sql, params } = text(shared.own(doseSteps));
  expect(sql).toContain('"dose_steps"."day" >= ? or not exists');
  expect(sql).toContain('later.patient_id = "dose_steps"."patient_id"');
  expect(params).toEqual(['pat-1', 0, 'flares', '2026-01-01', '2026-01-01']);
});

test('a table without categories is for its owner alone', () => {
  expect(() => shared.own(shares)).toThrow('only the owner');
});

test('a new row is stamped with patient, author, instant and first version, whatever it says itself', () => {
  const values = { id: 'epi-1', day: '2026-01-02', zone: 'UTC', category: 'flares', isBackfill: false } as const;
  const row = whole.ownRow(episodes, { ...values, state: 'open', level: 1, worst: 1 });
  expect(row).toMatchObject({ patientId: 'pat-1', enteredBy: 'acc-1', at: 1_000, version: 1, isPrivate: false });
});

test('a change raises the version and never moves a row to another patient', () => {
  expect(whole.ownSet(episodes, { level: 2 })).toHaveProperty('version');
  expect(() => whole.ownSet(episodes, { patientId: 'pat-2' } as never)).toThrow('cannot set patientId');
});
