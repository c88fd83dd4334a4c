import { ActionCheck } from '@/components/ui/action-check';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import type { IsoDay } from '@/lib/clinical/days';
import { kindById } from '@/lib/clinical/infusions';
import type { KindEntry } from '@/lib/clinical/infusions-catalogue';
import { say } from '@/lib/messages/say';
import type { Infusion } from '@/lib/records/infusion-rows';
import { infusionFields, type InfusionFields } from './infusion-fields';
import { CategoryPart, CellsPart, CoursePart, DosePart, EventsPart, WhenPart, WordsPart } from './infusion-parts';

/** What a form of these pages needs. */
export type FormKit = { words: FormWords; newKey: () => string; action: FormAction };

type PartsProps = { entry: KindEntry; fields: InfusionFields };

/** The questions of a kind, and no others. */
function Parts({ entry, fields }: PartsProps) {
  const isCells = entry.group === 'cells';
  const isGiven = isCells || entry.group === 'infusion';
  const hasDose = isGiven || entry.group === 'pulse';
  return (
    <>
      <WhenPart entry={entry} fields={fields} />
      {hasDose && <DosePart entry={entry} fields={fields} />}
      {isCells && <CellsPart fields={fields} />}
      {isGiven && <CoursePart fields={fields} />}
      <WordsPart entry={entry} fields={fields} />
      <CategoryPart entry={entry} fields={fields} />
      {hasDose && <EventsPart fields={fields} />}
      <ActionCheck name="sure" words={say('infusion.sure')} isAsked />
    </>
  );
}

type NewProps = { kit: FormKit; entry: KindEntry; today: IsoDay };

/** A treatment to add. */
export function NewInfusionForm({ kit, entry, today }: NewProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), kind: entry.id }} />
      <Parts entry={entry} fields={{ day: today, days: '3' }} />
      <ActionCheck name="private" words={say('infusion.private')} />
      <Button kind="primary" isWide formNoValidate>
        {say('infusion.submit')}
      </Button>
    </ActionForm>
  );
}

type EditProps = { kit: FormKit; infusion: Infusion };

/** A treatment to put right. Somebody's newer answers are shown beside what was typed. */
export function ChangeInfusionForm({ kit, infusion }: EditProps) {
  const { id, kind, version } = infusion;
  const entry = kindById(kind);
  return entry === undefined ? null : (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), infusion: id, kind, version: String(version) }} />
      <Parts entry={entry} fields={infusionFields(infusion)} />
      <Button kind="primary" isWide formNoValidate>
        {say('infusion.change.submit')}
      </Button>
    </ActionForm>
  );
}

/** For one that was entered by mistake; Undo brings it back. */
export function RemoveInfusionForm({ kit, infusion }: EditProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack-mid">
      <HiddenFields values={{ key: kit.newKey(), infusion: infusion.id }} />
      <p className="small muted">{say('infusion.remove.text')}</p>
      <div>
        <Button kind="ghost">{say('infusion.remove')}</Button>
      </div>
    </ActionForm>
  );
}
