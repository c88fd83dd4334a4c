import { checkInOf, flareOn, type Story } from '@/db/demo/story';
import type { Viewer } from '@/lib/access/viewer';
import { addDays } from '@/lib/clinical/days';
import { setAnswer } from '@/lib/records/check-ins';
import { answerSeverity, endEpisode, getEpisode, startEpisode, writeRemark } from '@/lib/records/episodes';
import { setSign, setSymptom, setSystem } from '@/lib/records/symptoms';
import { instantOf } from './local-time';
import { END_OF_FLARE, EVENING, type Calendar } from './old-days';
import { saved, type TimedAct } from './timed-acts';

const TAP_MS = 20_000;

/** Who taps. `episodeId` is the flare at hand: the one going on, else the last one. */
export type Tapper = Calendar & { viewer: Viewer; patientId: string; fillAt: number; episodeId: string };

type StorySign = Story['days'][number]['signs'][number];
type Tap = () => Promise<unknown>;

/** The taps of one person, in the words of the record functions. */
function tapsOf(person: Tapper) {
  const { viewer, patientId, zone } = person;
  const subject = { patientId };
  const capture = (offset: number) => ({ day: addDays(person.today, offset), zone, drawnAt: null });
  return {
    checkIn: (offset: number, answers: ReturnType<typeof checkInOf>) =>
      saved(setAnswer(viewer, subject, { ...capture(offset), ...answers })),
    start: async (offset: number, level: 1 | 2 | 3) => {
      const { episodeId } = await saved(startEpisode(viewer, subject, { ...capture(offset), level }));
      person.episodeId = episodeId ?? person.episodeId;
    },
    answer: (level: 1 | 2 | 3) => saved(answerSeverity(viewer, subject, { episodeId: person.episodeId, level })),
    system: (offset: number, one: Story['days'][number]['systems'][number]) =>
      saved(setSystem(viewer, subject, { ...capture(offset), episodeId: person.episodeId, ...one })),
    sign: (offset: number, { symptom: sign, level }: StorySign) =>
      saved(setSign(viewer, subject, { ...capture(offset), episodeId: person.episodeId, sign, level })),
    symptom: (offset: number, { symptom, level }: StorySign) =>
      saved(setSymptom(viewer, subject, { ...capture(offset), symptom, level })),
    remark: async (text: string) => {
      const { episode } = await getEpisode(viewer, subject, person.episodeId);
      await saved(writeRemark(viewer, subject, { episodeId: episode.id, remark: text, version: episode.version }));
    },
    end: (offset: number) =>
      saved(endEpisode(viewer, subject, { episodeId: person.episodeId, until: capture(offset).day, zone })),
  };
}

function dayTaps(story: Story, offset: number, tap: ReturnType<typeof tapsOf>): Tap[] {
  const day = story.days.find((one) => one.offset === offset);
  const began = story.flares.find((flare) => flare.from === offset);
  const answered = story.flares.flatMap((flare) => flare.answers.slice(1)).filter((one) => one.offset === offset);
  const { systems = [], signs = [] } = day ?? {};
  const note = flareOn(story.flares, offset) === null ? tap.symptom : tap.sign;
  return [
    ...(day === undefined ? [] : [() => tap.checkIn(offset, checkInOf(day))]),
    ...(began?.answers.slice(0, 1) ?? []).map(
      ({ level }) =>
        () =>
          tap.start(offset, level),
    ),
    ...answered.map(
      ({ level }) =>
        () =>
          tap.answer(level),
    ),
    ...systems.map((one) => () => tap.system(offset, one)),
    ...signs.map((one) => () => note(offset, one)),
  ];
}

function eveningTaps(story: Story, offset: number, tap: ReturnType<typeof tapsOf>): Tap[] {
  const remarks = story.flares.flatMap((flare) => (flare.remark?.offset === offset ? [flare.remark.text] : []));
  const isOver = story.flares.some((flare) => flare.until === offset);
  return [...remarks.map((text) => () => tap.remark(text)), ...(isOver ? [() => tap.end(offset)] : [])];
}

/** Taps one after the other; on the day of filling none of them later than the filling itself. */
function timed(person: Tapper, offset: number, minute: number, taps: readonly Tap[]): TimedAct[] {
  const day = addDays(person.today, offset);
  const midnight = instantOf(day, 0, person.zone);
  const start = instantOf(day, minute, person.zone);
  return taps.map((run, index) => {
    const latest = person.fillAt - (taps.length - index);
    return { at: Math.max(midnight, Math.min(start + index * TAP_MS, latest)), run };
  });
}

/** The days of a story from `since` on, as taps through the record functions at believable hours. */
export function liveActs(story: Story, since: number, person: Tapper): TimedAct[] {
  const tap = tapsOf(person);
  const minutes = new Map(story.days.map((day) => [day.offset, day.minute]));
  const acts: TimedAct[] = [];
  for (let offset = since; offset <= 0; offset += 1) {
    const minute = minutes.get(offset) ?? EVENING;
    acts.push(...timed(person, offset, minute, dayTaps(story, offset, tap)));
    acts.push(...timed(person, offset, END_OF_FLARE, eveningTaps(story, offset, tap)));
  }
  return acts;
}
