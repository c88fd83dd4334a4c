import { ActionForm } from '@/components/ui/action-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { HiddenFields, type FormPlace } from '@/components/ui/entry-fields';
import type { IsoDay } from '@/lib/clinical/days';
import { stepOn } from '@/lib/clinical/doses';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import type { FormKit } from './form-kit';
import { medicineAddress, TookOne } from './medicine-list';
import { medicineName } from './medicine-names';

type ActsProps = { medicine: Medicine; today: IsoDay; place: FormPlace; shelf: FormKit };

function ActsOfBefore({ medicine, shelf: { action, words, newKey } }: Pick<ActsProps, 'medicine' | 'shelf'>) {
  const { id, isArchived } = medicine;
  return (
    <>
      <ActionForm action={action} words={words}>
        <HiddenFields values={{ key: newKey(), medicine: id, away: isArchived ? 'no' : 'yes' }} />
        <Button size="small">{say(isArchived ? 'medicine.archive.out' : 'medicine.archive')}</Button>
      </ActionForm>
      <ButtonLink href={medicineAddress(medicine.id, 'again')} size="small" prefetch={false}>
        {say('again.link')}
      </ButtonLink>
      <ButtonLink href={medicineAddress(medicine.id, 'stop')} size="small" prefetch={false}>
        {say('stop.change')}
      </ButtonLink>
    </>
  );
}

/** What can be done with a medicine. */
export function MedicineActs({ medicine, today, place, shelf }: ActsProps) {
  if (stateOfMedicine(medicine, today) === 'stopped') return <ActsOfBefore medicine={medicine} shelf={shelf} />;
  const isAsNeeded = stepOn(medicine, today)?.schedule.kind === 'as-needed';
  return (
    <>
      {isAsNeeded && <TookOne medicine={medicine} place={place} name={medicineName(medicine)} />}
      <ButtonLink href={medicineAddress(medicine.id, 'dose')} size="small" prefetch={false}>
        {say('step.new')}
      </ButtonLink>
      <ButtonLink href={medicineAddress(medicine.id, 'taper')} size="small" prefetch={false}>
        {say('taper.enter')}
      </ButtonLink>
      <ButtonLink href={medicineAddress(medicine.id, 'stop')} size="small" prefetch={false}>
        {say('stop.link')}
      </ButtonLink>
    </>
  );
}
