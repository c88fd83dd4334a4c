import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyValues } from '@/components/ui/key-values';
import type { CardField } from '@/lib/clinical/profile';
import { formatDay, formatPartialDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { EmergencyCard } from '@/lib/records/emergency-card';

const YEAR = 'yyyy';

type Line = { name: string; value: React.ReactNode };

function diagnosisText({ diagnosis, profile: { diagnosedOn } }: EmergencyCard): string | null {
  if (diagnosedOn === null) return diagnosis;
  // "SLE since 2019" says the year already.
  if (diagnosedOn.length === YEAR.length && diagnosis?.includes(diagnosedOn) === true) return diagnosis;
  const day = formatPartialDay(diagnosedOn);
  return diagnosis === null ? say('card.since', { day }) : say('card.since.after', { diagnosis, day });
}

function allergyText({ profile: { allergies, allergyText: text } }: EmergencyCard): string | null {
  if (text !== null) return text;
  return allergies === null ? null : say(`allergies.${allergies}`);
}

function organText({ profile: { organs } }: EmergencyCard): string | null {
  return organs.length === 0 ? null : organs.map((organ) => say(`system.${organ}`)).join(', ');
}

/** Each medicine of now with its dose, as one line: those that everybody may read, and those chosen apart. */
export type CardMedicines = { medicines: readonly string[]; guarded: readonly string[] };

function MedicineLines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return say('card.none-now');
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type Facts = { card: EmergencyCard; taken: CardMedicines };

const LINES: { readonly [F in Exclude<CardField, 'name'>]: (facts: Facts) => Line } = {
  'birth-year': ({ card }) => ({ name: say('card.born'), value: card.birthYear }),
  diagnosis: ({ card }) => ({ name: say('card.diagnosis'), value: diagnosisText(card) }),
  organs: ({ card }) => ({ name: say('card.organs'), value: organText(card) }),
  allergies: ({ card }) => ({ name: say('card.allergies'), value: allergyText(card) }),
  steroid: () => ({ name: say('card.steroid'), value: say('card.steroid.line') }),
  medicines: ({ taken }) => ({
    name: say('card.medicines'),
    value: <MedicineLines lines={taken.medicines} />,
  }),
  'guarded-medicines': ({ taken }) => ({
    name: say('card.more-medicines'),
    value: <MedicineLines lines={taken.guarded} />,
  }),
  contact: ({ card }) => ({ name: say('card.contact'), value: card.profile.contact }),
  clinic: ({ card }) => ({ name: say('card.clinic'), value: card.clinicLine }),
};

/** The card itself: what was chosen, in one column that fits a page; what is chosen and empty says so. */
export function CardSheet(facts: Facts) {
  const { card } = facts;
  if (card.fields.length === 0) return <EmptyState title={say('card.empty.title')} text={say('card.empty.text')} />;
  const lines = card.fields.flatMap((field) => (field === 'name' ? [] : [LINES[field](facts)]));
  return (
    <Card labelledBy="card-sheet" className="stack-mid print:break-inside-avoid">
      <div>
        <p className="eyebrow">{say('card.sheet')}</p>
        <h2 id="card-sheet" className="voice voice-l">
          {card.name ?? say('card.title')}
        </h2>
      </div>
      <KeyValues pairs={lines.map(({ name, value }) => ({ name, value: value ?? say('card.unsaid') }))} />
      <p className="small muted">{say('card.as-of', { day: formatDay(card.today) })}</p>
    </Card>
  );
}
