import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { FlareDay } from '@/lib/clinical/flare-course';
import { flaresAYear } from '@/lib/clinical/flare-course';
import type { Level } from '@/lib/clinical/severity';
import { isYesNo, symptomById } from '@/lib/clinical/symptoms';
import { detailWords, signLevelWords } from '@/lib/messages/detail-words';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';
import type { EpisodePage } from '@/lib/records/episodes';

type DaysProps = { flare: EpisodePage; today: string };

const placeWords = (level: Level): string => (level === 0 ? say('symptoms.level.none') : say(`severity.${level}`));

const levelled = (item: string, words: string): string =>
  say('episode.days.item', { item, level: words.toLowerCase() });

function dayWords({ systems, signs }: FlareDay): string {
  const places = systems.map(({ system, level }) => levelled(say(`system.${system}`), placeWords(level)));
  const noticed = signs.map(({ symptomId, level, ...details }) => {
    const name = sayOr(`sign.${symptomId}`, symptomById(symptomId)?.label ?? symptomId);
    const words = levelled(name, signLevelWords(level, { isYesNo: isYesNo(symptomId) }));
    const said = detailWords(details).join(', ');
    return said === '' ? words : say('episode.days.details', { words, details: said });
  });
  return [...places, ...noticed].join(', ');
}

function Worst({ flare: { episode, worstDay }, today }: DaysProps) {
  // A share cuts flares for others; whoever reads this page reads their own, whole.
  if (episode.worst === null) return null;
  const level = say(`severity.${episode.worst}`).toLowerCase();
  return (
    <p className="voice voice-m">
      {worstDay === null
        ? say('episode.days.worst.unknown', { level })
        : say('episode.days.worst', { level, day: formatDay(worstDay, { today }) })}
    </p>
  );
}

/** How many a year, always with what counts as one. */
function AYear({ flare: { flares }, today }: DaysProps) {
  const year = flaresAYear(flares, today);
  const from = formatDay(year.from, { today });
  return (
    <Card labelledBy="a-year">
      <h2 id="a-year">{say('episode.year.title')}</h2>
      <p className="mt-2">
        <b>{plural('episode.year.flares', year.flares)}</b>, {plural('episode.year.days', year.days)}
      </p>
      <p className="small muted mt-1">{say('episode.year.definition', { from })}</p>
    </Card>
  );
}

/** A flare over its days: what was noted on each, when it was at its worst, and how many flares a year there were. */
export function FlareDays({ joints, ...props }: DaysProps & { joints: ReactNode }) {
  const { flare, today } = props;
  return (
    <div className="stack">
      <Worst {...props} />
      <Card labelledBy="flare-days">
        <h2 id="flare-days">{say('episode.days.noted')}</h2>
        <p className="small muted mt-1">{say('episode.days.text')}</p>
        {flare.days.length === 0 && <p className="mt-3">{say('episode.days.none')}</p>}
        <ol className="list mt-2">
          {flare.days.map((one) => (
            <li key={one.day} className="py-3">
              <b>{formatDay(one.day, { today })}</b>
              <span className="block">{dayWords(one)}</span>
            </li>
          ))}
        </ol>
      </Card>
      {joints}
      <AYear {...props} />
    </div>
  );
}
