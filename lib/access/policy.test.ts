import { expect, test } from 'vitest';
import { MEMBER_MATRIX, PERMISSION_MATRIX, statusOf } from './permission-matrix';
import { RULES, type Action, type LiveShare, type Standing } from './policy';

const CATEGORIES = ['flares', 'meds', 'labs', 'scores', 'photos', 'notes', 'cycle', 'mental'] as const;

function clinician(level: LiveShare['level'], categories: LiveShare['categories']): Standing {
  const share = { id: 'shr', categories, fromDay: null, untilDay: null, level, canExport: false, expiresAt: 1 };
  return { is: 'clinician', share, isFresh: false };
}

/** A clinician whose share allows exports. */
function exporter(level: LiveShare['level'], isFresh: boolean): Standing {
  const share = { id: 'shr', categories: CATEGORIES, fromDay: null, untilDay: null, level, canExport: true };
  return { is: 'clinician', share: { ...share, expiresAt: 1 }, isFresh };
}

const RECORD_STANDINGS: Record<string, { full: Standing; less: Standing }> = {
  owner: { full: { is: 'owner', isFresh: true }, less: { is: 'owner', isFresh: false } },
  other: { full: { is: 'stranger' }, less: { is: 'stranger' } },
  none: { full: { is: 'stranger' }, less: { is: 'stranger' } },
  admin: { full: { is: 'stranger' }, less: { is: 'stranger' } },
  view: { full: clinician('view', CATEGORIES), less: clinician('view', []) },
  comment: { full: clinician('comment', CATEGORIES), less: clinician('comment', []) },
  assess: { full: clinician('assess', CATEGORIES), less: clinician('assess', []) },
};

const member = (role: 'patient' | 'clinician' | 'admin') => ({
  full: { is: 'member', role, isFresh: true } as const,
  less: { is: 'member', role, isFresh: false } as const,
});

const MEMBER_STANDINGS = { patient: member('patient'), clinician: member('clinician'), admin: member('admin') };

/** What a code of the matrix demands with everything in place, and with the proof or the category missing. */
const CODES: Record<string, [full: number, less: number]> = {
  A: [200, 200],
  'A*': [200, 428],
  F: [200, 200],
  S403: [200, 403],
  S404: [200, 404],
  'X*': [403, 403],
  '403': [403, 403],
  '404': [404, 404],
};

function rowsOf(matrix: string): { action: Action; column: string; code: string }[] {
  const [head = '', ...lines] = matrix.split('\n');
  const columns = head.split(',').slice(1);
  return lines.flatMap((line) => {
    const [action = '', ...codes] = line.split(',');
    return columns.map((column, index) => ({ action: action as Action, column, code: codes[index] ?? '' }));
  });
}

test.each(rowsOf(PERMISSION_MATRIX))('on a record, $column may $action: $code', ({ action, column, code }) => {
  const standing = RECORD_STANDINGS[column];
  const found = standing && [statusOf(action, standing.full), statusOf(action, standing.less)];
  expect(found).toEqual(CODES[code]);
});

test.each(rowsOf(MEMBER_MATRIX))('among members, $column may $action: $code', ({ action, column, code }) => {
  const standing = MEMBER_STANDINGS[column as keyof typeof MEMBER_STANDINGS];
  expect([statusOf(action, standing.full), statusOf(action, standing.less)]).toEqual(CODES[code]);
});

test.each(['view', 'comment', 'assess'] as const)(
  'a share at %s that allows exports asks for a fresh proof',
  (level) => {
    expect(statusOf('export.csv', exporter(level, true))).toBe(200);
    expect(statusOf('export.csv', exporter(level, false))).toBe(428);
    expect(statusOf('timeline.read', exporter(level, false))).toBe(200);
  },
);

test('the matrix names every act the policy knows', () => {
  const named = [...rowsOf(PERMISSION_MATRIX), ...rowsOf(MEMBER_MATRIX)].map((row) => row.action);
  expect([...new Set(named)].sort()).toEqual(Object.keys(RULES).sort());
});

test.each(Object.keys(RULES) as Action[])('%s is shut to whoever is signed out or lacks a second step', (action) => {
  expect(statusOf(action, { is: 'signed-out' })).toBe(401);
  expect(statusOf(action, { is: 'without-second-factor' })).toBe(403);
});
