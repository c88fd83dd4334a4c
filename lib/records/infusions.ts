import { infusions, type Category } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import {
  choosesCategory,
  faultOfInfusion,
  isUnusualInfusion,
  kindById,
  type InfusionFacts,
} from '@/lib/clinical/infusions';
import { pulseDaysKeptTwice, pulsesAmong } from '@/lib/clinical/steroid-pulses';
import { addRow, beginAct, changeRow } from './history-rows';
import { infusionColumns, infusionsOf, type Infusion } from './infusion-rows';
import { coursesOf, type Medicine } from './medication-rows';
import { invalid, type CaptureAnswer, type Invalid } from './saved';

export type InfusionsPage = { infusions: Infusion[]; today: IsoDay };

const todayOf = ({ now, person }: Allowed): IsoDay => dayOf(now, person.zone);

/** All treatments, the newest first. */
export async function listInfusions(viewer: Viewer, subject: Subject): Promise<InfusionsPage> {
  return withAccess(viewer, 'infusion.list', subject, async (allowed) => ({
    infusions: (await infusionsOf(allowed)).reverse(),
    today: todayOf(allowed),
  }));
}

/**
 * One treatment, with the medicines that stood on its first day, and the days on which the same pulse stands among
 * the medicines.
 */
export type InfusionPage = { infusion: Infusion; today: IsoDay; medicines: Medicine[]; keptTwice: IsoDay[] };

/** One treatment; missing and removed ones look the same. */
export async function getInfusion(viewer: Viewer, subject: Subject, infusionId: string): Promise<InfusionPage> {
  return withAccess(viewer, 'infusion.read', subject, async (allowed) => {
    const infusion = await oneInfusion(allowed, infusionId);
    const { day } = infusion;
    const courses = await coursesOf(allowed, { from: day, to: day });
    const medicines = courses.filter((course) => course.day <= day && (course.untilDay ?? day) >= day);
    allowed.audit({ objectType: 'infusion', objectId: infusionId });
    const keptTwice = pulseDaysKeptTwice(courses, pulsesAmong([infusion]));
    return { infusion, today: todayOf(allowed), medicines, keptTwice };
  });
}

async function oneInfusion(allowed: Allowed, id: string): Promise<Infusion> {
  const found = (await infusionsOf(allowed)).find((infusion) => infusion.id === id);
  if (found === undefined) throw new Refused('not_found');
  return found;
}

type InfusionCategory = Extract<Category, 'meds' | 'mental' | 'cycle'>;

/** What a form decides; `isSure` says that something unusual is right. */
export type InfusionInput = { facts: InfusionFacts; category: InfusionCategory; isSure: boolean };

function faultOf(allowed: Allowed, { facts, isSure }: InfusionInput): Invalid | null {
  const fault = faultOfInfusion(facts, todayOf(allowed));
  if (fault !== null) return invalid(fault.field, fault.fault);
  return !isSure && isUnusualInfusion(facts) ? invalid('sure', 'infusion.unusual') : null;
}

/** Only what its kind leaves open may be kept with mood and mind, or with cycle. */
function categoryOf({ facts, category }: InfusionInput): InfusionCategory {
  const entry = kindById(facts.kind);
  return entry !== undefined && choosesCategory(entry) ? category : 'meds';
}

/** Adds a treatment. */
export async function addInfusion(
  viewer: Viewer,
  subject: Subject,
  input: InfusionInput & { isPrivate: boolean; zone: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'infusion.create', subject, async (allowed) => {
    const fault = faultOf(allowed, input);
    if (fault !== null) return fault;
    const act = beginAct(allowed);
    const { facts, zone, isPrivate } = input;
    const id = allowed.newId('inf');
    const columns = infusionColumns(allowed, { id, day: facts.day, category: categoryOf(input) }, facts);
    const isBackfill = facts.day < dayOf(allowed.now, zone);
    await addRow(allowed, act, infusions, { id, zone, isBackfill, isPrivate, ...columns });
    return { status: 'saved', undoId: act.undoId, infusionId: id };
  });
}

type OfInfusion = { infusionId: string };

/** What was saved, or what stands now where the form was drawn from an older version. */
export type InfusionAnswer = CaptureAnswer | { status: 'conflict'; theirs: Infusion };

/** Rewrites a treatment as its form shows it; its kind stays. */
export async function changeInfusion(
  viewer: Viewer,
  subject: Subject,
  input: OfInfusion & InfusionInput & { version: number },
): Promise<InfusionAnswer> {
  return withAccess(viewer, 'infusion.update', subject, async (allowed) => {
    const standing = await oneInfusion(allowed, input.infusionId);
    const facts = { ...input.facts, kind: standing.kind };
    const fault = faultOf(allowed, { ...input, facts });
    if (fault !== null) return fault;
    if (standing.version !== input.version) return { status: 'conflict', theirs: standing };
    const { id } = standing;
    const act = beginAct(allowed);
    const category = categoryOf({ ...input, facts });
    const columns = infusionColumns(allowed, { id, day: facts.day, category }, facts);
    // As long as its day stands it was entered when it was entered.
    const timing = facts.day === standing.day ? {} : { isBackfill: facts.day < todayOf(allowed) };
    await changeRow(allowed, act, infusions, { id, set: { ...columns, ...timing } });
    return { status: 'saved', undoId: act.undoId, infusionId: id };
  });
}

/** Removes a treatment; Undo brings it back. */
export async function removeInfusion(viewer: Viewer, subject: Subject, input: OfInfusion): Promise<CaptureAnswer> {
  return withAccess(viewer, 'infusion.delete', subject, async (allowed) => {
    const { id } = await oneInfusion(allowed, input.infusionId);
    const act = beginAct(allowed);
    await changeRow(allowed, act, infusions, { id, set: { deletedAt: allowed.now } });
    return { status: 'saved', undoId: act.undoId, infusionId: id };
  });
}
