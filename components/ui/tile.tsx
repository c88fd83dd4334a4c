import type { IconName } from '@/components/ui/icons';
import { classNames } from './class-names';
import { Icon } from './icon';
import { SeverityGlyph } from './severity-glyph';

type TileWords = {
  words: string;
  examples: string;
  icon: IconName;
  /** The severity word when it is on, for screen readers. */
  levelWord?: string;
};

type TileProps = TileWords & {
  level: 0 | 1 | 2 | 3;
  name: string;
  value: string;
  /** Its signs are open beside or below. */
  isOpen?: boolean;
};

function TileInside({ words, examples, icon, level, levelWord }: TileWords & { level: 0 | 1 | 2 | 3 }) {
  return (
    <>
      <Icon of={icon} />
      <span>
        {words}
        <span className="tile-examples">{examples}</span>
      </span>
      {level > 0 && (
        <span className="tile-level">
          <SeverityGlyph level={level} {...(levelWord === undefined ? {} : { label: levelWord })} />
        </span>
      )}
    </>
  );
}

function tileClasses(level: number, isOpen: boolean): string {
  return classNames('tile', level > 0 && 'tile-on', isOpen && 'tile-open');
}

/** An organ system as a submit button; on is shown by tint, border, glyph and `aria-pressed`. */
export function Tile({ name, value, isOpen = false, ...inside }: TileProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-pressed={inside.level > 0}
      className={tileClasses(inside.level, isOpen)}
    >
      <TileInside {...inside} />
    </button>
  );
}
