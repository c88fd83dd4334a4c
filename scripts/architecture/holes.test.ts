import { expect, test } from 'vitest';
import { typeErrors } from './type-errors';

const SESSION = `
import type { Session } from 'next-auth';
import type { Viewer } from '@/lib/access/viewer';
import { withAccess } from '@/lib/access/gate';
declare const session: Session & { user: Omit<Viewer, symbol> };
`;

test('a session object does not become a viewer', () => {
  const errors = typeErrors('lib/records/hole.ts', `${SESSION} export const viewer: Viewer = session.user;`);
  expect(errors).toEqual([expect.stringContaining('liveSession')]);
});

test('the door does not open for a session object, nor for nobody', () => {
  const knock = (who: string): string =>
    `${SESSION} export const open = () => withAccess(${who}, 'episode.read', { patientId: 'pat-1' }, async () => null);`;
  expect(typeErrors('lib/records/hole.ts', knock('session.user'))).toEqual([expect.stringContaining('liveSession')]);
  expect(typeErrors('lib/records/hole.ts', knock('undefined'))).toEqual([expect.stringContaining('undefined')]);
});

test('a guard takes no condition that may be missing', () => {
  const code = `
import { eq, or, type SQL } from 'drizzle-orm';
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
export const hole = ({ own }: Allowed, wanted: SQL | undefined) => [own(episodes, wanted), own(episodes, or(eq(episodes.id, 'epi-1')))];`;
  expect(typeErrors('lib/records/hole.ts', code)).toHaveLength(2);
});

test('the connection runs no statement of its own', () => {
  const code = `
import type { Allowed } from '@/lib/access/allowed';
export const hole = ({ q }: Allowed) => [q.run('delete from episodes'), q.query, q.transaction];`;
  expect(typeErrors('lib/records/hole.ts', code)).toHaveLength(3);
});

test('a change cannot name the patient', () => {
  const code = `
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
export const hole = ({ ownSet }: Allowed) => ownSet(episodes, { patientId: 'pat-2' });`;
  expect(typeErrors('lib/records/hole.ts', code)).toEqual([expect.stringContaining('patientId')]);
});
