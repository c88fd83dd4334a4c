import { measurements } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import {
  isImpossible,
  isUnlikely,
  type Measured,
  type MeasurementKind,
  type SunProtection,
} from '@/lib/clinical/measurements';
import { dayFault, placed } from './capture-rows';
import { addRow, beginAct, changeRow } from './history-rows';
import { measurementsOf, oneMeasurement, type Measurement } from './measurement-rows';
import { invalid, type CaptureAnswer, type Invalid, type Saved } from './saved';

export type { Measurement };

/** What the form says; `isSure` that an unlikely value is right. */
export type MeasurementInput = Measured & {
  day: IsoDay;
  measuredAt: string | null;
  /** Kept for time outdoors alone. */
  sunProtection: SunProtection | null;
  zone: string;
  isSure: boolean;
};

export type MeasurementsPage = { today: IsoDay; zone: string; entries: Measurement[] };

/** All measurements of one kind, the latest first, as far as the viewer may see. */
export async function listMeasurements(
  viewer: Viewer,
  subject: Subject,
  kind: MeasurementKind,
): Promise<MeasurementsPage> {
  return withAccess(viewer, 'measurement.list', subject, async (allowed) => {
    const { zone } = allowed.person;
    return { today: dayOf(allowed.now, zone), zone, entries: await measurementsOf(allowed, kind) };
  });
}

/** The latest of the others up to that day: what an unlikely change is judged against. */
async function lastBefore(allowed: Allowed, { kind, day }: MeasurementInput, id: string | null) {
  const others = await measurementsOf(allowed, kind);
  return others.find((one) => one.id !== id && one.day <= day) ?? null;
}

/** A value that cannot be is refused; an unlikely one is asked about once, then kept. */
async function faultOf(allowed: Allowed, input: MeasurementInput, id: string | null): Promise<Invalid | null> {
  if (isImpossible(input)) return invalid('value', 'measurement.value.impossible');
  const isAsked = !input.isSure && isUnlikely(input, await lastBefore(allowed, input, id));
  return isAsked ? invalid('sure', 'measurement.unlikely') : null;
}

const sunOf = ({ kind, sunProtection }: MeasurementInput) => (kind === 'outdoors' ? sunProtection : null);

const captureOf = ({ day, zone }: MeasurementInput) => ({ day, zone, drawnAt: null });

/** Adds a measured value in the unit it was read in. */
export async function addMeasurement(
  viewer: Viewer,
  subject: Subject,
  input: MeasurementInput,
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'measurement.create', subject, async (allowed) => {
    const place = placed(allowed, captureOf(input));
    if (place === null) return invalid('day', dayFault(allowed, captureOf(input)));
    const fault = await faultOf(allowed, input, null);
    if (fault !== null) return fault;
    const { kind, value, lower, unit, measuredAt } = input;
    const act = beginAct(allowed);
    const facts = { kind, value, lower, unit, measuredAt, sunProtection: sunOf(input) };
    await addRow(allowed, act, measurements, { id: allowed.newId('mea'), category: 'flares', ...place, ...facts });
    return { status: 'saved', undoId: act.undoId };
  });
}

export type MeasurementAnswer = CaptureAnswer | { status: 'conflict'; theirs: Measurement };

/** Rewrites a measurement. A form drawn from an older version gets what stands now. */
export async function changeMeasurement(
  viewer: Viewer,
  subject: Subject,
  input: MeasurementInput & { id: string; version: number },
): Promise<MeasurementAnswer> {
  return withAccess(viewer, 'measurement.update', subject, async (allowed) => {
    const standing = await oneMeasurement(allowed, input.id);
    if (standing.version !== input.version) return { status: 'conflict', theirs: standing };
    const place = placed(allowed, captureOf(input));
    if (place === null) return invalid('day', dayFault(allowed, captureOf(input)));
    const kept = { ...input, kind: standing.kind };
    const fault = await faultOf(allowed, kept, standing.id);
    if (fault !== null) return fault;
    const { value, lower, unit, measuredAt } = kept;
    const act = beginAct(allowed);
    // As long as its day stands it was entered when it was entered.
    const timing = place.day === standing.day ? {} : place;
    const set = { value, lower, unit, measuredAt, sunProtection: sunOf(kept), ...timing };
    await changeRow(allowed, act, measurements, { id: standing.id, set });
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Takes a measurement out; Undo brings it back. */
export async function removeMeasurement(viewer: Viewer, subject: Subject, id: string): Promise<Saved> {
  return withAccess(viewer, 'measurement.delete', subject, async (allowed) => {
    const standing = await oneMeasurement(allowed, id);
    const act = beginAct(allowed);
    await changeRow(allowed, act, measurements, { id: standing.id, set: { deletedAt: allowed.now } });
    return { status: 'saved', undoId: act.undoId };
  });
}
