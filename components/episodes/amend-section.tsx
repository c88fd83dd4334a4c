import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Field } from '@/components/ui/field';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { TapForm } from '@/components/ui/tap-form';
import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { plural, say } from '@/lib/messages/say';
import type { EpisodePage } from '@/lib/records/episodes';
import { flareAddress } from './flare-steps';

const ADDRESS = '/api/log/flare';

type AmendProps = { flare: EpisodePage; today: string; place: FormPlace };
type Pair = { day: IsoDay; untilDay: IsoDay | null };
type ActProps = { place: FormPlace; values: Record<string, string>; children: ReactNode };

function Act({ place, values, children }: ActProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="stack-mid mt-3">
      <EntryFields place={place} values={values} />
      {children}
    </TapForm>
  );
}

/** "Change start date", and once it is over "Change end date". */
function Days({ flare: { episode }, today, place }: AmendProps) {
  const { id, day, untilDay } = episode;
  return (
    <>
      <Card labelledBy="amend-start">
        <h2 id="amend-start">{say('episode.amend.start')}</h2>
        <Act place={place} values={{ do: 'since', episode: id }}>
          <Field
            id="since"
            name="since"
            type="date"
            label={say('episode.amend.start.label')}
            defaultValue={day}
            max={untilDay ?? today}
            isRequired
          />
          <Button>{say('episode.amend.start.save')}</Button>
        </Act>
      </Card>
      {untilDay !== null && (
        <Card labelledBy="amend-end">
          <h2 id="amend-end">{say('episode.amend.end')}</h2>
          <Act place={place} values={{ do: 'until', episode: id }}>
            <Field
              id="until"
              name="until"
              type="date"
              label={say('episode.amend.end.label')}
              defaultValue={untilDay}
              min={day}
              max={today}
              isRequired
            />
            <Button>{say('episode.amend.end.save')}</Button>
          </Act>
        </Card>
      )}
    </>
  );
}

function neighbourWords({ number, day, untilDay }: EpisodePage['neighbours'][number], today: string): string {
  return untilDay === null
    ? say('episode.merge.open', { number, day: formatDay(day, { today }) })
    : say('episode.merge.with', { number, span: formatSpan(day, untilDay, { today }) });
}

/** The days between two flares, which a joined one has too; null where they follow on each other. */
function betweenWords(one: Pair, other: Pair, today: string): string | null {
  const [earlier, later] = one.day < other.day ? [one, other] : [other, one];
  const from = addDays(earlier.untilDay ?? later.day, 1);
  const to = addDays(later.day, -1);
  return from > to
    ? null
    : plural('episode.merge.between', daysBetween(from, to) + 1, { span: formatSpan(from, to, { today }) });
}

function MergeText({ words }: { words: string | null }) {
  return words === null ? null : <p className="small muted">{words}</p>;
}

function Merge({ flare: { episode, neighbours }, today, place }: AmendProps) {
  if (neighbours.length === 0) return null;
  return (
    <Card labelledBy="amend-merge">
      <h2 id="amend-merge">{say('episode.merge.title')}</h2>
      <p className="small muted mt-1">{say('episode.merge.text')}</p>
      {neighbours.map((one) => (
        <Act key={one.id} place={place} values={{ do: 'merge', episode: episode.id, other: one.id }}>
          <MergeText words={betweenWords(one, episode, today)} />
          <Button isWide>{neighbourWords(one, today)}</Button>
        </Act>
      ))}
    </Card>
  );
}

/** One flare that was two: the day on which the second began. */
function Split({ flare: { episode }, today, place }: AmendProps) {
  const last = episode.untilDay ?? today;
  if (last === episode.day) return null;
  return (
    <Card labelledBy="amend-split">
      <h2 id="amend-split">{say('episode.split.title')}</h2>
      <p className="small muted mt-1">{say('episode.split.text')}</p>
      <Act place={place} values={{ do: 'split', episode: episode.id }}>
        <Field
          id="split-from"
          name="from"
          type="date"
          label={say('episode.split.from')}
          min={addDays(episode.day, 1)}
          max={last}
          isRequired
        />
        <Button>{say('episode.split')}</Button>
      </Act>
    </Card>
  );
}

/** What a person may want to put right about a flare; each is one act with an Undo. */
export function AmendSection(props: AmendProps) {
  const { id, isPrivate } = props.flare.episode;
  return (
    <div className="stack mt-2">
      <Days {...props} />
      <Merge {...props} />
      <Split {...props} />
      <div className="card">
        <PrivateSwitch
          entry={{ table: 'episodes', id, isPrivate }}
          place={props.place}
          words={privateWords({ isPrivate }, say('private.flare'))}
        />
      </div>
      <Card labelledBy="amend-withdraw">
        <h2 id="amend-withdraw">{say('episode.withdraw.title')}</h2>
        <p className="small muted mt-1">{say('episode.withdraw.text')}</p>
        <Act place={{ ...props.place, back: '/today' }} values={{ do: 'withdraw', episode: id }}>
          <Button>{say('episode.withdraw')}</Button>
        </Act>
      </Card>
      <ButtonLink href={flareAddress(id)} kind="ghost" isWide prefetch={false}>
        {say('episode.amend.keep')}
      </ButtonLink>
    </div>
  );
}
