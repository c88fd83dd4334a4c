import type { ReactNode } from 'react';
import { Pill, TestTubeDiagonal } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';

const PARTS = [
  { category: 'meds', path: 'medicines', icon: Pill, words: 'clinic.medicines' },
  { category: 'labs', path: 'labs', icon: TestTubeDiagonal, words: 'clinic.labs' },
] as const;

export type PartPath = (typeof PARTS)[number]['path'];

type LinksProps = {
  patientId: string;
  /** What the share opens. */
  categories: readonly string[];
  /** The part that is open; null on the line. */
  current: PartPath | null;
  /** The way to the line, where it stands before the others. */
  children?: ReactNode;
};

/** What else of the patient there is to read, for each category that is shared. */
export function PartLinks({ patientId, categories, current, children }: LinksProps) {
  const others = PARTS.filter(({ category, path }) => path !== current && categories.includes(category));
  if (others.length === 0 && children === undefined) return null;
  return (
    <p className="row row-wrap mb-4">
      {children}
      {others.map(({ path, icon, words }) => (
        <ButtonLink
          key={path}
          href={`/patients/${patientId}/${path}`}
          size="small"
          icon={<Icon of={icon} />}
          prefetch={false}
        >
          {say(words)}
        </ButtonLink>
      ))}
    </p>
  );
}
