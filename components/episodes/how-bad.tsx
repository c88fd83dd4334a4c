import { History } from '@/components/ui/icons';
import { Choice } from '@/components/ui/choice';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Hill } from '@/components/ui/hill';
import { Icon } from '@/components/ui/icon';
import { Pick } from '@/components/ui/pick';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import { TapForm } from '@/components/ui/tap-form';
import type { FlareLevel } from '@/lib/clinical/severity';
import { say } from '@/lib/messages/say';

const LEVELS = [1, 2, 3] as const;
const ADDRESS = '/api/log/flare';

type HowBadProps = {
  /** Id of the question. */
  labelledBy: string;
  place: FormPlace;
};

/** Three tall choices; one tap starts a flare. */
export function StartChoices({ labelledBy, place }: HowBadProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-auto pt-6 desk:mt-4">
      <EntryFields place={place} values={{ do: 'start' }} />
      <div className="stack-tight" role="group" aria-labelledby={labelledBy}>
        {LEVELS.map((level) => (
          <Choice
            key={level}
            name="level"
            value={String(level)}
            isChosen={false}
            words={say(`severity.${level}`)}
            note={say(`severity.${level}.why`)}
            picture={<SeverityGlyph level={level} size="large" />}
            aside={<Hill level={level} />}
            isTall
          />
        ))}
      </div>
      <p className="small muted row mt-4">
        <Icon of={History} size="small" />
        {say('episode.bad.earlier')}
      </p>
    </TapForm>
  );
}

type FlareLevelPicksProps = HowBadProps & { episodeId: string; level: FlareLevel | null };

/** The same question about a flare that is going on: three pills in a row. */
export function FlareLevelPicks({ labelledBy, place, episodeId, level: chosen }: FlareLevelPicksProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-3">
      <EntryFields place={place} values={{ do: 'severity', episode: episodeId }} />
      <div className="picks" role="group" aria-labelledby={labelledBy}>
        {LEVELS.map((level) => (
          <Pick
            key={level}
            name="level"
            value={String(level)}
            isOn={level === chosen}
            words={say(`severity.${level}`)}
          />
        ))}
      </div>
    </TapForm>
  );
}
