import type { FormPlace } from '@/components/ui/entry-fields';
import { detailsOf } from '@/lib/clinical/symptom-details';
import { signsOf } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import type { LastChange } from '@/lib/records/changes';
import type { NotedSign } from '@/lib/records/symptom-detail-rows';
import { lastSaidOf } from './last-said';
import { SymptomDetailForms } from './symptom-details';

type SignDetailsProps = {
  system: SystemId;
  /** What is noted for the day. */
  signs: readonly NotedSign[];
  place: FormPlace;
  change: LastChange | null;
};

/** Under the signs of a flare: for each that is on, what can be said of it more exactly. */
export function SignDetails({ system, signs, place, change }: SignDetailsProps) {
  return signsOf(system).map(({ id }) => {
    const said = signs.find((one) => one.symptomId === id && one.level > 0);
    if (said === undefined || detailsOf(id).length === 0) return null;
    return (
      <section key={id} aria-labelledby={`details-${id}`} className="mt-6">
        <h3 id={`details-${id}`}>{say(`sign.${id}`)}</h3>
        <SymptomDetailForms symptomId={id} said={said} place={place} lastSaid={lastSaidOf(change, id)} />
      </section>
    );
  });
}
