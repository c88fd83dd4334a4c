import type { FormAction } from '@/components/ui/action-result';
import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import type { IsoDay } from '@/lib/clinical/days';
import { OWN_TEST } from '@/lib/clinical/lab-form';
import { labById, unitsOf } from '@/lib/clinical/labs';
import { say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import { LabFields } from './lab-fields';
import { LabRows } from './lab-rows';
import { fieldsOf, testName, typedUnit } from './lab-words';
import { rowOffers, rowWords, type FirstRow } from './row-words';

/** What a form of these pages needs from its page. */
export type LabFormKit = { words: FormWords; newKey: () => string; action: FormAction; today: IsoDay; zone: string };

type ReportFormProps = { kit: LabFormKit; results: readonly LabResult[]; first: FirstRow | null };

/** All results of one report at once. Enter in a field saves: the first button of the form is the one that does. */
export function ReportForm({ kit, results, first }: ReportFormProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), zone: kit.zone }} />
      <button type="submit" name="act" value="save" hidden tabIndex={-1} />
      <div className="planrow">
        <ActionField name="day" type="date" label={say('lab.day')} defaultValue={kit.today} />
        <ActionField name="laboratory" label={say('lab.laboratory')} autoComplete="off" />
      </div>
      <LabRows words={rowWords()} offers={rowOffers(results)} first={first} />
      <ActionCheck name="private" words={say('lab.private')} />
      <Button kind="primary" isWide name="act" value="save" formNoValidate>
        {say('lab.save')}
      </Button>
    </ActionForm>
  );
}

/** What of a result its test decides. A test in own words has a name to change and a unit that is typed. */
function TestFields({ result }: { result: LabResult }) {
  const [words, { assays, typedUnits }] = [rowWords(), rowOffers([])];
  const row = { place: '1', words, start: fieldsOf(result) };
  const lab = labById(result.analyteId);
  if (lab === undefined) {
    return (
      <>
        <div className="labwide">
          <ActionField
            name="name1"
            label={words.ownName}
            hint={say('lab.own.rename')}
            defaultValue={testName(result)}
          />
        </div>
        <LabFields {...row} offers={{ typedUnits }} units={null} startUnit={typedUnit(result.unit)} />
      </>
    );
  }
  const units = unitsOf(lab).map((unit) => ({ value: unit, words: unitText(unit) }));
  const startUnit = result.unit ?? units[0]?.value ?? '';
  return <LabFields {...row} offers={{ assays, typedUnits }} units={units} startUnit={startUnit} />;
}

/** One result with its report's day and laboratory. */
export function ResultForm({ kit, result }: { kit: LabFormKit; result: LabResult }) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack-mid">
      <HiddenFields
        values={{
          key: kit.newKey(),
          zone: kit.zone,
          result: result.id,
          version: String(result.version),
          test1: result.analyteId ?? OWN_TEST,
        }}
      />
      <div className="labrow">
        <TestFields result={result} />
      </div>
      <p className="small muted">{say('lab.change.text')}</p>
      <div className="planrow">
        <ActionField name="day" type="date" label={say('lab.day')} defaultValue={result.day} />
        <ActionField
          name="laboratory"
          label={say('lab.laboratory')}
          defaultValue={result.laboratory ?? ''}
          autoComplete="off"
        />
      </div>
      <Button kind="primary" isWide formNoValidate>
        {say('lab.change.save')}
      </Button>
    </ActionForm>
  );
}

/** Removes a result. */
export function RemoveResult({ kit, result }: { kit: Omit<LabFormKit, 'today' | 'zone'>; result: LabResult }) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack-tight">
      <HiddenFields values={{ key: kit.newKey(), result: result.id }} />
      <p className="small muted">{say('lab.remove.text')}</p>
      <Button kind="second" size="small">
        {say('lab.remove')}
      </Button>
    </ActionForm>
  );
}
