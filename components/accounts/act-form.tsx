import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmSection } from '@/components/ui/confirm-section';
import type { FormWords } from '@/components/ui/form-words';
import { say } from '@/lib/messages/say';
import type { Act } from './acts';

/** What every form of a page needs from it: the standing sentences, and a key of its own. */
export type FormKit = { words: FormWords; newKey: () => string };

type ActFormProps = { act: Act; accountId: string; name: string; kit: FormKit; action: FormAction };

/** One act on an account: its consequence, why, and the button that names it. */
export function ActForm({ act, accountId, name, kit, action }: ActFormProps) {
  return (
    <ConfirmSection id={act.id} title={say(act.title, { name })} text={say(act.text)}>
      <ActionForm action={action} words={kit.words} className="stack">
        <input type="hidden" name="key" value={kit.newKey()} />
        <input type="hidden" name="account" value={accountId} />
        <ActionField
          name="reason"
          label={say('accounts.reason')}
          hint={say('accounts.reason.hint')}
          autoComplete="off"
        />
        <div className="row row-wrap">
          <Button kind={act.isFirst ? 'primary' : 'second'}>{say(act.button)}</Button>
          <ButtonLink href="/admin/accounts" kind="ghost" prefetch={false}>
            {say('accounts.keep')}
          </ButtonLink>
        </div>
      </ActionForm>
    </ConfirmSection>
  );
}
