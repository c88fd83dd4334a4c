import { withAccess, type Subject } from '@/lib/access/gate';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { testKey, type LabTest } from '@/lib/clinical/lab-names';
import { byDay, isSame, isUnlikely, type Entry } from '@/lib/clinical/lab-rules';
import { isSameUnit } from '@/lib/clinical/lab-units';
import { labById } from '@/lib/clinical/labs';
import type { ProfileFacts } from '@/lib/clinical/profile';
import { serologyPeriods, type SerologyPeriod } from '@/lib/clinical/serology';
import { dayFault, placed } from './capture-rows';
import { visibleEpisodes } from './episode-rows';
import { beginAct } from './history-rows';
import {
  addReportRows,
  changeResultRows,
  isOfCatalogue,
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
    const serology = allowed.canSee('flares') ? serologyPeriods(results.filter(isOfCatalogue), flares, today) : null;
    const { displayName, birthYear, diagnosis } = allowed.person;
    return { today, results, flares, serology, person: { displayName, birthYear, diagnosis }, share: allowed.share };
  });
}

export type AnalytePage = {
  today: IsoDay;
  test: LabTest;
  results: LabResult[];
  flares: LabFlare[];
  /** For the kidney formula; the sex is the one stated for it, in the profile, which is nobody else's to read. */
  kidney: Pick<ProfileFacts, 'birthYear' | 'sex'>;
};

/** The series in own words that a result belongs to, named as its last result names it. */
async function ownSeries(allowed: Allowed, resultId: string): Promise<Pick<AnalytePage, 'test' | 'results'>> {
  const all = await labResultRows(allowed);
  const asked = all.find(({ id, analyteId }) => id === resultId && analyteId === null);
  if (asked === undefined) throw new Refused('not_found');
  const results = all.filter((one) => testKey(one) === testKey(asked));
  return { test: results.at(-1) ?? asked, results };
}

async function seriesOf(allowed: Allowed, asked: string): Promise<Pick<AnalytePage, 'test' | 'results'>> {
  const lab = labById(asked);
  if (lab === undefined) return ownSeries(allowed, asked);
  return { test: { analyteId: lab.id }, results: await labResultRows(allowed, lab.id) };
}

/**
 * The results of one test, oldest first: of the catalogue's by its id; of one in own words by the id of any of its
 * results, so that no address says what it is called.
 * @throws Refused not_found for anything else
 */
export async function getAnalyte(viewer: Viewer, subject: Subject, asked: string): Promise<AnalytePage> {
  return withAccess(viewer, 'lab.read', subject, async (allowed) => {
    const series = await seriesOf(allowed, asked);
    const { birthYear, sex } = await profileFactsOf(allowed);
    const flares = await flaresOf(allowed);
    return { today: todayOf(allowed), ...series, flares, kidney: { birthYear, sex } };
  });
}

/** What of one result a form decides; `isSure` says that an unlikely value is right, `place` which row it stood in. */
export type ResultInput = { entry: Entry; isSure: boolean; place: string };

type OnDay = { test: LabTest; day: IsoDay; entry: Entry };

const isOf =
  (test: LabTest) =>
  (one: LabTest): boolean =>
    testKey(one) === testKey(test);

/** The last result of the same test up to a day; of one in own words, which nothing converts, in the same unit. */
function lastBefore(standing: readonly LabResult[], { test, day, entry }: OnDay): LabResult | null {
  const isComparable = (one: LabResult) => test.analyteId !== null || isSameUnit(one.unit, entry.unit);
  const course = standing.filter(isOf(test)).filter((one) => one.day <= day && isComparable(one));
  return course.sort(byDay).at(-1) ?? null;
}

function faultOf(standing: readonly LabResult[], result: OnDay, isSure: boolean): FieldFault | null {
  const lab = labById(result.test.analyteId) ?? null;
  const ofDay = standing.filter(isOf(result.test)).filter((one) => one.day === result.day);
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
  results: readonly (ResultInput & { test: LabTest })[];
};

function faultsOf(standing: readonly LabResult[], { day, results }: NewReport): Invalid | null {
  const fields: Record<string, FieldFault[]> = {};
  for (const [at, { test, entry, isSure, place }] of results.entries()) {
    const lab = labById(test.analyteId) ?? null;
    const twice = results.slice(0, at).some((one) => isOf(test)(one.test) && isSame(lab, one.entry, entry));
    const fault = twice ? 'lab.same' : faultOf(standing, { test, day, entry }, isSure);
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
    await addReportRows(allowed, act, { ...where, laboratory, isPrivate }, results);
    return { status: 'saved', undoId: act.undoId };
  });
}

/** `test` is what the form says it is of: it may give a test in own words another name, and is else the result's own. */
export type ChangedResult = Omit<ResultInput, 'place'> & {
  test: LabTest;
  resultId: string;
  version: number;
  day: IsoDay;
  zone: string;
  laboratory: string | null;
};

export type ResultAnswer = CaptureAnswer | { status: 'conflict'; theirs: LabResult };

/**
 * Rewrites a result. A form drawn from an older version gets what stands now.
 * @throws Refused not_found when it is not there, or of another test of the catalogue than the form says
 */
export async function changeLabResult(viewer: Viewer, subject: Subject, input: ChangedResult): Promise<ResultAnswer> {
  return withAccess(viewer, 'lab.update', subject, async (allowed) => {
    const result = await oneLabResult(allowed, input.resultId);
    const { test, entry, day, zone, laboratory, isSure } = input;
    // What was typed as one of another test would stand in columns that are not for it.
    if (result.analyteId !== test.analyteId) throw new Refused('not_found');
    if (result.version !== input.version) return { status: 'conflict', theirs: result };
    const where = placed(allowed, { day, zone, drawnAt: null });
    if (where === null) return invalid('day', dayFault(allowed, { day, zone, drawnAt: null }));
    const others = (await labResultRows(allowed, test.analyteId)).filter(({ id }) => id !== result.id);
    const fault = faultOf(others, { test, day, entry }, isSure);
    if (fault !== null) return invalid(fieldOf(fault, '1'), fault);
    const act = beginAct(allowed);
    const name = test.analyteId === null ? test.name : null;
    await changeResultRows(allowed, act, result, { entry, name, laboratory, ...where });
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
