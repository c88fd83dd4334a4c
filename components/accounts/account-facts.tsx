import { Card } from '@/components/ui/card';
import { KeyValues } from '@/components/ui/key-values';
import { say } from '@/lib/messages/say';
import type { AccountDetails } from '@/lib/records/accounts';
import { factorWords, lastSignInWords, METHOD_WORDS, ROLE_WORDS, verifiedWords, type Reader } from './account-words';
import { StatusChip } from './status-chip';

type AccountFactsProps = { account: AccountDetails; reader: Reader; now: number };

function attested({ account, reader, now }: AccountFactsProps) {
  if (account.role !== 'clinician') return [];
  const { practice, registrationNumber, verification } = account;
  const none = say('shares.confirm.none');
  const proof =
    verification === null
      ? []
      : [
          { name: say('verification.method'), value: say(METHOD_WORDS[verification.method]) },
          { name: say('verification.evidence'), value: verification.evidence ?? none },
          { name: say('verification.by'), value: verification.by ?? say('accounts.log.someone') },
        ];
  return [
    { name: say('shares.confirm.practice'), value: practice ?? none },
    { name: say('shares.confirm.number'), value: registrationNumber ?? none },
    { name: say('accounts.column.verified'), value: verifiedWords(account, reader, now) },
    ...proof,
  ];
}

/** Everything an administrator may know of an account. */
export function AccountFacts(props: AccountFactsProps) {
  const { account, reader } = props;
  const pairs = [
    { name: say('accounts.column.account'), value: account.email },
    { name: say('accounts.column.role'), value: say(ROLE_WORDS[account.role]) },
    { name: say('accounts.column.status'), value: <StatusChip status={account.status} /> },
    ...attested(props),
    { name: say('accounts.column.factor'), value: factorWords(account) },
    { name: say('accounts.column.sign-in'), value: lastSignInWords(account, reader) },
  ];
  return (
    <Card labelledBy="facts">
      <h2 id="facts">{say('accounts.facts')}</h2>
      <div className="mt-4">
        <KeyValues pairs={pairs} />
      </div>
    </Card>
  );
}
