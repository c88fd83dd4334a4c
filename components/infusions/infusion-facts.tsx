import { Card } from '@/components/ui/card';
import { KeyValues } from '@/components/ui/key-values';
import { Note } from '@/components/ui/note';
import type { IsoDay } from '@/lib/clinical/days';
import { milligramsOf, type AdverseEvent } from '@/lib/clinical/infusions';
import { CELL_EVIDENCE } from '@/lib/clinical/infusions-catalogue';
import { FIRST_WORDING } from '@/lib/clinical/text-sources';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { reviewWords } from '@/lib/messages/source-words';
import type { Infusion } from '@/lib/records/infusion-rows';
import { infusionDays, infusionDose } from './infusion-names';

function trialText({ details, words }: Infusion): string | null {
  if (!details.isInTrial) return words.trial;
  return words.trial === null
    ? say('infusion.fact.trial.yes')
    : say('infusion.fact.trial.number', { trial: words.trial });
}

function categoryText({ category }: Infusion): string | null {
  return category === 'mental' || category === 'cycle' ? say(`category.${category}`) : null;
}

type Pair = { name: string; value: string | null };

function cellPairs({ route, details }: Infusion): Pair[] {
  const { cellSource, donor, weightKg, place } = details;
  const kg = weightKg === null ? null : say('infusion.fact.weight.kg', { kg: weightKg });
  const number = place === null ? null : say('infusion.fact.place.of', { place });
  return [
    { name: say('infusion.cell-source'), value: cellSource === null ? null : say(`cell-source.${cellSource}`) },
    { name: say('infusion.donor'), value: donor === null ? null : say(`donor.${donor}`) },
    { name: say('infusion.fact.weight'), value: kg },
    { name: say('infusion.route'), value: route === null ? null : say(`cell-route.${route}`) },
    { name: say('infusion.fact.place'), value: number },
  ];
}

function pairsOf(infusion: Infusion, today: IsoDay): { name: string; value: string }[] {
  const { words } = infusion;
  const pairs: Pair[] = [
    { name: say('infusion.fact.days'), value: infusionDays(infusion, today) },
    { name: say('infusion.fact.dose'), value: infusionDose(infusion) },
    ...cellPairs(infusion),
    { name: say('infusion.centre'), value: words.centre },
    { name: say('infusion.fact.trial'), value: trialText(infusion) },
    { name: say('infusion.fact.conditioning'), value: words.conditioning },
    { name: say('infusion.fact.product'), value: words.product },
    { name: say('infusion.fact.shared'), value: categoryText(infusion) },
    { name: say('infusion.remark'), value: words.remark },
  ];
  return pairs.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}

/** All that is noted of a treatment. */
export function InfusionFactsCard({ infusion, today }: { infusion: Infusion; today: IsoDay }) {
  return (
    <Card labelledBy="facts" className="stack-mid">
      <h2 id="facts">{say('infusion.facts')}</h2>
      <KeyValues pairs={pairsOf(infusion, today)} />
    </Card>
  );
}

function eventText({ event, grade, day, related }: AdverseEvent, today: IsoDay): string {
  const name = say(`adverse-event.${event}`);
  const parts = [
    grade === null ? name : say('infusion.event.line.grade', { event: name, grade: say(`event-grade.${grade}`) }),
    day === null ? null : say('infusion.event.since', { day: formatDay(day, { today }) }),
    related === null ? null : say(`event-related.${related}`),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What happened afterwards. */
export function EventsCard({ infusion, today }: { infusion: Infusion; today: IsoDay }) {
  const { events } = infusion.details;
  return (
    <Card labelledBy="events" className="stack-mid">
      <h2 id="events">{say('infusion.events')}</h2>
      {events.length === 0 ? (
        <p className="muted">{say('infusion.events.none')}</p>
      ) : (
        <ul className="list">
          {events.map((event) => (
            <li key={JSON.stringify(event)} className="item">
              {eventText(event, today)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** How a steroid pulse counts, and whether it stands among the medicines as well. */
export function PulseNotes({ infusion, isKeptTwice }: { infusion: Infusion; isKeptTwice: boolean }) {
  if (infusion.kind !== 'methylprednisolone') return null;
  const counts = milligramsOf(infusion) === null ? 'infusion.pulse.no-amount' : 'infusion.pulse.counted';
  return (
    <div className="stack-mid my-4">
      <Note>{say(counts)}</Note>
      {isKeptTwice && <Note kind="iris">{say('infusion.pulse.twice')}</Note>}
    </div>
  );
}

/** The evidence as it is, the blinded trial first, each line with its source. */
export function EvidenceCard({ kind }: { kind: Infusion['kind'] }) {
  if (kind !== 'msc' && kind !== 'car-t') return null;
  return (
    <Card labelledBy="evidence" className="stack-mid">
      <h2 id="evidence">{say(`evidence.title.${kind}`)}</h2>
      <p>{say(kind === 'msc' ? 'evidence.text' : 'evidence.text.car-t')}</p>
      <ul className="list">
        {CELL_EVIDENCE.filter((study) => study.kind === kind).map(({ id, source, verified }) => (
          <li key={id} className="item block">
            {say(`evidence-study.${id}`)}
            <span className="small muted block">{say('evidence.source', { source })}</span>
            {!verified && <span className="small muted block">{say('evidence.unverified')}</span>}
          </li>
        ))}
      </ul>
      <p className="small muted">{say('evidence.no-comparison')}</p>
      <p className="small muted">{reviewWords(FIRST_WORDING)}</p>
    </Card>
  );
}
