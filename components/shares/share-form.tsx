import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import type { FormKit } from './form-kit';

type ShareFormProps = {
  kit: FormKit;
  action: FormAction;
  shareId: string;
  className?: string;
  children: ReactNode;
};

/** A form about one share. */
export function ShareForm({ kit, action, shareId, className, children }: ShareFormProps) {
  return (
    <ActionForm action={action} words={kit.words} {...(className === undefined ? {} : { className })}>
      <input type="hidden" name="key" value={kit.newKey()} />
      <input type="hidden" name="share" value={shareId} />
      {children}
    </ActionForm>
  );
}
