import { and, eq } from 'drizzle-orm';
import { asDbError } from '@/db/engine/db-error';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { patients, shares } from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { allowedOn, type Allowed } from './allowed';
import { allowedAmong, type AllowedAmongMembers } from './allowed-members';
import { isFirstKnock, listedOn, noteListed } from './listed';
import { logAct, logRefusal } from './log-act';
import { answerGiven, keepAnswer, wasDone, type Once } from './once';
import { decide, RULES, type Action, type MemberAction, type RecordAction, type Standing } from './policy';
import { Refused } from './refused';
import { standingAsMember, standingThrough, standingTowards } from './standing';
import type { Viewer } from './viewer';

/**
 * Whose record. `through`: one of the owner's own shares; the owner then reads exactly what the person behind it
 * would be given, and can change nothing.
 */
export type Subject = { patientId: string; once?: Once | undefined; through?: string | undefined };

type Work<T> = (allowed: Allowed) => Promise<T>;

function insist(action: Action, standing: Standing): void {
  const decision = decide(action, standing);
  if (!decision.isAllowed) throw new Refused(decision.code);
}

type Act = { viewer: Viewer; action: Action; subject: MemberSubject };
type RecordAct = { viewer: Viewer; action: RecordAction; subject: Subject };

/** The once-only part of a write: a key seen before gets the answer it got then, for the same act alone. */
async function onlyOnce<T>(q: Q, { viewer, action, subject }: Act, work: () => Promise<T>): Promise<T> {
  if (subject.once === undefined) return work();
  const { key, request } = subject.once;
  const once = { key, request: { action, patientId: subject.patientId ?? null, request } };
  const given = await answerGiven(q, viewer, once);
  // The stored answer was made by the same work under the same key and request, so it has its shape.
  if (given !== null) return given.answer as T;
  const answer = await work();
  // A form that came back with a fault is corrected and sent again under the same key.
  if (wasDone(answer)) await keepAnswer(q, viewer, { once, answer, at: clockNow() });
  return answer;
}

/** A clinician who once had a share and knocks again is seen by the patient; anybody else leaves no trace. */
async function noteRefusal(viewer: Viewer, action: Action, patientId: string): Promise<void> {
  if (viewer.role !== 'clinician') return;
  const known = await engine().read((q) =>
    q
      .select({ id: shares.id })
      .from(shares)
      .where(and(eq(shares.patientId, patientId), eq(shares.clinicianId, viewer.accountId)))
      .limit(1),
  );
  if (known.length === 0) return;
  await engine().write(patientId, async (q) => {
    const now = clockNow();
    const standing = await standingTowards(q, viewer, patientId, now);
    // Once an hour: whoever knocks on and on must not push real looks out of the person's sight.
    if (standing.is !== 'stranger' || !(await isFirstKnock(q, viewer, patientId, now))) return;
    await logRefusal(q, { chain: patientId, viewer, action, standing, now, patientId });
  });
}

async function standingOf(q: Q, { viewer, action, subject }: RecordAct, now: number): Promise<Standing> {
  const { patientId, through: shareId } = subject;
  const standing = await standingTowards(q, viewer, patientId, now);
  if (shareId === undefined) return standing;
  if (RULES[action].kind !== 'read') return { is: 'stranger' };
  return standingThrough(q, standing, { patientId, shareId, now });
}

/**
 * The only way to a patient's row. One transaction re-reads account, session and share, decides, does the work and
 * writes the log; only the owner's own reads leave no event. Refused looks like missing: the page answers 404.
 * @throws Refused with one of the closed list of codes
 */
export async function withAccess<T>(viewer: Viewer, action: RecordAction, subject: Subject, work: Work<T>): Promise<T> {
  const { patientId } = subject;
  const isRead = RULES[action].kind === 'read';
  const isOwnRead = isRead && viewer.patientId === patientId;

  async function pass(q: Q): Promise<T> {
    const now = clockNow();
    const standing = await standingOf(q, { viewer, action, subject }, now);
    insist(action, standing);
    return onlyOnce(q, { viewer, action, subject }, async () => {
      const allowed = await allowedOn({ q, viewer, patientId, standing, now });
      const result = await work(allowed);
      await allowed.end();
      if (!isOwnRead && (isRead || wasDone(result))) {
        await logAct(q, { chain: patientId, viewer, action, standing, now, patientId }, allowed.notes);
      }
      return result;
    });
  }

  try {
    return await (isOwnRead ? engine().snapshot(pass) : engine().write(patientId, pass));
  } catch (error) {
    if (error instanceof Refused && error.code === 'not_found') await noteRefusal(viewer, action, patientId);
    // Two writes that cannot both stand (a second open flare, say): the later one starts from what stands now.
    if (asDbError(error) === 'unique') throw new Refused('conflict');
    throw error;
  }
}

