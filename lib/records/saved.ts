/** Sentences a record function may answer with, as keys of the message catalogue. */
export type FieldFault =
  | 'day.future'
  | 'day.nowhere'
  | 'day.before-life'
  | 'check-in.yesterday.none'
  | 'check-in.detail.first'
  | 'profile.diagnosed.before-birth'
  | 'profile.born.after-diagnosis'
  | 'profile.born.after-entry'
  | 'sign-up.year.too-young'
  | 'sign-up.year.impossible'
  | 'infusion.until.before-start'
  | 'infusion.name.missing'
  | 'infusion.event.before'
  | 'infusion.unusual'
  | 'episode.end.before-start'
  | 'episode.end.future'
  | 'episode.start.after-end'
  | 'episode.days.taken'
  | 'episode.day.apart'
  | 'episode.merge.neighbour'
  | 'episode.merge.remarks'
  | 'episode.split.outside'
  | 'episode.not-open'
  | 'episode.reopen.other-open'
  | 'measurement.value.impossible'
  | 'measurement.unlikely'
  | 'medicine.until.before-start'
  | 'medicine.name.missing'
  | 'medicine.archive.going-on'
  | 'dose.before-start'
  | 'dose.day.taken'
  | 'medicine.again.going-on'
  | 'medicine.again.before-end'
  | 'dose.methotrexate'
  | 'dose.unusual'
  | 'dose.not-planned'
  | 'dose.outside'
  | 'dose.apart'
  | 'dose.none-due'
  | 'check.weeks'
  | 'report.one'
  | 'report.same'
  | 'report.quota'
  | 'lab.none'
  | 'lab.same'
  | 'lab.unlikely'
  | 'photo.same'
  | 'photo.quota'
  | 'share.already'
  | 'share.too-many'
  | 'share.too-many-today'
  | 'share.from.future'
  | 'share.end.past'
  | 'share.end.too-late'
  | 'share.person.unverified'
  | 'account.self'
  | 'account.last-admin'
  | 'account.email.taken'
  | 'account.email.invited'
  | 'verification.until.past'
  | 'verification.until.too-late';

/** What a capture answers: codes and ids only, because the answer is kept with its idempotency key in clear. */
export type Saved = {
  status: 'saved';
  undoId: string | null;
  episodeId?: string;
  medicationId?: string;
  photoId?: string;
  infusionId?: string;
};

/** What was typed cannot be kept, field by field. */
export type Invalid = { status: 'invalid'; fields: Record<string, FieldFault[]> };

export type CaptureAnswer = Saved | Invalid;

/** One field, one fault. */
export function invalid(field: string, fault: FieldFault): Invalid {
  return { status: 'invalid', fields: { [field]: [fault] } };
}
