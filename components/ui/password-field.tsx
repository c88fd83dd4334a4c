'use client';

import { Eye, EyeOff } from '@/components/ui/icons';
import { useState } from 'react';
import { FieldFrame, describedBy, type FieldBase } from './field';
import { Icon } from './icon';

type PasswordFieldProps = FieldBase & {
  name: string;
  autoComplete: 'current-password' | 'new-password';
  showLabel: string;
  hideLabel: string;
};

/** Without scripts a plain password input; with them an eye shows what was typed. It never gets a value back. */
export function PasswordField({ name, autoComplete, showLabel, hideLabel, ...base }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <FieldFrame {...base}>
      <div className="input-reveal">
        <input
          id={base.id}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(base)}
          aria-invalid={(base.errors ?? []).length > 0 ? true : undefined}
          className="input"
        />
        <button
          type="button"
          className="iconbtn"
          aria-label={isShown ? hideLabel : showLabel}
          aria-controls={base.id}
          onClick={() => setIsShown(!isShown)}
        >
          <Icon of={isShown ? EyeOff : Eye} />
        </button>
      </div>
    </FieldFrame>
  );
}
