import { withAccess, type Subject } from '@/lib/access/gate';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { byDay, isSame, isUnlikely, type Entry } from '@/lib/clinical/lab-rules';
import { labById, labOf, type LabId } from '@/lib/clinical/labs';
import type { ProfileFacts } from '@/lib/clinical/profile';
import { serologyPeriods, type SerologyPeriod } from '@/lib/clinical/serology';
import { dayFault, placed } from './capture-rows';
import { visibleEpisodes } from './episode-rows';
import { beginAct } from './history-rows';
import {
  addReportRows,
  changeResultRows,
  labResultRows,
  oneLabResult,
  removeResultRows,
  type LabResult,
} from './lab-rows';
import { profileFactsOf } from './profile-rows';
import { invalid, type CaptureAnswer, type FieldFault, type Invalid } from './saved';

/** A flare as a chart draws it. */
export type LabFlare = { day: IsoDay; untilDay: IsoDay | null };

/** `serology` null: flares are not shared, so nothing can be said of periods without one. */
export type LabsPage = {
  today: IsoDay;
  results: LabResult[];
  flares: LabFlare[];
  serology: SerologyPeriod[] | null;
  person: Pick<Allowed['person'], 'displayName' | 'birthYear' | 'diagnosis'>;
  share: Allowed['share'];
};

async function flaresOf(allowed: Allowed): Promise<LabFlare[]> {
  return (await visibleEpisodes(allowed)).map(({ day, untilDay, isOpen }) => ({
    day,
    untilDay: isOpen ? null : untilDay,
  }));
}

const todayOf = ({ now, person }: Allowed): IsoDay => dayOf(now, person.zone);

/** All results with the flares they are drawn over. */
export async function listLabs(viewer: Viewer, subject: Subject): Promise<LabsPage> {
  return withAccess(viewer, 'lab.list', subject, async (allowed) => {
    const today = todayOf(allowed);
    const results = await labResultRows(allowed);
    const flares = await flaresOf(allowed);
    const serology = allowed.canSee('flares') ? serologyPeriods(results, flares, today) : null;
    const { displayName, birthYear, diagnosis } = allowed.person;
    return { today, results, flares, serology, person: { displayName, birthYear, diagnosis }, share: allowed.share };
  });
}

export type AnalytePage = {
  today: IsoDay;
  analyteId: LabId;
  results: LabResult[];
  flares: LabFlare[];
  /** For the kidney formula; the sex is the one stated for it, in the profile, which is nobody else's to read. */
  kidney: Pick<ProfileFacts, 'birthYear' | 'sex'>;
};

/** The results of one test, oldest first. */
export async function getAnalyte(viewer: Viewer, subject: Subject, analyteId: string): Promise<AnalytePage> {
  return withAccess(viewer, 'lab.read', subject, async (allowed) => {
    const lab = labById(analyteId);
    if (lab === undefined) throw new Refused('not_found');
    const results = await labResultRows(allowed, lab.id);
    const { birthYear, sex } = await profileFactsOf(allowed);
    const flares = await flaresOf(allowed);
    return { today: todayOf(allowed), analyteId: lab.id, results, flares, kidney: { birthYear, sex } };
  });
}

/** What of one result a form decides; `isSure` says that an unlikely value is right, `place` which row it stood in. */
export type ResultInput = { entry: Entry; isSure: boolean; place: string };

type OnDay = { analyteId: LabId; day: IsoDay; entry: Entry };

/** The last result of the same test up to a day. */
function lastBefore(standing: readonly LabResult[], { analyteId, day }: OnDay): LabResult | null {
  const course = standing.filter((one) => one.analyteId === analyteId && one.day <= day);
  return course.sort(byDay).at(-1) ?? null;
}

