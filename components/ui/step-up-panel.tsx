import type { Ref } from 'react';
import { fieldId, useFormState } from './action-form-state';
import { typedIn } from './action-result';
import { Button } from './button';
import { Fault } from './fault';
import { FieldFrame, Input } from './field';
import { PasswordField } from './password-field';

type Asked = { say: string; needsCode?: boolean; isProofWrong?: boolean };

type StepUpPanelProps = { asked: Asked; ref: Ref<HTMLHeadingElement> };

/**
 * Stands in the place of a form whose act needs a fresh sign-in. It carries what was typed as hidden fields and posts
 * it again with the password, so nothing is typed twice.
 */
export function StepUpPanel({ asked, ref }: StepUpPanelProps) {
  const { say, needsCode = false, isProofWrong = false } = asked;
  const { id, result, words } = useFormState();
  const codeId = fieldId(id, 'stepUpCode');
  return (
    <div className="stack">
      <h2 ref={ref} tabIndex={-1}>
        {words.stepUp.title}
      </h2>
      {isProofWrong ? (
        <Fault sentence={say} />
      ) : (
        <p role="alert" className="muted">
          {say}
        </p>
      )}
      {Object.entries(typedIn(result)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PasswordField
        id={fieldId(id, 'stepUpPassword')}
        name="stepUpPassword"
        label={words.stepUp.password}
        autoComplete="current-password"
        showLabel={words.showPassword}
        hideLabel={words.hidePassword}
      />
      {needsCode && (
        <FieldFrame id={codeId} label={words.stepUp.code}>
          <Input
            id={codeId}
            name="stepUpCode"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            describedBy={undefined}
            isInvalid={false}
          />
        </FieldFrame>
      )}
      <Button kind="primary">{words.stepUp.submit}</Button>
    </div>
  );
}
