import type { IconName } from '@/components/ui/icons';
import { Siren } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type UrgentBoxProps = {
  title: string;
  icon?: IconName;
  /** Spoken at once when it appears; leave out on a page that is about nothing else. */
  isAlert?: boolean;
  /** Id of the heading, e.g. for focus. */
  titleId?: string;
  children: ReactNode;
};

/** Filled header and 2 px border: red flags only. Form errors have `ErrorSummary`. */
export function UrgentBox({ title, icon = Siren, isAlert = false, titleId, children }: UrgentBoxProps) {
  return (
    <div className="urgent" role={isAlert ? 'alert' : undefined}>
      <h2 className="urgent-head" id={titleId} tabIndex={-1}>
        <Icon of={icon} />
        <span>{title}</span>
      </h2>
      <div className="urgent-body">{children}</div>
    </div>
  );
}
