import { Card } from '@/components/ui/card';
import { Chip, type ChipKind } from '@/components/ui/chip';
import type { IsoDay } from '@/lib/clinical/days';
import type { InfusionKind } from '@/lib/clinical/infusions-catalogue';
import { say } from '@/lib/messages/say';
import type { Infusion } from '@/lib/records/infusion-rows';
import { infusionAddress, infusionDays, infusionDose, infusionName } from './infusion-names';

function chipOf(kind: InfusionKind): ChipKind {
  if (kind === 'msc') return 'iris';
  return kind === 'methylprednisolone' ? 'steroid' : 'quiet';
}

type ItemsProps = { infusions: readonly Infusion[]; today: IsoDay };

/** Treatments as items of a list, each with its days and dose. */
export function InfusionItems({ infusions, today }: ItemsProps) {
  return infusions.map((infusion) => {
    const facts = [infusionDose(infusion), infusionDays(infusion, today)].filter((fact) => fact !== null);
    return (
      <li key={infusion.id} className="item row-apart">
        <p className="flex-[1_1_15rem]">
          <a href={infusionAddress(infusion.id)} className="item-link">
            <b>{infusionName(infusion)}</b>
          </a>
          <span className="small muted block">{facts.join(' · ')}</span>
        </p>
        <Chip words={say(`infusion-kind.${infusion.kind}`)} kind={chipOf(infusion.kind)} />
      </li>
    );
  });
}

/** Treatments, the newest first. */
export function InfusionList({ infusions, today }: ItemsProps) {
  return (
    <Card kind="flush" label={say('infusion.title')} className="px-5">
      <ul className="list">
        <InfusionItems infusions={infusions} today={today} />
      </ul>
    </Card>
  );
}
