import { BodyFigure } from '@/components/ui/body-figure';
import { SYSTEMS } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import type { SystemOfDay } from '@/lib/records/symptom-rows';

/** Systems by how bad they are, worst first, ties in the order of the tiles. */
export function worstFirst(systems: readonly SystemOfDay[]): SystemOfDay[] {
  return systems
    .filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level || SYSTEMS.indexOf(a.system) - SYSTEMS.indexOf(b.system));
}

type FlareFigureProps = { systems: readonly SystemOfDay[]; size: 'small' | 'medium' | 'large' };

/** The outline with the places of a day; its name says them in words. */
export function FlareFigure({ systems, size }: FlareFigureProps) {
  const places = worstFirst(systems).map(({ system }) => say(`system.${system}.lane`));
  return (
    <BodyFigure
      size={size}
      levels={Object.fromEntries(systems.map(({ system, level }) => [system, level]))}
      label={places.length === 0 ? say('episode.figure.none') : say('episode.figure', { places: places.join(', ') })}
    />
  );
}
