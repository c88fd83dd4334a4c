import { PhoneCall, Siren } from '@/components/ui/icons';
import Link from 'next/link';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { Pick } from '@/components/ui/pick';
import { TapForm } from '@/components/ui/tap-form';
import { cardNumber, fixedLineBeside, isEmergency, isSameDayCall } from '@/lib/clinical/red-flags';
import type { Level } from '@/lib/clinical/severity';
import { isYesNo, levelsOf, type Symptom } from '@/lib/clinical/symptoms';
import { signLevelWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import type { LastChange } from '@/lib/records/changes';
import type { NotedSign } from '@/lib/records/symptom-detail-rows';
import { lastSaidOf } from './last-said';
import { SymptomDetailForms } from './symptom-details';

const ADDRESS = '/api/log/check-in';

/** What every row of the list needs to know. */
export type SymptomPlace = {
  place: FormPlace;
  /** The page's path, for the fixed lines that open the emergency card. */
  home: string;
  /** Element id of the hidden emergency card of a symptom. */
  cardIdOf: (symptom: string) => string;
  /** What stands for the day; null is not answered. */
  notedOf: (symptom: string) => NotedSign | null;
  change: LastChange | null;
};

/** Of what is there or is not, every level that was said of it is a yes. */
const isSaid = (symptom: Symptom, level: Level, standing: Level | null): boolean =>
  isYesNo(symptom.id) && level > 0 ? (standing ?? 0) > 0 : standing === level;

function emergencyCards(symptom: Symptom, cardIdOf: SymptomPlace['cardIdOf']): Record<string, string> {
  if (!isEmergency(symptom.id)) return {};
  return Object.fromEntries([1, 2, 3].map((level) => [String(level), cardIdOf(symptom.id)]));
}

function FixedLine({ symptom, home }: { symptom: Symptom; home: string }) {
  const line = fixedLineBeside(symptom.id);
  if (line === null) return null;
  return (
    <Link href={`${home}?card=${cardNumber(line)}`} prefetch={false} className="pick mt-2">
      <Icon of={Siren} size="small" />
      <span>{say(`sign.${line}`)}</span>
    </Link>
  );
}

/** One symptom with its answers; tapping the one that stands takes it back. */
export function SymptomRow({ symptom, place, home, cardIdOf, notedOf, change }: SymptomPlace & { symptom: Symptom }) {
  const noted = notedOf(symptom.id);
  const standing = noted?.level ?? null;
  const id = `symptom-${symptom.id}`;
  return (
    <li className="py-3">
      <p id={id} className="font-semibold">
        {say(`sign.${symptom.id}`)}
      </p>
      <TapForm
        action={ADDRESS}
        failedText={say('ui.failed')}
        emergency={emergencyCards(symptom, cardIdOf)}
        className="mt-2"
      >
        <EntryFields place={place} values={{ do: 'symptom', symptom: symptom.id }} />
        <div className="grid grid-cols-2 gap-2 desk:flex desk:flex-wrap" role="group" aria-labelledby={id}>
          {levelsOf(symptom.id).map((level) => {
            const isOn = isSaid(symptom, level, standing);
            const words = signLevelWords(level, { isYesNo: isYesNo(symptom.id) });
            return <Pick key={level} name="level" value={isOn ? '' : String(level)} isOn={isOn} words={words} />;
          })}
        </div>
      </TapForm>
      {(standing ?? 0) > 0 && isSameDayCall(symptom.id) && (
        <p className="small row mt-2">
          <Icon of={PhoneCall} size="small" />
          {say('episode.sign.call-today')}
        </p>
      )}
      <FixedLine symptom={symptom} home={home} />
      {noted !== null && noted.level > 0 && (
        <SymptomDetailForms
          symptomId={symptom.id}
          said={noted}
          place={place}
          lastSaid={lastSaidOf(change, symptom.id)}
        />
      )}
    </li>
  );
}
