import { JOINT_CATALOGUE, type CatalogueJoint } from './joints-catalogue';

export type JointId = (typeof JOINT_CATALOGUE)[number]['id'];
export type JointPlace = (typeof JOINT_CATALOGUE)[number]['joint'];
export type Joint = CatalogueJoint & { readonly id: JointId; readonly joint: JointPlace };

export const JOINTS: readonly Joint[] = JOINT_CATALOGUE;

export const SIDES = ['left', 'right'] as const;

/** Whether a text is the id of a joint. */
export function isJoint(id: string): id is JointId {
  return JOINTS.some((joint) => joint.id === id);
}

/** Parts of the map, in the order of the screen: large joints apart from those of the hand. */
export const JOINT_GROUPS = [
  { id: 'large', places: ['temporomandibular', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'mtp'] },
  { id: 'knuckles', places: ['mcp-1', 'mcp-2', 'mcp-3', 'mcp-4', 'mcp-5'] },
  { id: 'fingers', places: ['thumb-ip', 'pip-2', 'pip-3', 'pip-4', 'pip-5'] },
] as const satisfies readonly { id: string; places: readonly JointPlace[] }[];

/** The joint of a place on a side. */
export function jointAt(side: (typeof SIDES)[number], place: JointPlace): Joint | undefined {
  return JOINTS.find((joint) => joint.side === side && joint.joint === place);
}

/** Puts a joint on or off a list, which keeps the catalogue's order and holds each joint once. */
export function toggledJoint(joints: readonly string[], joint: JointId, isOn: boolean): JointId[] {
  return JOINTS.map(({ id }) => id).filter((id) => (id === joint ? isOn : joints.includes(id)));
}

/** How many of the chosen joints belong to the 28 of the usual count. */
export function countOf28(joints: readonly string[]): number {
  return JOINTS.filter(({ id, in28Count }) => in28Count && joints.includes(id)).length;
}
