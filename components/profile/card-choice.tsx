import Link from 'next/link';
import { ActionCheck } from '@/components/ui/action-check';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { CARD_FIELDS, type CardField } from '@/lib/clinical/profile';
import { say } from '@/lib/messages/say';

/** Fields of the choice by name; a tick is `on` or empty. */
export function cardTicks(chosen: readonly CardField[]): Record<string, string> {
  return Object.fromEntries(CARD_FIELDS.map((field) => [`card-${field}`, chosen.includes(field) ? 'on' : '']));
}

type CardChoiceProps = {
  chosen: readonly CardField[];
  version: number;
  kit: { words: FormWords; newKey: () => string };
  action: FormAction;
};

/** What the card shows, tick by tick; never on paper. */
export function CardChoice({ chosen, version, kit, action }: CardChoiceProps) {
  return (
    <Card labelledBy="card-choice" className="print:hidden">
      <h2 id="card-choice">{say('card.choose')}</h2>
      <ActionForm action={action} words={kit.words} className="stack-mid mt-2">
        <HiddenFields values={{ key: kit.newKey(), version: String(version) }} />
        <div>
          {CARD_FIELDS.map((field) => (
            <ActionCheck
              key={field}
              name={`card-${field}`}
              words={say(`card-field.${field}`)}
              isOffered={chosen.includes(field)}
            />
          ))}
        </div>
        <p className="small muted">{say('card.choose.where')}</p>
        <Button kind="primary" isWide>
          {say('card.choose.submit')}
        </Button>
      </ActionForm>
      <p className="mt-2">
        <Link href="/profile" prefetch={false} className="textlink">
          {say('card.to-profile')}
        </Link>
      </p>
    </Card>
  );
}
