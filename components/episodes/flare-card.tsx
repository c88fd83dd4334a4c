import { Flame } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState, LineStart } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import type { IsoDay } from '@/lib/clinical/days';
import { dayOfEpisode } from '@/lib/clinical/episodes';
import { formatDay } from '@/lib/messages/format';
import { flareLevelWord } from '@/lib/messages/answer-words';
import { say } from '@/lib/messages/say';
import type { SystemOfDay } from '@/lib/records/symptom-rows';
import type { TodayPage } from '@/lib/records/today';
import { FlareFigure, worstFirst } from './flare-figure';
import { flareAddress } from './flare-steps';

function Places({ systems }: { systems: readonly SystemOfDay[] }) {
  const listed = worstFirst(systems);
  if (listed.length === 0) return <p className="muted mt-4">{say('episode.places.none')}</p>;
  return (
    <ul className="stack-tight mt-4">
      {listed.map(({ system, level }) => (
        <li key={system} className="row">
          <SeverityGlyph level={level} {...(level === 0 ? {} : { label: say(`severity.${level}`) })} />
          <span>{say(`system.${system}.lane`)}</span>
        </li>
      ))}
    </ul>
  );
}

type FlareCardProps = { flare: NonNullable<TodayPage['flare']>; today: IsoDay };

/** The flare that is going on: since when, how bad, where, and the two ways on. */
export function FlareCard({ flare, today }: FlareCardProps) {
  const { id, number, day, level, systems, isFromYesterday } = flare;
  return (
    <Card kind="flare" label={say('episode.card.label')}>
      <div className="row row-top">
        <div className="grow">
          <p className="eyebrow text-flare">{say('episode.since', { number, day: formatDay(day, { today }) })}</p>
          <h2 className="voice voice-l mt-1">
            {say('episode.day-level', { count: dayOfEpisode(day, today), level: flareLevelWord(level) })}
          </h2>
          <Places systems={systems} />
          {isFromYesterday && <p className="small muted mt-2">{say('episode.places.yesterday')}</p>}
        </div>
        <FlareFigure systems={systems} size="medium" />
      </div>
      <div className="pair mt-4">
        <ButtonLink href={flareAddress(id)} size="small" prefetch={false}>
          {say('episode.update')}
        </ButtonLink>
        <ButtonLink href={flareAddress(id, { step: 'over' })} size="small" prefetch={false}>
          {say('episode.over')}
        </ButtonLink>
      </div>
    </Card>
  );
}

function StartLink({ words }: { words: string }) {
  return (
    <ButtonLink href="/flares/new" kind="flare" isWide icon={<Icon of={Flame} />} prefetch={false}>
      {words}
    </ButtonLink>
  );
}

/** No flare is going on: how one begins. */
export function NoFlareCard() {
  return (
    <Card labelledBy="no-flare">
      <h2 id="no-flare">{say('episode.none.title')}</h2>
      <p className="muted mt-1">{say('episode.none.text')}</p>
      <div className="mt-4">
        <StartLink words={say('episode.none.start')} />
      </div>
    </Card>
  );
}

/** The very first day: nothing is logged yet. */
export function FirstDayCard() {
  return (
    <EmptyState title={say('today.empty.title')} text={say('today.empty.text')} picture={<LineStart />}>
      <StartLink words={say('today.empty.flare')} />
    </EmptyState>
  );
}