/** An act among accounts, or on a clinician's own list. `patientId` names the record whose log also hears of it. */
export type MemberSubject = { patientId?: string | undefined; once?: Once | undefined };

export type { AllowedAmongMembers };

/**
 * A clinician's act towards a patient stands in that patient's log alone: who treats whom is health data itself,
 * and administrators read the chain `accounts`.
 */
function chainsOf(viewer: Viewer, { patientId }: MemberSubject): string[] {
  if (patientId === undefined) return ['accounts'];
  return viewer.role === 'admin' ? ['accounts', patientId] : [patientId];
}

/**
 * The door for acts that are not on one record: accounts, requests, one's own list. Writes are logged in the chain
 * `accounts` and, where a record is named, in that patient's own.
 * @throws Refused with one of the closed list of codes
 */
export async function withMembers<T>(
  viewer: Viewer,
  action: MemberAction,
  subject: MemberSubject,
  work: (allowed: AllowedAmongMembers) => Promise<T>,
): Promise<T> {
  const chains = chainsOf(viewer, subject);
  const isRead = RULES[action].kind === 'read';

  async function pass(q: Q): Promise<T> {
    const now = clockNow();
    const standing = await standingAsMember(q, viewer, now);
    insist(action, standing);
    return onlyOnce(q, { viewer, action, subject }, async () => {
      const allowed = allowedAmong({ q, viewer, now, patientId: subject.patientId });
      const result = await work(allowed);
      for (const chain of isRead || !wasDone(result) ? [] : chains) {
        const patientId = chain === 'accounts' ? null : chain;
        await logAct(q, { chain, viewer, action, standing, now, patientId }, allowed.notes);
      }
      return result;
    });
  }

  return isRead ? engine().snapshot(pass) : engine().write(chains, pass);
}

type Listing = { allowed: AllowedAmongMembers; shown: Shown; unlogged: string[]; standing: Standing; now: number };
type Shown = Awaited<ReturnType<AllowedAmongMembers['peopleShared']>>;

/** Who stands in the list now, and whose log has yet to hear of it today. */
async function listing(q: Q, viewer: Viewer): Promise<Listing> {
  const now = clockNow();
  const standing = await standingAsMember(q, viewer, now);
  insist('caseload.read', standing);
  const allowed = allowedAmong({ q, viewer, now, patientId: undefined });
  const shown = await allowed.peopleShared();
  const listed = await listedOn(q, viewer, now);
  const unlogged = shown.map(({ patientId }) => patientId).filter((patientId) => !listed.has(patientId));
  return { allowed: { ...allowed, peopleShared: () => Promise.resolve(shown) }, shown, unlogged, standing, now };
}

/**
 * Lists across patients: the one door for them. Each patient's log hears once a day that this clinician saw them in
 * a list, in the transaction that answered; later looks of that day only read.
 */
export async function caseload<T>(viewer: Viewer, work: (allowed: AllowedAmongMembers) => Promise<T>): Promise<T> {
  const look = await engine().snapshot(async (q) => {
    const { allowed, unlogged } = await listing(q, viewer);
    return unlogged.length === 0 ? { answer: await work(allowed) } : { unlogged };
  });
  if ('answer' in look) return look.answer;
  return engine().write(look.unlogged, async (q) => {
    const { allowed, shown, unlogged, standing, now } = await listing(q, viewer);
    // Shares that began since the first look are left for the next one: only what is logged is shown.
    const late = unlogged.filter((patientId) => !look.unlogged.includes(patientId));
    for (const patientId of unlogged.filter((one) => look.unlogged.includes(one))) {
      await noteListed(q, viewer, patientId, now);
      const act = { chain: patientId, viewer, action: 'caseload.read', standing, now, patientId } as const;
      await logAct(q, act, [{ kind: 'patient.listed' }]);
    }
    const seen = shown.filter(({ patientId }) => !late.includes(patientId));
    return work({ ...allowed, peopleShared: () => Promise.resolve(seen) });
  });
}

/** The record an account owns, if it owns one: tells an act on an account whose log must hear of it. */
export async function recordOwnedBy(accountId: string): Promise<string | undefined> {
  const [row] = await engine().read((q) =>
    q.select({ patientId: patients.patientId }).from(patients).where(eq(patients.accountId, accountId)),
  );
  return row?.patientId;
}
