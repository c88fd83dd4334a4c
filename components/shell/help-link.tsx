import { LifeBuoy } from '@/components/ui/icons';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';

/** Stands in the header of every page, signed in or not, always at the same place. */
export function HelpLink() {
  return (
    <Link href="/help-now" className="helplink">
      <Icon of={LifeBuoy} size="small" />
      {say('shell.help')}
    </Link>
  );
}
