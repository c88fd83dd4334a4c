import { Check } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type ChoiceProps = {
  name: string;
  value: string;
  isChosen: boolean;
  words: string;
  /** A second line under the words. */
  note?: string;
  /** A face or a severity glyph. */
  picture?: ReactNode;
  /** A hill, at the right edge of a tall choice. */
  aside?: ReactNode;
  isTall?: boolean;
};

/** A full-width submit button of a named group; choosing saves. The form belongs to the page. */
export function Choice({ name, value, isChosen, words, note, picture, aside, isTall = false }: ChoiceProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-pressed={isChosen}
      className={classNames('choice', isTall && 'choice-tall')}
    >
      {picture}
      <span className="choice-words">
        {words}
        {note !== undefined && <span className="choice-note">{note}</span>}
      </span>
      {aside}
      {isChosen && (
        <span className="choice-tick">
          <Icon of={Check} />
        </span>
      )}
    </button>
  );
}
