import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { say } from '@/lib/messages/say';
import type { KeptProfile } from '@/lib/records/profile-rows';
import { profileFields } from './profile-fields';
import { BodyPart, FamilyPart, LupusPart, ShownPart } from './profile-parts';

type ProfileFormProps = {
  kept: KeptProfile;
  kit: { words: FormWords; newKey: () => string };
  action: FormAction;
};

/** The whole profile. Somebody's newer answers are shown beside what was typed. */
export function ProfileForm({ kept, kit, action }: ProfileFormProps) {
  const fields = profileFields(kept.profile);
  return (
    <ActionForm action={action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), version: String(kept.version) }} />
      <LupusPart fields={fields} />
      <FamilyPart fields={fields} />
      <BodyPart fields={fields} />
      <ShownPart fields={fields} />
      <Button kind="primary" isWide formNoValidate>
        {say('profile.submit')}
      </Button>
    </ActionForm>
  );
}
