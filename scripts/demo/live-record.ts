import type { StoryProfile, StoryRecord, StoryTreatment } from '@/db/demo/record';
import { addDays } from '@/lib/clinical/days';
import { NO_DETAILS, NO_WORDS, type InfusionFacts } from '@/lib/clinical/infusions';
import { NO_PROFILE } from '@/lib/clinical/profile';
import { addCheck } from '@/lib/records/checks';
import { addInfusion, changeInfusion, getInfusion } from '@/lib/records/infusions';
import { addMeasurement, listMeasurements } from '@/lib/records/measurements';
import { addPhoto } from '@/lib/records/photos';
import { setPrivate } from '@/lib/records/private-entries';
import { changeProfile, chooseCardFields, getProfile } from '@/lib/records/profile';
import { addSideEffect } from '@/lib/records/side-effects';
import { drawnPhoto } from './drawn-photo';
import type { Tapper } from './live-days';
import { instantOf } from './local-time';
import { saved, type TimedAct } from './timed-acts';
import { minuteOf } from './treatment';

const EVENING = 21 * 60;
const TAP_MS = 20_000;

const dayOn = ({ today }: Tapper, offset: number) => addDays(today, offset);

function moment(person: Tapper, offset: number, minute: number): number {
  return Math.min(person.fillAt, instantOf(dayOn(person, offset), minute, person.zone));
}

/** The profile as a form keeps it: whole, over the version that stood. */
function profileActs(profiles: readonly StoryProfile[], person: Tapper): TimedAct[] {
  const { viewer, patientId } = person;
  const subject = { patientId };
  return profiles.map(({ offset, profile, biopsyOn, cardFields }) => ({
    at: moment(person, offset, EVENING),
    run: async () => {
      const { version } = (await getProfile(viewer, subject)).kept;
      const biopsyYear = biopsyOn === null ? null : dayOn(person, biopsyOn).slice(0, 4);
      await saved(changeProfile(viewer, subject, { version, profile: { ...NO_PROFILE, ...profile, biopsyYear } }));
      if (cardFields === null) return;
      await saved(chooseCardFields(viewer, subject, { version: version + 1, cardFields }));
    },
  }));
}

function factsOf(treatment: StoryTreatment, person: Tapper): InfusionFacts {
  const { offset, days, kind, dose, details, words } = treatment;
  return {
    ...{ kind, amount: null, unit: null, route: null, ...dose },
    day: dayOn(person, offset),
    untilDay: dayOn(person, offset + days - 1),
    details: { ...NO_DETAILS, ...details },
    words: { ...NO_WORDS, ...words },
  };
}

/** A treatment on the evening of its last day, and what came of it over what stood when it was told. */
function treatmentActs(treatment: StoryTreatment, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone } = person;
  const { offset, days, after } = treatment;
  const subject = { patientId };
  const form = { category: 'meds', isSure: false } as const;
  let infusionId = '';
  const add = async () => {
    const input = { ...form, facts: factsOf(treatment, person), isPrivate: false, zone };
    ({ infusionId = '' } = await saved(addInfusion(viewer, subject, input)));
  };
  const tellAfter = async () => {
    const { infusion } = await getInfusion(viewer, subject, infusionId);
    const events = (after?.events ?? []).map(({ offset: on, ...event }) => ({ ...event, day: dayOn(person, on) }));
    const words = { ...infusion.words, remark: after?.remark ?? null };
    const facts = { ...factsOf(treatment, person), details: { ...infusion.details, events }, words };
    await saved(changeInfusion(viewer, subject, { ...form, facts, infusionId, version: infusion.version }));
  };
  return [
    { at: moment(person, offset + days - 1, EVENING), run: add },
    ...(after === null ? [] : [{ at: moment(person, after.offset, EVENING), run: tellAfter }]),
  ];
}

function measurementActs({ measurements }: StoryRecord, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone } = person;
  const subject = { patientId };
  return measurements.map(({ offset, isPrivate, ...measured }, place) => ({
    // Entered when it was read, several one after the other; a value without an hour in the morning.
    at: moment(person, offset, minuteOf(measured.measuredAt ?? '09:00')) + place * TAP_MS,
    run: async () => {
      const day = dayOn(person, offset);
      await saved(addMeasurement(viewer, subject, { ...measured, day, zone, isSure: false }));
      if (!isPrivate) return;
      const { entries } = await listMeasurements(viewer, subject, measured.kind);
      const id = entries.find((one) => one.day === day)?.id ?? '';
      await saved(setPrivate(viewer, subject, { table: 'measurements', id, isPrivate }));
    },
  }));
}

/** In the flare at hand, where there is one. */
function photoActs({ photos }: StoryRecord, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone } = person;
  return photos.map(({ offset, system, caption }) => ({
    at: moment(person, offset, EVENING),
    run: async () => {
      const episodeId = person.episodeId === '' ? null : person.episodeId;
      const capture = { day: dayOn(person, offset), zone, drawnAt: null };
      const photo = { episodeId, systemId: system, caption, picture: await drawnPhoto() };
      await saved(addPhoto(viewer, { patientId }, { ...capture, ...photo }));
    },
  }));
}

/** What a person recorded beside days, flares, medicines and results, through the record functions. */
export function recordActs(record: StoryRecord, medicineIds: readonly string[], person: Tapper): TimedAct[] {
  const { viewer, patientId, zone } = person;
  const subject = { patientId };
  const capture = (offset: number) => ({ day: dayOn(person, offset), zone, drawnAt: null });
  const checks = record.checks.map(({ offset, check }) => ({
    at: moment(person, offset, EVENING),
    run: () => saved(addCheck(viewer, subject, { ...capture(offset), check })),
  }));
  const sideEffects = record.sideEffects.map(({ offset, medicine, symptomId, level }) => ({
    at: moment(person, offset, EVENING),
    run: () => {
      const medicationId = medicineIds[medicine] ?? '';
      return saved(addSideEffect(viewer, subject, { ...capture(offset), medicationId, symptomId, level }));
    },
  }));
  return [
    ...profileActs(record.profiles, person),
    ...record.treatments.flatMap((treatment) => treatmentActs(treatment, person)),
    ...measurementActs(record, person),
    ...photoActs(record, person),
    ...checks,
    ...sideEffects,
  ];
}
