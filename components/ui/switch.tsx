import type { IconName } from '@/components/ui/icons';
import { Icon } from './icon';

type SwitchProps = {
  /** What is switched; the accessible name. */
  words: string;
  /** "can see" or "hidden": never a switch without its state in words. */
  stateWords: string;
  isOn: boolean;
  name: string;
  value: string;
  icon?: IconName;
};

/** A row with the words left, the state and the switch right. A submit button; the form belongs to the page. */
export function Switch({ words, stateWords, isOn, name, value, icon }: SwitchProps) {
  return (
    <div className="item">
      {icon !== undefined && <Icon of={icon} />}
      <span className="flex-[1_1_6rem]">{words}</span>
      <span className="row ml-auto min-w-0">
        <span className="small muted">{stateWords}</span>
        <button
          type="submit"
          role="switch"
          name={name}
          value={value}
          aria-checked={isOn}
          aria-label={words}
          className="switch"
        />
      </span>
    </div>
  );
}
