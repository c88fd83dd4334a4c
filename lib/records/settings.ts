import { patients } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';

export type Settings = {
  /** The patient's own emergency number; null: the server's. */
  emergencyNumber: string | null;
  /** Whom to ring at the clinic, in the patient's words, with a number at the end. */
  clinicLine: string | null;
  /** `03:00`; null: as usual. */
  dayEndsAt: string | null;
};

const clinicLineOf = (patientId: string) => ({ table: 'patients', row: patientId, column: 'clinic_line' });

async function settingsOf({ q, own, unseal, patientId }: Allowed): Promise<Settings> {
  const [row] = await q
    .select({
      emergencyNumber: patients.emergencyNumber,
      clinicLine: patients.clinicLine,
      dayEndsAt: patients.dayEndsAt,
    })
    .from(patients)
    .where(own(patients));
  if (row === undefined) throw new Refused('not_found');
  return { ...row, clinicLine: unseal(clinicLineOf(patientId), row.clinicLine) };
}

/** The patient's own numbers, and when their day ends. */
export async function getSettings(viewer: Viewer, subject: Subject): Promise<Settings> {
  return withAccess(viewer, 'record.read_profile', subject, settingsOf);
}

/** Whom to ring. */
export type Lines = { emergencyNumber: string; crisisLine: string | null; clinicLine: string | null };

/** The lines of the emergency card: the patient's own where they gave some, else those of the installation. */
export async function getLines(viewer: Viewer, subject: Subject, usual: Omit<Lines, 'clinicLine'>): Promise<Lines> {
  const { emergencyNumber, clinicLine } = await withAccess(viewer, 'record.read_profile', subject, settingsOf);
  return { ...usual, clinicLine, emergencyNumber: emergencyNumber ?? usual.emergencyNumber };
}

type SettingsSaved = { status: 'saved' };

/** Keeps whom to ring; null takes a line away. */
export async function changeLines(
  viewer: Viewer,
  subject: Subject,
  { emergencyNumber, clinicLine }: Omit<Settings, 'dayEndsAt'>,
): Promise<SettingsSaved> {
  return withAccess(viewer, 'record.update_profile', subject, async (allowed) => {
    const { q, own, ownSet, patientId } = allowed;
    const sealed = clinicLine === null ? null : allowed.seal(clinicLineOf(patientId), clinicLine);
    await q
      .update(patients)
      .set(ownSet(patients, { emergencyNumber, clinicLine: sealed }))
      .where(own(patients));
    allowed.audit({ kind: 'profile.lines_changed', objectType: 'patient', objectId: patientId });
    return { status: 'saved' };
  });
}

/** Keeps until when a dose of the evening before can be answered. */
export async function changeDayEnd(viewer: Viewer, subject: Subject, dayEndsAt: string): Promise<SettingsSaved> {
  return withAccess(viewer, 'record.update_profile', subject, async ({ q, own, ownSet, audit, patientId }) => {
    await q.update(patients).set(ownSet(patients, { dayEndsAt })).where(own(patients));
    audit({ kind: 'profile.day_end_changed', objectType: 'patient', objectId: patientId });
    return { status: 'saved' };
  });
}
