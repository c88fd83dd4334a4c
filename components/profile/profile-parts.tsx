import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { Card } from '@/components/ui/card';
import {
  ALLERGY_ANSWERS,
  BIOPSY_CLASSES,
  EYE_SCHEDULES,
  FAMILY_ANSWERS,
  FAMILY_CONDITIONS,
  KIDNEY_SEXES,
  ORGANS,
  SMOKING,
  SUN_SENSITIVITY,
  TOLD_ANSWERS,
} from '@/lib/clinical/profile';
import { formatMonthName } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { ProfileFields } from './profile-fields';
import { Pick, Ticks } from './profile-picks';

type PartProps = { fields: ProfileFields };

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

function Diagnosed({ fields }: PartProps) {
  return (
    <fieldset>
      <legend className="field-label">{say('profile.diagnosed')}</legend>
      <p className="small muted">{say('profile.diagnosed.hint')}</p>
      <div className="planrow mt-2 items-end">
        <ActionField
          name="diagnosedYear"
          label={say('profile.diagnosed.year')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={fields['diagnosedYear']}
        />
        <Pick
          name="diagnosedMonth"
          label={say('profile.diagnosed.month')}
          fields={fields}
          options={MONTHS.map((month) => ({ value: month, words: formatMonthName(month) }))}
        />
        <ActionField
          name="diagnosedDay"
          label={say('profile.diagnosed.day')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={fields['diagnosedDay']}
        />
      </div>
    </fieldset>
  );
}

/** Since when, which parts of the body, the kidney biopsy. */
export function LupusPart({ fields }: PartProps) {
  return (
    <Card labelledBy="lupus" className="stack">
      <h2 id="lupus">{say('profile.lupus')}</h2>
      <Diagnosed fields={fields} />
      <Ticks
        prefix="organ-"
        legend={say('profile.organs')}
        fields={fields}
        options={ORGANS.map((organ) => ({ value: organ, words: say(`system.${organ}`) }))}
      />
      <div className="planrow items-end">
        <Pick
          name="biopsy"
          label={say('profile.biopsy')}
          hint={say('profile.biopsy.hint')}
          fields={fields}
          options={BIOPSY_CLASSES.map((one) => ({ value: one, words: say(`biopsy.${one}`) }))}
        />
        <ActionField
          name="biopsyYear"
          label={say('profile.biopsy.year')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={fields['biopsyYear']}
        />
      </div>
    </Card>
  );
}

/** Autoimmune disease in the family, and allergies. */
export function FamilyPart({ fields }: PartProps) {
  return (
    <Card labelledBy="family" className="stack">
      <h2 id="family">{say('profile.family.title')}</h2>
      <Pick
        name="family"
        label={say('profile.family')}
        fields={fields}
        options={FAMILY_ANSWERS.map((one) => ({ value: one, words: say(`family.${one}`) }))}
      />
      <Ticks
        prefix="family-"
        legend={say('profile.family.which')}
        fields={fields}
        options={FAMILY_CONDITIONS.map((one) => ({ value: one, words: say(`family-condition.${one}`) }))}
      />
      <ActionField
        name="familyText"
        label={say('profile.family.text')}
        defaultValue={fields['familyText']}
        isMultiline
      />
      <Pick
        name="allergies"
        label={say('profile.allergies')}
        fields={fields}
        options={ALLERGY_ANSWERS.map((one) => ({ value: one, words: say(`allergies.${one}`) }))}
      />
      <ActionField
        name="allergyText"
        label={say('profile.allergies.text')}
        defaultValue={fields['allergyText']}
        isMultiline
      />
    </Card>
  );
}

/** Smoking, sun, height, the sex for the kidney formula, whom to ring. */
export function BodyPart({ fields }: PartProps) {
  return (
    <Card labelledBy="body" className="stack">
      <h2 id="body">{say('profile.body')}</h2>
      <div className="planrow items-end">
        <Pick
          name="smoking"
          label={say('profile.smoking')}
          fields={fields}
          options={SMOKING.map((one) => ({ value: one, words: say(`smoking.${one}`) }))}
        />
        <Pick
          name="sun"
          label={say('profile.sun')}
          fields={fields}
          options={SUN_SENSITIVITY.map((one) => ({ value: one, words: say(`sun.${one}`) }))}
        />
      </div>
      <ActionField
        name="height"
        label={say('profile.height')}
        hint={say('profile.height.hint')}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={fields['height']}
      />
      <ActionCheck name="sure" words={say('profile.height.sure')} isAsked />
      <p className="small muted">{say('profile.weight')}</p>
      <Pick
        name="kidneySex"
        label={say('profile.sex')}
        hint={say('profile.sex.hint')}
        fields={fields}
        options={KIDNEY_SEXES.map((one) => ({ value: one, words: say(`kidney-sex.${one}`) }))}
      />
      <ActionField
        name="contact"
        label={say('profile.contact')}
        hint={say('profile.contact.hint')}
        autoComplete="off"
        defaultValue={fields['contact']}
      />
    </Card>
  );
}

/** What the card of hydroxychloroquine asks about the eyes: whose timetable, and what brings it forward. */
export function ShownPart({ fields }: PartProps) {
  return (
    <Card labelledBy="shown" className="stack">
      <h2 id="shown">{say('profile.shown')}</h2>
      <Pick
        name="eyeSchedule"
        label={say('profile.eyes')}
        fields={fields}
        options={EYE_SCHEDULES.map((one) => ({ value: one, words: say(`eyes.${one}`) }))}
      />
      <Pick
        name="kidneysReduced"
        label={say('profile.kidneys')}
        hint={say('profile.kidneys.hint')}
        fields={fields}
        options={TOLD_ANSWERS.map((one) => ({ value: one, words: say(`told.${one}`) }))}
      />
      <Pick
        name="macula"
        label={say('profile.macula')}
        hint={say('profile.macula.hint')}
        fields={fields}
        options={TOLD_ANSWERS.map((one) => ({ value: one, words: say(`told.${one}`) }))}
      />
    </Card>
  );
}
