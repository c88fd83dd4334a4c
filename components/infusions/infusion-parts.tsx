import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionSelect } from '@/components/ui/action-select';
import { choosesCategory, type InfusionFacts } from '@/lib/clinical/infusions';
import {
  ADVERSE_EVENTS,
  CELL_ROUTES,
  CELL_SOURCES,
  CELL_UNITS,
  DONORS,
  GRADES,
  INFUSION_UNITS,
  RELATED,
  type KindEntry,
} from '@/lib/clinical/infusions-catalogue';
import { say } from '@/lib/messages/say';
import { EVENT_PLACES } from '@/lib/schemas/infusions';
import type { InfusionFields } from './infusion-fields';

type PartProps = { entry: KindEntry; fields: InfusionFields };
type Option = { value: string; words: string };

function Choice({ name, label, fields, options }: ChoiceProps) {
  const all = [{ value: '', words: say('infusion.unsaid') }, ...options];
  return <ActionSelect name={name} label={label} options={all} defaultValue={fields[name] ?? ''} />;
}
type ChoiceProps = { name: string; label: string; fields: InfusionFields; options: readonly Option[] };

type LineProps = { name: string; label: string; fields: InfusionFields; isNumber?: boolean; hint?: string };

function Line({ name, label, fields, isNumber = false, hint }: LineProps) {
  return (
    <ActionField
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isNumber ? { inputMode: 'decimal' as const } : {})}
      autoComplete="off"
      defaultValue={fields[name]}
    />
  );
}

type NamedKind = 'other-cells' | 'other-infusion' | 'hospital' | 'operation' | 'vaccine';

function isNamed(kind: InfusionFacts['kind']): kind is NamedKind {
  return ['other-cells', 'other-infusion', 'hospital', 'operation', 'vaccine'].includes(kind);
}

/** What it is called, on which days. */
export function WhenPart({ entry, fields }: PartProps) {
  const isStay = entry.group === 'hospital';
  const isPulse = entry.group === 'pulse';
  return (
    <>
      {isNamed(entry.id) && <Line name="name" label={say(`infusion.name.${entry.id}`)} fields={fields} />}
      <ActionField
        name="day"
        type="date"
        label={say(isStay || isPulse ? 'infusion.day.first' : 'infusion.day')}
        defaultValue={fields['day']}
      />
      {isStay && (
        <ActionField
          name="until"
          type="date"
          label={say('infusion.until')}
          hint={say('infusion.until.hint')}
          defaultValue={fields['until']}
        />
      )}
      {isPulse && <Line name="days" label={say('infusion.days')} fields={fields} isNumber />}
    </>
  );
}

/** How much, in cells or by weight. */
export function DosePart({ entry, fields }: PartProps) {
  const units = entry.group === 'cells' ? CELL_UNITS : INFUSION_UNITS;
  return (
    <div className="planrow items-end">
      <Line
        name="amount"
        label={say(entry.group === 'pulse' ? 'infusion.amount.day' : 'infusion.amount')}
        hint={say('infusion.amount.hint')}
        fields={fields}
        isNumber
      />
      <ActionSelect
        name="unit"
        label={say('infusion.unit')}
        options={units.map((unit) => ({ value: unit, words: say(`infusion-unit.${unit}`) }))}
        defaultValue={fields['unit'] ?? units[0]}
      />
    </div>
  );
}

/** What only cells are asked: tissue, donor, route, weight, preparation. */
export function CellsPart({ fields }: { fields: InfusionFields }) {
  return (
    <>
      <div className="planrow items-end">
        <Choice
          name="cellSource"
          label={say('infusion.cell-source')}
          fields={fields}
          options={CELL_SOURCES.map((one) => ({ value: one, words: say(`cell-source.${one}`) }))}
        />
        <Choice
          name="donor"
          label={say('infusion.donor')}
          fields={fields}
          options={DONORS.map((one) => ({ value: one, words: say(`donor.${one}`) }))}
        />
      </div>
      <Choice
        name="route"
        label={say('infusion.route')}
        fields={fields}
        options={CELL_ROUTES.map((one) => ({ value: one, words: say(`cell-route.${one}`) }))}
      />
      <Line name="weight" label={say('infusion.weight')} fields={fields} isNumber />
      <Line name="conditioning" label={say('infusion.conditioning')} fields={fields} />
      <Line name="product" label={say('infusion.product')} fields={fields} />
    </>
  );
}

/** Which of the course, where, and whether it was in a trial. */
export function CoursePart({ fields }: { fields: InfusionFields }) {
  return (
    <>
      <Line name="place" label={say('infusion.place')} fields={fields} isNumber />
      <ActionCheck name="inTrial" words={say('infusion.in-trial')} isOffered={fields['inTrial'] === 'on'} />
      <Line name="trial" label={say('infusion.trial')} fields={fields} />
    </>
  );
}

function EventRow({ place, fields }: { place: string; fields: InfusionFields }) {
  return (
    <div className="planrow items-end">
      <Choice
        name={`event${place}`}
        label={say('infusion.event', { place })}
        fields={fields}
        options={ADVERSE_EVENTS.map((one) => ({ value: one, words: say(`adverse-event.${one}`) }))}
      />
      <Choice
        name={`grade${place}`}
        label={say('infusion.event.grade', { place })}
        fields={fields}
        options={GRADES.map((one) => ({ value: String(one), words: say(`event-grade.${one}`) }))}
      />
      <ActionField
        name={`eventDay${place}`}
        type="date"
        label={say('infusion.event.day', { place })}
        defaultValue={fields[`eventDay${place}`]}
      />
      <Choice
        name={`related${place}`}
        label={say('infusion.event.related', { place })}
        fields={fields}
        options={RELATED.map((one) => ({ value: one, words: say(`event-related.${one}`) }))}
      />
    </div>
  );
}

/** What happened afterwards, row by row. */
export function EventsPart({ fields }: { fields: InfusionFields }) {
  return (
    <fieldset className="stack">
      <legend className="field-label">{say('infusion.events')}</legend>
      <p className="small muted">{say('infusion.events.text')}</p>
      {EVENT_PLACES.map((place) => (
        <EventRow key={place} place={place} fields={fields} />
      ))}
    </fieldset>
  );
}

/** With which part of the line it is shared, for kinds that leave it open. */
export function CategoryPart({ entry, fields }: PartProps) {
  if (!choosesCategory(entry)) return null;
  const words = { meds: say('category.meds'), mental: say('category.mental'), cycle: say('category.cycle') };
  return (
    <ActionSelect
      name="category"
      label={say('medicine.category')}
      hint={say('infusion.category.hint')}
      options={Object.entries(words).map(([value, text]) => ({ value, words: text }))}
      defaultValue={fields['category'] ?? 'meds'}
    />
  );
}

/** Where, and anything else. */
export function WordsPart({ entry, fields }: PartProps) {
  return (
    <>
      {entry.group !== 'vaccine' && <Line name="centre" label={say('infusion.centre')} fields={fields} />}
      <ActionField name="remark" label={say('infusion.remark')} defaultValue={fields['remark']} isMultiline />
    </>
  );
}
