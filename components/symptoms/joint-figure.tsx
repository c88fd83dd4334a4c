import { BodyOutline } from '@/components/ui/body-outline';
import type { Joint } from '@/lib/clinical/joints';
import { jointWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import { DRAWN_JOINTS, WIDTHS, type DrawnJoint } from './joint-spots';

type Marked = { joints: readonly string[] };

function Mark({ id, x, y, joints }: DrawnJoint & Marked) {
  return joints.includes(id) ? (
    <circle cx={x} cy={y} r="9" className="fill-sev3 stroke-surface" strokeWidth="2.5" />
  ) : (
    <circle cx={x} cy={y} r="4" className="fill-surface stroke-ink3" strokeWidth="1.5" />
  );
}

function Marks({ of, joints }: Marked & { of: (joint: DrawnJoint) => boolean }) {
  return DRAWN_JOINTS.filter(of).map((joint) => <Mark key={joint.id} {...joint} joints={joints} />);
}

/** The back of a left hand that hangs down: the little finger is on the left, the thumb on the right. */
function HandOutline() {
  return (
    <g className="fill-fig stroke-fig" strokeLinecap="round" strokeLinejoin="round">
      <path d="M48 4H80L88 40L84 66Q64 78 28 66L36 34Z" strokeWidth="16" />
      <path d="M25 64L16 112" strokeWidth="18" fill="none" />
      <path d="M45 70L41 130" strokeWidth="18" fill="none" />
      <path d="M65 71L67 136" strokeWidth="18" fill="none" />
      <path d="M85 66L92 126" strokeWidth="18" fill="none" />
      <path d="M92 30L104 46L118 82" strokeWidth="18" fill="none" />
    </g>
  );
}

function Hand({ side, joints }: Marked & Pick<Joint, 'side'>) {
  return (
    <>
      <g transform={side === 'left' ? undefined : `translate(${WIDTHS.hand} 0) scale(-1 1)`}>
        <HandOutline />
      </g>
      <Marks of={(joint) => joint.on === 'hand' && joint.side === side} joints={joints} />
    </>
  );
}

function Side({ side, x }: Pick<Joint, 'side'> & { x: number }) {
  return (
    <text x={x} y="18" textAnchor="middle" fontSize="17" className="fill-ink2 font-ui">
      {say(`symptoms.joints.${side}`)}
    </text>
  );
}

/** A body and two larger hands as in a mirror, with joints marked. Buttons beside it are what is tapped. */
export function JointFigure({ joints }: Marked) {
  const marked = DRAWN_JOINTS.filter(({ id }) => joints.includes(id));
  const label =
    marked.length === 0
      ? say('symptoms.joints.figure.none')
      : say('symptoms.joints.figure', { joints: marked.map(({ id }) => jointWords(id)).join(', ') });
  return (
    <svg viewBox="0 0 380 424" role="img" aria-label={label}>
      <Side side="left" x={46} />
      <Side side="right" x={334} />
      <g transform="translate(90 0)">
        <BodyOutline />
        <Marks of={(joint) => joint.on === 'body'} joints={joints} />
      </g>
      <g transform="translate(4 262)">
        <Hand side="left" joints={joints} />
      </g>
      <g transform="translate(246 262)">
        <Hand side="right" joints={joints} />
      </g>
    </svg>
  );
}