function faultOf(standing: readonly LabResult[], result: OnDay, isSure: boolean): FieldFault | null {
  const lab = labOf(result.analyteId);
  const ofDay = standing.filter((one) => one.analyteId === lab.id && one.day === result.day);
  if (ofDay.some((one) => isSame(lab, one, result.entry))) return 'lab.same';
  const isAsked = !isSure && isUnlikely(lab, result.entry, lastBefore(standing, result));
  return isAsked ? 'lab.unlikely' : null;
}

/** An unlikely value is asked about by its tick, everything else stands at the value. */
const fieldOf = (fault: FieldFault, place: string): string => (fault === 'lab.unlikely' ? 'sure' : 'value') + place;

export type NewReport = {
  day: IsoDay;
  zone: string;
  laboratory: string | null;
  isPrivate: boolean;
  results: readonly (ResultInput & { analyteId: LabId })[];
};

function faultsOf(standing: readonly LabResult[], { day, results }: NewReport): Invalid | null {
  const fields: Record<string, FieldFault[]> = {};
  for (const [at, { analyteId, entry, isSure, place }] of results.entries()) {
    const twice = results.slice(0, at).some((one) => {
      return one.analyteId === analyteId && isSame(labOf(analyteId), one.entry, entry);
    });
    const fault = twice ? 'lab.same' : faultOf(standing, { analyteId, day, entry }, isSure);
    if (fault !== null) fields[fieldOf(fault, place)] = [fault];
  }
  return Object.keys(fields).length === 0 ? null : { status: 'invalid', fields };
}

/** Adds the results of one report at once; Undo takes all of them back. */
export async function addLabReport(viewer: Viewer, subject: Subject, input: NewReport): Promise<CaptureAnswer> {
  return withAccess(viewer, 'lab.create', subject, async (allowed) => {
    const { results, laboratory, isPrivate } = input;
    if (results.length === 0) return invalid('value1', 'lab.none');
    const capture = { day: input.day, zone: input.zone, drawnAt: null };
    const where = placed(allowed, capture);
    if (where === null) return invalid('day', dayFault(allowed, capture));
    const faults = faultsOf(await labResultRows(allowed), input);
    if (faults !== null) return faults;
    const act = beginAct(allowed);
    const entries = results.map(({ analyteId, entry }) => ({ ...entry, analyteId }));
    await addReportRows(allowed, act, { ...where, laboratory, isPrivate }, entries);
    return { status: 'saved', undoId: act.undoId };
  });
}

export type ChangedResult = Omit<ResultInput, 'place'> & {
  resultId: string;
  version: number;
  day: IsoDay;
  zone: string;
  laboratory: string | null;
};

export type ResultAnswer = CaptureAnswer | { status: 'conflict'; theirs: LabResult };

/** Rewrites a result. A form drawn from an older version gets what stands now. */
export async function changeLabResult(viewer: Viewer, subject: Subject, input: ChangedResult): Promise<ResultAnswer> {
  return withAccess(viewer, 'lab.update', subject, async (allowed) => {
    const result = await oneLabResult(allowed, input.resultId);
    if (result.version !== input.version) return { status: 'conflict', theirs: result };
    const { entry, day, zone, laboratory, isSure } = input;
    const where = placed(allowed, { day, zone, drawnAt: null });
    if (where === null) return invalid('day', dayFault(allowed, { day, zone, drawnAt: null }));
    const others = (await labResultRows(allowed, result.analyteId)).filter(({ id }) => id !== result.id);
    const fault = faultOf(others, { analyteId: result.analyteId, day, entry }, isSure);
    if (fault !== null) return invalid(fieldOf(fault, '1'), fault);
    const act = beginAct(allowed);
    await changeResultRows(allowed, act, result, { entry, laboratory, ...where });
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Takes a result back; Undo brings it again. */
export async function removeLabResult(viewer: Viewer, subject: Subject, resultId: string): Promise<CaptureAnswer> {
  return withAccess(viewer, 'lab.update', subject, async (allowed) => {
    const result = await oneLabResult(allowed, resultId);
    const act = beginAct(allowed);
    await removeResultRows(allowed, act, result);
    return { status: 'saved', undoId: act.undoId };
  });
}
