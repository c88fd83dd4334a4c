import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import type { FormKit } from './act-form';

type KeyFormProps = { kit: FormKit; action: FormAction; className?: string; children: ReactNode };

/** A form about one's own account, with a key of its own. */
export function KeyForm({ kit, action, className, children }: KeyFormProps) {
  return (
    <ActionForm action={action} words={kit.words} {...(className === undefined ? {} : { className })}>
      <input type="hidden" name="key" value={kit.newKey()} />
      {children}
    </ActionForm>
  );
}
