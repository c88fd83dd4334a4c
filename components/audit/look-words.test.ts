import { describe, expect, test } from 'vitest';
import { RULES } from '@/lib/access/policy';
import { isPlainKey } from '@/lib/messages/say';
import type { Look } from '@/lib/records/audit-events';
import { actorWords, lookWords, openWords, reasonWords } from './look-words';

const today = '2026-11-24';
const look: Look = {
  seq: 7,
  at: Date.UTC(2026, 10, 24, 8, 10),
  kind: 'timeline.viewed',
  isRefused: false,
  actorName: 'Dr Lena Hartwig',
  actorRole: 'clinician',
  categories: ['scores', 'flares'],
  detail: { from: '2025-11-25', to: '2026-11-24' },
};

describe('who looked, in words', () => {
  test('a clinician’s look names the days that were seen', () => {
    expect(actorWords(look)).toBe('Dr Lena Hartwig');
    expect(lookWords(look, today)).toBe('looked at your timeline, 25 November 2025 to 24 November 2026');
    expect(lookWords({ ...look, detail: null }, today)).toBe('looked at your timeline');
  });

  test('a refused attempt is told as that, whatever was tried', () => {
    expect(lookWords({ ...look, isRefused: true }, today)).toBe('tried to look, and was refused');
    expect(lookWords({ ...look, kind: 'no.such.kind', isRefused: true }, today)).toBe('tried to look, and was refused');
  });

  test('an event without words is told, not left out', () => {
    expect(lookWords({ ...look, kind: 'no.such.kind' }, today)).toBe('did something we have no words for');
    expect(lookWords({ ...look, kind: 'constructor' }, today)).toBe('did something we have no words for');
  });

  test('people without a name are called by what they are', () => {
    expect(actorWords({ ...look, actorName: null })).toBe('A clinician');
    expect(actorWords({ ...look, actorName: null, actorRole: 'admin' })).toBe('An administrator');
    expect(actorWords({ ...look, actorName: null, actorRole: 'system' })).toBe('Flareline');
  });

  test('what lay open is listed in the order of the switches', () => {
    expect(openWords(look)).toBe('Open to them: Flares and symptoms, Scores from visits');
    expect(openWords({ ...look, categories: [] })).toBeNull();
  });

  test('an administrator’s reason stands beside the act', () => {
    expect(reasonWords({ detail: { reason: 'New phone' } })).toBe('Why: New phone');
    expect(reasonWords(look)).toBeNull();
  });
});

describe('every act has words', () => {
  const written = ['patient.listed', 'share.accepted', 'share.declined', 'account.suspended', 'account.restored'];

  test.each([...Object.keys(RULES), ...written, 'account.sessions_ended', 'demo.filled'])('%s', (kind) => {
    expect(isPlainKey(`audit.kind.${kind}`)).toBe(true);
  });
});
