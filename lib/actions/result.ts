/**
 * What an action answers, with finished sentences; `typed` never holds a password. `ActionForm` of
 * `components/ui` shows it, with and without scripts.
 */
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

/** What the work inside a wrapper answers: keys instead of sentences, and where to go next. */
export type Outcome =
  | { status: 'saved'; say?: string; next?: string }
  | { status: 'invalid'; fields: Record<string, readonly string[]> }
  | { status: 'conflict'; theirs: Record<string, string> }
  /** Nothing that may be known to exist; `say` is a key of the catalogue. */
  | { status: 'refused'; say: string };
