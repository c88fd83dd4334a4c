import { JOINTS, type Joint, type JointId, type JointPlace } from '@/lib/clinical/joints';

/** Where a joint is drawn: on the body, or on a hand drawn larger beside it. */
type Spot = { on: 'body' | 'hand'; x: number; y: number };

/** Width of the body's outline and of a hand: the right side is the left one in a mirror. */
export const WIDTHS = { body: 200, hand: 130 } as const;

const onBody = (x: number, y: number): Spot => ({ on: 'body', x, y });
const onHand = (x: number, y: number): Spot => ({ on: 'hand', x, y });

// The left side, as one looks into a mirror: the left hand is on the left, its thumb towards the body.
const LEFT: Readonly<Record<JointPlace, Spot>> = {
  temporomandibular: onBody(79, 57),
  shoulder: onBody(62, 108),
  elbow: onBody(45, 166),
  wrist: onBody(34, 226),
  hip: onBody(82, 228),
  knee: onBody(82, 318),
  ankle: onBody(80, 380),
  mtp: onBody(76, 403),
  'mcp-5': onHand(25, 64),
  'mcp-4': onHand(45, 70),
  'mcp-3': onHand(65, 71),
  'mcp-2': onHand(85, 66),
  'mcp-1': onHand(100, 41),
  'pip-5': onHand(19, 93),
  'pip-4': onHand(43, 105),
  'pip-3': onHand(66, 108),
  'pip-2': onHand(89, 101),
  'thumb-ip': onHand(114, 66),
};

function spotOf({ side, joint }: Joint): Spot {
  const spot = LEFT[joint];
  return side === 'left' ? spot : { ...spot, x: WIDTHS[spot.on] - spot.x };
}

export type DrawnJoint = { id: JointId; side: Joint['side'] } & Spot;

/** Every joint of the catalogue with its place in the drawing. */
export const DRAWN_JOINTS: readonly DrawnJoint[] = JOINTS.map((joint) => ({
  id: joint.id,
  side: joint.side,
  ...spotOf(joint),
}));
