import Link from 'next/link';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import { dayOfEpisode } from '@/lib/clinical/episodes';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { flareLevelWord } from '@/lib/messages/answer-words';
import { plural, say } from '@/lib/messages/say';
import type { EpisodePage } from '@/lib/records/episodes';
import { FlareFigure, worstFirst } from './flare-figure';
import { flareAddress, nextStep, previousStep, type FlareStep } from './flare-steps';
import { isSystem, type SystemId } from '@/lib/clinical/systems';

/** "Flare 4, day 11"; once it is over, "Flare 4". */
export function flareTitle({ episode, day }: EpisodePage): string {
  const { number, isOpen } = episode;
  return isOpen
    ? say('episode.title.open', { number, count: dayOfEpisode(episode.day, day) })
    : say('episode.title.ended', { number });
}

/** "14 to 24 November, 11 days, moderate" of a flare that is over; null while it goes on. */
export function flareSpan({ episode: { day, untilDay, worst } }: EpisodePage, today: IsoDay): string | null {
  if (untilDay === null) return null;
  return plural('episode.ended.span', daysBetween(day, untilDay) + 1, {
    span: formatSpan(day, untilDay, { today }),
    level: flareLevelWord(worst),
  });
}

/** What a step is called on a phone. */
export function stepTitle(step: FlareStep, { episode }: EpisodePage): string {
  if (isSystem(step)) return say(`system.${step}`);
  if (step === 'why') return say('episode.why.question');
  if (step === 'over') return say('episode.over.question');
  if (step === 'amend') return say('episode.amend');
  if (step === 'days') return say('episode.days.title');
  return say(episode.isOpen ? 'episode.where.question' : 'episode.where.question.past');
}

type InThisFlareProps = {
  flare: EpisodePage;
  today: IsoDay;
  /** The last change, so that a later tap wins over a link followed before it. */
  after: string | undefined;
};

/** The outline and the systems that are on, on the day the page speaks of; each is a link that opens it. */
export function InThisFlare({ flare: { episode, day, systems }, today, after }: InThisFlareProps) {
  return (
    <Card labelledBy="in-this-flare">
      <h2 id="in-this-flare" className="text-center">
        {day === today ? say('episode.figure.today') : formatDay(day, { today })}
      </h2>
      <div className="mt-3 flex justify-center">
        <FlareFigure systems={systems} size="large" />
      </div>
      <ul className="list mt-3">
        {worstFirst(systems).map(({ system, level }) => (
          <li key={system}>
            <Link
              href={flareAddress(episode.id, { open: system, after })}
              prefetch={false}
              scroll={false}
              className="row row-apart item-link min-h-12"
            >
              <span>{say(`system.${system}.lane`)}</span>
              <SeverityGlyph level={level} {...(level === 0 ? {} : { label: say(`severity.${level}`) })} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type StepBarProps = { step: FlareStep; on: readonly SystemId[]; episodeId: string };

function nextWords(from: FlareStep, to: FlareStep): string {
  return from === 'where' && isSystem(to)
    ? say('episode.next.system', { system: say(`system.${to}`) })
    : say('episode.next');
}

/** Back and Next under a step; everything is saved already, so both only lead somewhere. */
export function StepBar({ step, on, episodeId }: StepBarProps): ReactNode {
  const next = nextStep(step, on);
  const isFirst = step === 'where';
  return (
    <div className="stepbar desk:hidden">
      <ButtonLink
        href={isFirst ? '/today' : flareAddress(episodeId, { step: previousStep(step, on) })}
        prefetch={false}
      >
        {say(isFirst ? 'episode.done' : 'episode.back')}
      </ButtonLink>
      <div className="grow">
        <ButtonLink
          href={next === null ? '/today' : flareAddress(episodeId, { step: next })}
          kind="primary"
          isWide
          prefetch={false}
        >
          {next === null ? say('episode.finish') : nextWords(step, next)}
        </ButtonLink>
      </div>
    </div>
  );
}
