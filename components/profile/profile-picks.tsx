import { ActionCheck } from '@/components/ui/action-check';
import { ActionSelect } from '@/components/ui/action-select';
import { say } from '@/lib/messages/say';
import type { ProfileFields } from './profile-fields';

type Option = { value: string; words: string };
type PickProps = { name: string; label: string; hint?: string; fields: ProfileFields; options: readonly Option[] };

/** One of a list, "Not said" first. */
export function Pick({ name, label, hint, fields, options }: PickProps) {
  return (
    <ActionSelect
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      options={[{ value: '', words: say('profile.unsaid') }, ...options]}
      defaultValue={fields[name] ?? ''}
    />
  );
}

type TicksProps = { prefix: string; legend: string; fields: ProfileFields; options: readonly Option[] };

/** Any of a list. */
export function Ticks({ prefix, legend, fields, options }: TicksProps) {
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-4">
        {options.map(({ value, words }) => (
          <ActionCheck
            key={value}
            name={`${prefix}${value}`}
            words={words}
            isOffered={fields[`${prefix}${value}`] === 'on'}
          />
        ))}
      </div>
    </fieldset>
  );
}
