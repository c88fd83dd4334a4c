import { CheckCheck } from '@/components/ui/icons';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { TapForm } from '@/components/ui/tap-form';
import { say } from '@/lib/messages/say';
import { spelledDose } from '@/lib/schemas/intakes';
import type { MedicinesPage } from '@/lib/records/medications';
import { dayPartOf, numberWord } from './dose-words';
import { DOSE_ADDRESS, DoseCheck } from './dose-check';
import { dosesNow, type ShownDose } from './medicines-view';

type TookAllProps = { open: readonly ShownDose[]; place: FormPlace };

function tookAllWords(count: number): string {
  return count === 1 ? say('dose.all.one') : say('dose.all', { count: numberWord(count) });
}

/** "Medicines, this morning", or today where the doses belong to more than one part of it. */
function titleOf(due: readonly ShownDose[]): string {
  const [part, ...others] = new Set(due.map(({ dose }) => dayPartOf(dose.at)));
  return say(`dose.card.${part === undefined || others.length > 0 ? 'midday' : part}`);
}

/** One tap for every dose that is due and has no answer. */
export function TookAll({ open, place }: TookAllProps) {
  if (open.length === 0) return null;
  const doses = open.map(({ dose }) => spelledDose(dose)).join(' ');
  return (
    <TapForm action={DOSE_ADDRESS} failedText={say('ui.failed')} className="mt-3">
      <EntryFields place={place} values={{ do: 'all', doses }} />
      <Button kind="soft" isWide icon={<Icon of={CheckCheck} />}>
        {tookAllWords(open.length)}
      </Button>
    </TapForm>
  );
}

type DosesCardProps = { page: MedicinesPage; place: FormPlace };

/** Today's medicines that are due now; nothing where none is. */
export function DosesCard({ page, place }: DosesCardProps) {
  const due = dosesNow(page);
  if (due.length === 0) return null;
  const open = due.filter(({ answer }) => answer === null);
  const answered = due.length - open.length;
  return (
    <Card labelledBy="doses-now">
      <div className="row row-apart row-wrap">
        <h2 id="doses-now">{titleOf(due)}</h2>
        <span className="small muted">{say('dose.card.count', { answered, count: due.length })}</span>
      </div>
      <ul className="list mt-2">
        {due.map((shown) => (
          <li key={spelledDose(shown.dose)} className="item">
            <DoseCheck shown={shown} place={place} />
          </li>
        ))}
      </ul>
      <TookAll open={open} place={place} />
      <Link href="/medicines#doses" prefetch={false} className="textlink mt-1">
        {say('dose.card.more')}
      </Link>
    </Card>
  );
}
