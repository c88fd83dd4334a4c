/** What an action answers, with finished sentences; `typed` never holds a password. */
export type ActionResult =
  | { status: 'idle' }
  | { status: 'saved'; say?: string }
  | { status: 'invalid'; fields: Record<string, string[]>; typed: Record<string, string> }
  | { status: 'conflict'; say: string; theirs: Record<string, string>; typed: Record<string, string> }
  | {
      status: 'refused';
      code: string;
      say: string;
      typed: Record<string, string>;
      needsCode?: boolean;
      isProofWrong?: boolean;
    };

export type FormAction = (previous: ActionResult, form: FormData) => Promise<ActionResult>;

/** What was typed in the answered form; empty when the answer keeps nothing. */
export function typedIn(result: ActionResult): Readonly<Record<string, string>> {
  return 'typed' in result ? result.typed : {};
}

/** Whether the person must first show that it is them. */
export function asksStepUp(result: ActionResult): result is Extract<ActionResult, { status: 'refused' }> {
  return result.status === 'refused' && result.code === 'step_up_required';
}
