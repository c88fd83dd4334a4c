import { CircleAlert } from '@/components/ui/icons';
import { Icon } from './icon';

/** Why the last form of this page was not saved; nothing when it was. */
export function Fault({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p role="alert" className="fault mt-2">
      <Icon of={CircleAlert} size="small" />
      <span>{sentence}</span>
    </p>
  );
}
