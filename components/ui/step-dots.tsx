import { classNames } from './class-names';

type StepDotsProps = { step: number; of: number; label: string };

/** Where one is in the flare flow; `label` says "Step 2 of 4". */
export function StepDots({ step, of, label }: StepDotsProps) {
  const places = Array.from({ length: of }, (_, place) => place + 1);
  return (
    <span className="dots" role="img" aria-label={label}>
      {places.map((place) => (
        <i key={place} className={classNames(place < step && 'dot-done', place === step && 'dot-now')} />
      ))}
    </span>
  );
}
