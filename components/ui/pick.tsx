import { Check } from '@/components/ui/icons';
import { Icon } from './icon';

type PickProps = { name: string; value: string; isOn: boolean; words: string };

/** A pill that toggles: a submit button whose form belongs to the page. */
export function Pick({ name, value, isOn, words }: PickProps) {
  return (
    <button type="submit" name={name} value={value} aria-pressed={isOn} className="pick">
      {isOn && <Icon of={Check} size="small" className="pick-tick" />}
      <span>{words}</span>
    </button>
  );
}
