import { Pill, Plus } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { TapForm } from '@/components/ui/tap-form';
import type { IsoDay } from '@/lib/clinical/days';
import { stepOn } from '@/lib/clinical/doses';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import type { MedicinesPage } from '@/lib/records/medications';
import { DayDots, DotKey } from './day-dots';
import { DOSE_ADDRESS } from './dose-check';
import { amountOfStep, stepText } from './dose-words';
import { className, insideSentence, medicineName, stopReasonName } from './medicine-names';
import { dotDays, shownStep } from './medicines-view';

/** The page of one medicine. */
export function medicineAddress(id: string, edit?: string): string {
  return edit === undefined ? `/medicines/${id}` : `/medicines/${id}?edit=${edit}`;
}

/** "5 mg, morning", and since or from when where that is not now. */
export function doseLine(medicine: Medicine, today: IsoDay): string {
  const step = shownStep(medicine, today);
  if (step === null) return say('dose.none');
  const text = stepText(step, today);
  if (stateOfMedicine(medicine, today) !== 'planned') return text;
  return say('dose.from', { dose: text, day: formatDay(medicine.day, { today }) });
}

/** One tap for a dose that no plan asks for. */
export function TookOne({ medicine, place, name }: { medicine: Medicine; place: FormPlace; name: string }) {
  return (
    <TapForm action={DOSE_ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'taken', medicine: medicine.id }} />
      <Button size="small" icon={<Icon of={Plus} size="small" />} label={say('dose.took-one.label', { name })}>
        {say('dose.took-one')}
      </Button>
    </TapForm>
  );
}

type RowProps = { medicine: Medicine; page: MedicinesPage; place: FormPlace };

function MedicineRow({ medicine, page, place }: RowProps) {
  const name = medicineName(medicine);
  // "My day ends at" moves scheduled doses only: the dots go by the plan's day, the words and what is taken as needed
  // by the calendar's.
  const today = page.now.day;
  const isAsNeeded = stepOn(medicine, today)?.schedule.kind === 'as-needed';
  return (
    <li className="medrow">
      <span className="medic">
        <Icon of={Pill} />
      </span>
      <div>
        <h3>{name}</h3>
        <p className="small muted">{doseLine(medicine, today)}</p>
      </div>
      <div>
        <DayDots medicine={medicine} days={dotDays(page.planDay)} clock={page} />
        <p className="tiny faint">
          {say('medicine.dots.of', { drugClass: insideSentence(className(medicine.drugClass) ?? '') })}
        </p>
      </div>
      <div className="medrow-acts">
        {isAsNeeded && <TookOne medicine={medicine} place={place} name={name} />}
        <ButtonLink
          href={medicineAddress(medicine.id)}
          size="small"
          label={say('medicine.change.label', { name })}
          prefetch={false}
        >
          {say('medicine.change')}
        </ButtonLink>
      </div>
    </li>
  );
}

type ListProps = { medicines: readonly Medicine[]; page: MedicinesPage; place: FormPlace };

/** Medicines of now and to come, each with its dose and the last 14 days. */
export function MedicineList({ medicines, page, place }: ListProps) {
  return (
    <Card kind="flush" label={say('medicine.list')}>
      <ul className="list">
        {medicines.map((medicine) => (
          <MedicineRow key={medicine.id} medicine={medicine} page={page} place={place} />
        ))}
      </ul>
      <div className="border-t border-line">
        <DotKey />
      </div>
    </Card>
  );
}

function pastText(medicine: Medicine, today: IsoDay): string {
  const span = formatSpan(medicine.day, medicine.untilDay ?? medicine.day, { today });
  const reason = stopReasonName(medicine.stopReason);
  return reason === null ? span : say('medicine.past.stopped', { span, reason: insideSentence(reason) });
}

const CLASS_LOOKS: Readonly<Record<string, 'steroid' | 'iris'>> = { corticosteroid: 'steroid', 'cell-therapy': 'iris' };

/** The class of a medicine in a word; nothing where it has none. */
export function ClassChip({ drugClass }: Pick<Medicine, 'drugClass'>) {
  const words = className(drugClass);
  return words === null ? null : <Chip words={words} kind={CLASS_LOOKS[drugClass ?? ''] ?? 'quiet'} />;
}

type PastProps = { medicines: readonly Medicine[]; today: IsoDay; children: ReactNode };

function PastItem({ medicine, today }: { medicine: Medicine; today: IsoDay }) {
  const last = medicine.steps.at(-1);
  return (
    <li className="item row-apart">
      <p className="flex-[1_1_15rem]">
        <a href={medicineAddress(medicine.id)} className="item-link">
          <b>{medicineName(medicine)}</b>
        </a>
        {last !== undefined && <span> {amountOfStep(last)}</span>}
        <span className="small muted block">{pastText(medicine, today)}</span>
      </p>
      <ClassChip drugClass={medicine.drugClass} />
    </li>
  );
}

function PutAway({ medicines, today }: Omit<PastProps, 'children'>) {
  if (medicines.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="textlink">{plural('medicine.archived', medicines.length)}</summary>
      <ul className="list">
        {medicines.map((medicine) => (
          <PastItem key={medicine.id} medicine={medicine} today={today} />
        ))}
      </ul>
    </details>
  );
}

/** Medicines of before, with class, dates and why they ended. */
export function PastMedicines({ medicines, today, children }: PastProps) {
  if (medicines.length === 0 && children === null) return null;
  return (
    <Card labelledBy="past">
      <h2 id="past">{say('medicine.past')}</h2>
      <ul className="list mt-2">
        {medicines
          .filter(({ isArchived }) => !isArchived)
          .map((medicine) => (
            <PastItem key={medicine.id} medicine={medicine} today={today} />
          ))}
        {children}
      </ul>
      <PutAway medicines={medicines.filter(({ isArchived }) => isArchived)} today={today} />
    </Card>
  );
}
