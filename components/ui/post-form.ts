/** What a form's address answered, as far as the page needs to know. */
export type PostAnswer =
  | { kind: 'saved'; next: string | null }
  | { kind: 'signed-out' }
  /** `isStale`: the page shows something that does not stand any more. */
  | { kind: 'not-saved'; say: string | null; isStale: boolean };

const PATIENCE_MS = 20_000;
const SIGN_IN = '/sign-in';

function textAt(answer: unknown, name: string): string | null {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  return typeof value === 'string' ? value : null;
}

function isSignedOut(response: Response): boolean {
  return response.status === 401 || (response.redirected && new URL(response.url).pathname === SIGN_IN);
}

/** The fields of a form with the button that was pressed, as a plain form post would send them. Files are left out. */
export function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}

/** Sends the fields to the form's own address and asks for JSON. Never throws: no answer is `not-saved`. */
export async function postForm(action: string, fields: URLSearchParams): Promise<PostAnswer> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
      // Whoever taps and is gone the next moment has still saved.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (isSignedOut(response)) return { kind: 'signed-out' };
    const answer: unknown = await response.json();
    return textAt(answer, 'status') === 'saved'
      ? { kind: 'saved', next: textAt(answer, 'next') }
      : { kind: 'not-saved', say: textAt(answer, 'say'), isStale: response.status === 409 };
  } catch {
    return { kind: 'not-saved', say: null, isStale: false };
  }
}

/** Where to sign in again and come back to the page in view. */
export function signInAddress(here: Location): string {
  return `${SIGN_IN}?next=${encodeURIComponent(here.pathname + here.search)}`;
}
