import { ChevronLeft, ChevronRight } from '@/components/ui/icons';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { Segmented } from '@/components/ui/segmented';
import { daysBetween } from '@/lib/clinical/days';
import { SPAN_LIMITS, type TimelineView } from '@/lib/clinical/timeline-view';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { LaneFilter } from './lane-filter';
import { hrefWith } from './line-links';

type Ways = { view: TimelineView; basePath: string };

const SPANS = [
  { span: '1m', words: 'timeline.span.1m' },
  { span: '3m', words: 'timeline.span.3m' },
  { span: '1y', words: 'timeline.span.1y' },
  { span: 'all', words: 'timeline.span.all' },
] as const;

type StepProps = { href: string | null; label: string; icon: typeof ChevronLeft };

/** A 48 pixel step; where there is nothing further, its place stays so that nothing jumps. */
export function Step({ href, label, icon }: StepProps) {
  return href === null ? (
    <span className="iconbtn iconbtn-box flex-none opacity-45" aria-hidden="true">
      <Icon of={icon} />
    </span>
  ) : (
    <Link href={href} prefetch={false} scroll={false} className="iconbtn iconbtn-box flex-none" aria-label={label}>
      <Icon of={icon} />
    </Link>
  );
}

/**
 * A clinician's first span: what came since they last looked, and at least a week. Nobody who never looked before has
 * it.
 */
function sinceSpan({ view, basePath }: Ways) {
  if (view.sinceDay === null) return [];
  const day = formatDay(view.sinceDay, { today: view.today, isShort: true });
  const isShorter = daysBetween(view.sinceDay, view.today) + 1 < SPAN_LIMITS.least;
  return [
    {
      href: hrefWith({ view, basePath }, { span: 'since', end: null, at: null }),
      words: isShorter ? say('timeline.span.since.week', { day }) : say('timeline.span.since', { day }),
      isCurrent: view.span === 'since',
    },
  ];
}

/** Which days, and as a drawing or a table: all of it links, so it works without scripts. */
export function TimelineControls(ways: Ways) {
  const { view } = ways;
  const moved = (end: string | null): string | null =>
    end === null ? null : hrefWith(ways, { end: endOf(view, end), at: null });
  return (
    <div className="stack-mid mb-4 print:hidden">
      <div className="row row-apart">
        <Segmented
          label={say('timeline.span')}
          parts={[
            ...sinceSpan(ways),
            ...SPANS.map(({ span, words }) => ({
              href: hrefWith(ways, { span, at: null }),
              words: say(words),
              isCurrent: view.span === span,
            })),
          ]}
        />
        <div className="row min-w-0">
          <Step href={moved(view.earlierEnd)} label={say('timeline.earlier')} icon={ChevronLeft} />
          <b className="small min-w-0 text-center">{formatSpan(view.from, view.to, { isShort: true })}</b>
          <Step href={moved(view.laterEnd)} label={say('timeline.later')} icon={ChevronRight} />
        </div>
      </div>
      <div className="row row-wrap">
        <LaneFilter {...ways} />
        <noscript>{!view.isTable && <WidthLink {...ways} />}</noscript>
      </div>
      {view.note !== null && <Note>{say(view.note === 'broken' ? 'timeline.broken' : 'timeline.moved')}</Note>}
    </div>
  );
}

function endOf(view: TimelineView, end: string): string | null {
  return end === view.today ? null : end;
}

/** For a screen whose width was guessed wrong; with scripts it is measured. */
function WidthLink(ways: Ways) {
  const isWide = ways.view.width === 'wide';
  return (
    <Link href={hrefWith(ways, { plot: isWide ? 'narrow' : 'wide' })} prefetch={false} className="textlink small">
      {say(isWide ? 'timeline.narrower' : 'timeline.wider')}
    </Link>
  );
}
