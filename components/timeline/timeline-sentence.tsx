import type { TimelineModel } from '@/lib/clinical/timeline';
import { LANE_GROUPS, type LaneGroup } from '@/lib/clinical/timeline-record';
import { directionOf, type TimelineSummary } from '@/lib/clinical/timeline-summary';
import { formatSpan } from '@/lib/messages/format';
import { flareLevelWord } from '@/lib/messages/answer-words';
import { plural, say } from '@/lib/messages/say';
import { doseText } from './steroid-paths';
import { levelWord, numberWord, type ViewerKind } from './timeline-words';

/** The drawing names the paragraph by this id. */
export const SENTENCE_ID = 'timeline-sentence';

function flaresPart({ flares, flareDays, longest, worst }: TimelineSummary): string {
  if (longest === null) return say('timeline.sentence.calm');
  const days = plural('timeline.sentence.flare-days', flareDays);
  const level = flareLevelWord(longest.level);
  if (flares === 1) return say('timeline.sentence.one', { days, level });
  const facts = {
    flares: plural('timeline.sentence.flares', flares, { number: numberWord(flares) }),
    days,
    longest: plural('timeline.days', longest.days),
    level,
  };
  if (longest.level === null || worst === null) return say('timeline.sentence.many-cut', facts);
  return longest.level === worst
    ? say('timeline.sentence.many', facts)
    : say('timeline.sentence.many-worst', { ...facts, worst: levelWord(worst) });
}

/** "Steroid from 40 mg at its highest to 5 mg a day, as prednisone." */
function steroidPart({ steroid }: TimelineSummary): string[] {
  if (steroid === null) return [];
  const [most, last] = [doseText(steroid.most), doseText(steroid.last)];
  return [
    most === last ? say('timeline.sentence.steroid', { last }) : say('timeline.sentence.steroid-from', { most, last }),
  ];
}

/** The sentences of the paragraph, from the facts that are drawn; of lanes that are hidden it says nothing. */
export function timelineSentences(
  { summary, today, notShared }: Pick<TimelineModel, 'summary' | 'today' | 'notShared'>,
  lanes: readonly LaneGroup[] = LANE_GROUPS,
): string[] {
  const { logged, days } = summary;
  const span = formatSpan(summary.from, summary.to, { today });
  const has = (group: LaneGroup): boolean => lanes.includes(group) && !notShared.includes(group);
  return [
    `${say('timeline.sentence.span', { span })} ${has('flares') ? flaresPart(summary) : ''}`.trim(),
    ...(has('steroid') ? steroidPart(summary) : []),
    ...(has('body') ? [plural('timeline.sentence.logged', days, { logged })] : []),
  ];
}

/** What the drawing shows, in words, for everyone and for those who can't see it. */
export function TimelineSentence({ model, lanes }: { model: TimelineModel; lanes: readonly LaneGroup[] }) {
  return (
    <p id={SENTENCE_ID} className="small muted">
      {timelineSentences(model, lanes).join(' ')}
    </p>
  );
}

const RECENT = {
  patient: {
    better: 'timeline.recent.patient.better',
    worse: 'timeline.recent.patient.worse',
    same: 'timeline.recent.patient.same',
  },
  clinician: {
    better: 'timeline.recent.clinician.better',
    worse: 'timeline.recent.clinician.worse',
    same: 'timeline.recent.clinician.same',
  },
} as const;

type RecentProps = { model: TimelineModel; lanes: readonly LaneGroup[]; viewerKind: ViewerKind };

/** "Am I better than last month?", answered in words before anything is drawn; nothing while too little is logged. */
export function RecentAnswer({ model, lanes, viewerKind }: RecentProps) {
  const { recent } = model.summary;
  const isShown = lanes.includes('body') && !model.notShared.includes('body');
  if (recent === null || !isShown) return null;
  const { last, before } = recent;
  const counts = { hard: last.hard, answered: last.answered, hardBefore: before.hard, answeredBefore: before.answered };
  return (
    <div className="mb-4">
      <p className="voice voice-m">{say(RECENT[viewerKind][directionOf(recent)])}</p>
      <p className="small muted mt-1">{say('timeline.recent.days', counts)}</p>
    </div>
  );
}
