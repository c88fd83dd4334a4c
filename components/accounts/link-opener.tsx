'use client';

import { useEffect, useRef } from 'react';

type LinkOpenerProps = {
  /** Where a code is posted to. */
  action: string;
};

/**
 * The code of a link stands after the `#`, which browsers keep to themselves: a script posts it, so that it is in no
 * address, no log and no history. Without scripts it is pasted.
 */
export function LinkOpener({ action }: LinkOpenerProps) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);

  // Speaks to the address bar, which the server never sees in full.
  useEffect(() => {
    const code = window.location.hash.slice(1);
    if (code === '' || field.current === null) return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    field.current.value = code;
    form.current?.submit();
  }, []);

  return (
    <form ref={form} method="post" action={action} hidden>
      <input ref={field} type="hidden" name="code" />
    </form>
  );
}
