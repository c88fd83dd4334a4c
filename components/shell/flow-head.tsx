import { CloudCheck, X } from '@/components/ui/icons';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { StepDots } from '@/components/ui/step-dots';

type FlowHeadProps = {
  /** Leaves the flow; everything is saved by then. */
  closeHref: string;
  closeLabel: string;
  /** Which of how many, in words "Step 2 of 4"; null on a page that is no step of the way. */
  step: { now: number; of: number; label: string } | null;
  /** "Saved", once something is. */
  saved: string | null;
};

/** The line above a step of the flare flow on a phone: close, where one is, saved. */
export function FlowHead({ closeHref, closeLabel, step, saved }: FlowHeadProps) {
  return (
    <div className="flowhead">
      <Link href={closeHref} prefetch={false} className="iconbtn" aria-label={closeLabel}>
        <Icon of={X} />
      </Link>
      {step === null ? <span /> : <StepDots step={step.now} of={step.of} label={step.label} />}
      {/* Not a live region: what was saved is said once, by the page's status line. */}
      <p className={saved === null ? 'w-12' : 'saved pr-3'}>
        {saved !== null && <Icon of={CloudCheck} size="small" />}
        <span>{saved}</span>
      </p>
    </div>
  );
}
