import type { ReactNode } from 'react';

type KeyValuesProps = { pairs: readonly { name: string; value: ReactNode }[] };

/** Name beside value, or over it where the two do not fit: words stay whole at any text size. */
export function KeyValues({ pairs }: KeyValuesProps) {
  return (
    <dl className="stack-tight">
      {pairs.map((pair) => (
        <div key={pair.name} className="flex flex-wrap gap-x-4">
          <dt className="muted min-w-40">{pair.name}</dt>
          <dd className="min-w-0 flex-[1_1_9rem] wrap-anywhere font-[620]">{pair.value}</dd>
        </div>
      ))}
    </dl>
  );
}
