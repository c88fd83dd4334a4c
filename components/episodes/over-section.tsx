import { Button, ButtonLink } from '@/components/ui/button';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Field } from '@/components/ui/field';
import { TapForm } from '@/components/ui/tap-form';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import type { EpisodePage } from '@/lib/records/episodes';
import { flareAddress } from './flare-steps';

const ADDRESS = '/api/log/flare';

type OverProps = { flare: EpisodePage; place: FormPlace };

function DayButton({ flare, place, until, words }: OverProps & { until: IsoDay; words: string }) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'over', episode: flare.episode.id, until }} />
      <Button size="tall" isWide>
        {words}
      </Button>
    </TapForm>
  );
}

function AnyDay({ flare, place }: OverProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="stack-mid">
      <EntryFields place={place} values={{ do: 'over', episode: flare.episode.id }} />
      <Field
        id="over-until"
        name="until"
        type="date"
        label={say('episode.over.pick')}
        min={flare.episode.day}
        max={flare.day}
        isRequired
      />
      <Button isWide>{say('episode.over.save')}</Button>
    </TapForm>
  );
}

/** "It's over. Since when?": today, yesterday, or another day since it began. */
export function OverSection({ flare, place }: OverProps) {
  const { id, day: start } = flare.episode;
  const yesterday = addDays(flare.day, -1);
  return (
    <div className="stack">
      <p className="muted">{say('episode.over.hint')}</p>
      <div className="pair">
        <DayButton flare={flare} place={place} until={flare.day} words={say('episode.over.today')} />
        {yesterday >= start && (
          <DayButton flare={flare} place={place} until={yesterday} words={say('episode.over.yesterday')} />
        )}
      </div>
      {yesterday >= start && <AnyDay flare={flare} place={place} />}
      <ButtonLink href={flareAddress(id)} kind="ghost" isWide prefetch={false}>
        {say('episode.over.keep')}
      </ButtonLink>
    </div>
  );
}

/** A flare that is over: what a tap on this page counts for, and the way back. */
export function ReopenForm({ flare, place }: OverProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'reopen', episode: flare.episode.id }} />
      <Button size="small">{say('episode.reopen')}</Button>
    </TapForm>
  );
}
