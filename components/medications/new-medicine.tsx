import Link from 'next/link';
import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import { ActionSelect } from '@/components/ui/action-select';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import { Note } from '@/components/ui/note';
import { SearchForm } from '@/components/ui/search-form';
import type { IsoDay } from '@/lib/clinical/days';
import type { Schedule } from '@/lib/clinical/doses';
import { DRUG_CLASSES, findDrugs, ROUTES, type Drug, type FoundDrug } from '@/lib/clinical/medications';
import { DRUG_NOTES, drugNoteOf } from '@/lib/clinical/text-sources';
import { plural, say } from '@/lib/messages/say';
import { sourceWords } from '@/lib/messages/source-words';
import type { FormKit } from './form-kit';
import { medicineName } from './medicine-names';
import { PlanFields } from './plan-fields';

const HERE = '/medicines/new';

function FoundLine({ found: { drug, brand } }: { found: FoundDrug }) {
  const name = medicineName({ drugId: drug.id, name: null });
  return (
    <li>
      <Link href={`${HERE}?drug=${drug.id}`} prefetch={false} className="item item-link">
        <span className="grow">
          <b>{name}</b>
          <span className="small muted block">
            {brand === null ? say(`drug-class.${drug.drugClass}`) : say('medicine.found.brand', { brand })}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Found({ text }: { text: string }) {
  const found = findDrugs(text);
  return (
    <section aria-labelledby="found" className="mt-6">
      <h2 id="found">{plural('medicine.found', found.length)}</h2>
      {found.length > 0 && (
        <Card kind="flush" className="mt-3 px-5">
          <ul className="list">
            {found.map((one) => (
              <FoundLine key={one.drug.id} found={one} />
            ))}
          </ul>
        </Card>
      )}
      <p className="mt-3">
        <Link href={`${HERE}?own=${encodeURIComponent(text)}`} prefetch={false} className="textlink">
          {say('medicine.own.link', { text })}
        </Link>
      </p>
    </section>
  );
}

/** Search by generic or brand name. */
export function MedicineSearch({ text }: { text: string }) {
  return (
    <>
      <Card>
        <SearchForm
          action={HERE}
          id="medicine-search"
          name="q"
          label={say('medicine.search')}
          hint={say('medicine.search.hint')}
          text={text}
          submit={say('medicine.search.submit')}
          isTall
        />
      </Card>
      {text !== '' && <Found text={text} />}
    </>
  );
}

function usualSchedule(drug: Drug | null): Schedule {
  const morning = { at: '08:00', amount: 0 };
  const usual = drug?.usualFrequency ?? 'daily';
  if (usual === 'weekly') return { kind: 'weekly', weekdays: [], doses: [morning] };
  if (usual === 'as needed') return { kind: 'as-needed', amount: null };
  const evening = { at: '20:00', amount: 0 };
  return { kind: 'daily', doses: usual === 'twice daily' ? [morning, evening] : [morning] };
}

function routeOptions(drug: Drug | null) {
  const routes = drug === null ? ROUTES : drug.routes;
  const options = routes.map((route) => ({ value: route, words: say(`route.${route}`) }));
  return drug === null ? [...options, { value: '', words: say('route.unsaid') }] : options;
}

/** Name, class and part of the line of a medicine in own words. */
function OwnWords({ own }: { own: string }) {
  const category = { meds: say('category.meds'), mental: say('category.mental'), cycle: say('category.cycle') };
  return (
    <>
      <ActionField name="name" label={say('medicine.name')} defaultValue={own} autoComplete="off" />
      <ActionSelect
        name="drugClass"
        label={say('medicine.class')}
        options={DRUG_CLASSES.map((one) => ({ value: one, words: say(`drug-class.${one}`) }))}
        defaultValue="supportive"
      />
      <ActionSelect
        name="category"
        label={say('medicine.category')}
        hint={say('medicine.category.hint')}
        options={Object.entries(category).map(([value, words]) => ({ value, words }))}
        defaultValue="meds"
      />
    </>
  );
}

type NewMedicineProps = { kit: FormKit; drug: Drug | null; own: string; today: IsoDay };

/** A medicine with its first dose. */
export function NewMedicineForm({ kit, drug, own, today }: NewMedicineProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), ...(drug === null ? {} : { drug: drug.id }) }} />
      {drug === null && <OwnWords own={own} />}
      <ActionSelect name="route" label={say('medicine.route')} options={routeOptions(drug)} />
      <PlanFields start={{ unit: drug?.unit ?? 'mg', schedule: usualSchedule(drug) }} />
      <ActionField name="day" type="date" label={say('medicine.start')} defaultValue={today} />
      <ActionField name="until" type="date" label={say('medicine.until')} hint={say('medicine.until.hint')} />
      <ActionField name="reason" label={say('medicine.reason')} hint={say('medicine.reason.hint')} isMultiline />
      <Button kind="primary" isWide formNoValidate>
        {say('medicine.new.submit')}
      </Button>
    </ActionForm>
  );
}

/** The fixed line of a medicine that has one, with its source. */
export function DrugNotes({ drugId }: { drugId: string | null }) {
  const note = drugNoteOf(drugId);
  if (note === null) return null;
  return (
    <Note>
      <p>{say(`medicine.note.${note}`)}</p>
      <p className="small muted">{sourceWords(DRUG_NOTES[note])}</p>
    </Note>
  );
}
