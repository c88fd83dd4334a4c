import { UserRound } from '@/components/ui/icons';
import type { FormAction } from '@/components/ui/action-result';
import { Note } from '@/components/ui/note';
import { say } from '@/lib/messages/say';
import type { AccountLine } from '@/lib/records/accounts';
import { ActForm, type FormKit } from './act-form';
import { actsOn, type Act } from './acts';

type AccountActsProps = {
  account: AccountLine;
  isOwn: boolean;
  kit: FormKit;
  actions: Record<Act['id'], FormAction>;
};

/** What can be done to an account, one form each; nothing to one's own. */
export function AccountActs({ account, isOwn, kit, actions }: AccountActsProps) {
  const acts = isOwn ? [] : actsOn(account);
  if (acts.length === 0) {
    return <Note icon={UserRound}>{say(isOwn ? 'accounts.self' : 'accounts.no-acts')}</Note>;
  }
  return (
    <div className="stack">
      {acts.map((act) => (
        <ActForm key={act.id} act={act} accountId={account.id} name={account.name} kit={kit} action={actions[act.id]} />
      ))}
    </div>
  );
}
