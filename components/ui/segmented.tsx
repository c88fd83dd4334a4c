import Link from 'next/link';

type SegmentedProps = {
  /** Name of the group. */
  label: string;
  parts: readonly { href: string; words: string; isCurrent: boolean }[];
};

/** Views of the same thing as links, so they work without scripts and stand in the address. */
export function Segmented({ label, parts }: SegmentedProps) {
  return (
    <nav aria-label={label} className="seg">
      {parts.map((part) => (
        <Link
          key={part.href}
          href={part.href}
          prefetch={false}
          scroll={false}
          aria-current={part.isCurrent ? 'true' : undefined}
          className="seg-part"
        >
          {part.words}
        </Link>
      ))}
    </nav>
  );
}
