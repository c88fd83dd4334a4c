import type { ReactNode } from 'react';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import type { TimelineModel } from '@/lib/clinical/timeline';
import { say } from '@/lib/messages/say';
import { DOUBT_ID, DoubtPattern, HatchPattern } from './drawing-background';
import type { ViewerKind } from './timeline-words';

const LEVEL_WORDS = {
  patient: ['timeline.how.mild', 'timeline.how.moderate', 'timeline.how.severe'],
  clinician: ['timeline.how.mild.they', 'timeline.how.moderate.they', 'timeline.how.severe.they'],
} as const;

const LEVELS = [1, 2, 3] as const;

const BAR_RULE = {
  week: 'timeline.how.week',
  month: 'timeline.how.month',
  quarter: 'timeline.how.quarter',
} as const;

function Entry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="row">
      <span className="grid w-6 flex-none place-items-center">{mark}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function HatchMark() {
  return (
    <svg width="22" height="16" aria-hidden="true">
      <HatchPattern id="timeline-hatch-key" />
      <rect width="22" height="16" fill="url(#timeline-hatch-key)" />
    </svg>
  );
}

function LineMark({ isDaily }: { isDaily: boolean }) {
  return (
    <svg width="22" height="16" aria-hidden="true" fill="none" strokeLinecap="round" className="stroke-ink">
      <path d={isDaily ? 'M3 11L11 5L19 8' : 'M1 11Q8 2 21 8'} strokeWidth={isDaily ? 1.1 : 2.2} />
      {isDaily && <path d="M3 11h0M11 5h0M19 8h0" strokeWidth="4.6" />}
    </svg>
  );
}

type HowToReadProps = { model: TimelineModel; viewerKind: ViewerKind; isMoodShared: boolean };

function DoubtMark() {
  return (
    <svg width="22" height="16" aria-hidden="true">
      <DoubtPattern id={`${DOUBT_ID}-key`} />
      <rect width="22" height="16" className="fill-steroid-tint" />
      <rect width="22" height="16" fill={`url(#${DOUBT_ID}-key)`} />
    </svg>
  );
}

function ShadeMark() {
  return (
    <svg width="22" height="16" aria-hidden="true">
      <rect width="22" height="16" className="fill-steroid-tint" />
      <rect width="22" height="10" className="fill-surface opacity-65" />
      <path d="M0 1h22" strokeWidth="2.2" className="stroke-steroid" />
    </svg>
  );
}

function FiveMark() {
  return (
    <svg width="22" height="16" aria-hidden="true" fill="none" className="stroke-calm">
      <path d="M0 8h22" strokeWidth="1.5" strokeDasharray="6 4" />
    </svg>
  );
}

/** The steroid's marks, and where the line at 5 mg comes from. */
function SteroidEntries({ isCertain }: { isCertain: boolean }) {
  return (
    <>
      <Entry mark={<FiveMark />}>{say('timeline.how.five')}</Entry>
      <Entry mark={<DoubtMark />}>{say('timeline.how.doubt')}</Entry>
      {!isCertain && <Entry mark={<ShadeMark />}>{say('timeline.how.between')}</Entry>}
    </>
  );
}

/** What the marks mean. */
export function HowToRead({ model: { unit, steroid, steroidDoubts }, viewerKind, isMoodShared }: HowToReadProps) {
  const isDaily = unit === 'day';
  return (
    <section className="card stack-mid" aria-labelledby="timeline-how">
      <h2 id="timeline-how" className="text-base">
        {say('timeline.how')}
      </h2>
      <ul className="stack-tight small">
        {LEVELS.map((level) => (
          <Entry key={level} mark={<SeverityGlyph level={level} />}>
            {say(LEVEL_WORDS[viewerKind][level - 1] ?? 'timeline.how.none')}
          </Entry>
        ))}
        <Entry mark={<span className="h-px w-5.5 bg-edge" />}>{say('timeline.how.none')}</Entry>
        <Entry mark={<LineMark isDaily={isDaily} />}>{say(isDaily ? 'timeline.how.dots' : 'timeline.how.line')}</Entry>
        <Entry mark={<HatchMark />}>{say('timeline.how.gap')}</Entry>
        {steroid !== null && <SteroidEntries isCertain={steroidDoubts.length === 0} />}
      </ul>
      {unit !== 'day' && <p className="small muted">{say(BAR_RULE[unit])}</p>}
      {!isMoodShared && <p className="small muted">{say('timeline.how.mood')}</p>}
    </section>
  );
}
