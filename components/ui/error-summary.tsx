import { CircleAlert } from '@/components/ui/icons';
import type { Ref } from 'react';
import { Icon } from './icon';

type ErrorSummaryProps = {
  title: string;
  /** `href` is `#` and the id of the field. */
  faults: readonly { href: string; words: string }[];
  ref?: Ref<HTMLDivElement>;
};

/** Links to the fields that need another look; each field repeats its own message. */
export function ErrorSummary({ title, faults, ref }: ErrorSummaryProps) {
  return (
    <div className="urgent urgent-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2 className="urgent-head">
        <Icon of={CircleAlert} />
        <span>{title}</span>
      </h2>
      {faults.length > 0 && (
        <ul className="urgent-body">
          {faults.map((fault) => (
            <li key={`${fault.href} ${fault.words}`}>
              <a href={fault.href} className="urgent-link">
                {fault.words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
