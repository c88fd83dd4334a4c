'use client';

import { useEffect, useRef } from 'react';

/**
 * Inside a form with a text: saves it when the person leaves the field for anywhere else, so that "Done" only leaves
 * and nothing typed is lost. Without scripts the form's own button saves.
 */
export function SaveOnLeave() {
  const place = useRef<HTMLSpanElement>(null);
  // Speaks to the browser: leaving a field is an event of the form around, which this component does not draw.
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!(form instanceof HTMLFormElement)) return undefined;
    const save = ({ target, relatedTarget }: FocusEvent) => {
      const isChanged = target instanceof HTMLTextAreaElement && target.value !== target.defaultValue;
      const isInside = relatedTarget instanceof Node && form.contains(relatedTarget);
      if (isChanged && !isInside) form.requestSubmit();
    };
    form.addEventListener('focusout', save);
    return () => {
      form.removeEventListener('focusout', save);
    };
  }, []);
  return <span ref={place} hidden />;
}
