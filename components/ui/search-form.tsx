import type { ReactNode } from 'react';
import { Button } from './button';
import { Field } from './field';
import { Icon } from './icon';
import { Search } from './icons';

type SearchFormProps = {
  /** The page that is asked again with what was typed. */
  action: string;
  id: string;
  name: string;
  label: string;
  hint?: string;
  text: string;
  maxLength?: number;
  submit: string;
  /** The button under the field, as wide as it is: where a page is there to search. */
  isTall?: boolean;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** Finds something by words: a plain form that asks by its address, so it works without scripts and can be kept. */
export function SearchForm({ action, submit, text, isTall = false, children, ...field }: SearchFormProps) {
  return (
    <form method="get" action={action} role="search" className={isTall ? 'stack-mid' : 'row row-wrap items-end'}>
      {children}
      <div className="grow min-w-40">
        <Field {...field} type="search" defaultValue={text} autoComplete="off" />
      </div>
      <Button kind={isTall ? 'primary' : 'second'} isWide={isTall} icon={<Icon of={Search} />}>
        {submit}
      </Button>
    </form>
  );
}
