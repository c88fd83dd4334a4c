import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { say } from '@/lib/messages/say';

/** The mark with the product's name; home is by role. */
export function BrandLink({ href = '/' }: { href?: string }) {
  return (
    <Link href={href} prefetch={false} className="brandmark">
      <Mark />
      <span>{say('shell.product')}</span>
    </Link>
  );
}
