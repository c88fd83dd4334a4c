import type { FlareInView } from '@/lib/clinical/timeline-flares';
import { say } from '@/lib/messages/say';
import { MonthGrid } from './drawing-axis';
import { flareBox } from './drawing-flares';
import type { Plot } from './plot';
import { SENTENCE_ID } from './timeline-sentence';

/** The hatch of missing days; the folded lanes use the same one. */
export const HATCH_ID = 'timeline-hatch';

/** The hatch over a prescription that nobody confirms. */
export const DOUBT_ID = 'timeline-doubt';

/** Declares the hatch of missing days once for the page. */
export function HatchPattern({ id = HATCH_ID }: { id?: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" strokeWidth="1.2" className="stroke-edge opacity-50" />
    </pattern>
  );
}

/** Declares the hatch of what is not confirmed. */
export function DoubtPattern({ id = DOUBT_ID }: { id?: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <path d="M0 0V5" strokeWidth="2" className="stroke-surface" />
    </pattern>
  );
}

type BackgroundProps = { plot: Plot; flares: readonly FlareInView[] };

/**
 * What lies behind every lane: the bands of the flares and the month lines. It stands for the whole picture to those
 * who can't see it: the paragraph says it in words.
 */
export function DrawingBackground({ plot, flares }: BackgroundProps) {
  return (
    <svg
      width="100%"
      height="100%"
      role="img"
      aria-labelledby="timeline-picture"
      aria-describedby={SENTENCE_ID}
      className="absolute inset-0"
    >
      <title id="timeline-picture">{say('timeline.picture')}</title>
      <desc>{say('timeline.picture.text')}</desc>
      <defs>
        <HatchPattern />
        <DoubtPattern />
      </defs>
      {flares.map((flare) => (
        <rect key={flare.id} {...flareBox(plot, flare)} height="100%" className="fill-flare-wash" />
      ))}
      <MonthGrid plot={plot} height={100} />
    </svg>
  );
}
