import { describe, expect, it } from 'vitest';
import { JOINTS } from '@/lib/clinical/joints';
import { DRAWN_JOINTS, WIDTHS } from './joint-spots';

const LEAST_APART = 18;

const apart = (one: (typeof DRAWN_JOINTS)[number], other: (typeof DRAWN_JOINTS)[number]): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('the drawing of joints', () => {
  it('has every joint of the catalogue once', () => {
    expect(DRAWN_JOINTS.map(({ id }) => id)).toEqual(JOINTS.map(({ id }) => id));
  });

  it('draws left on the left, as in a mirror, and right on the right', () => {
    const onWrongSide = DRAWN_JOINTS.filter(
      ({ on, side, x }) => on === 'body' && (side === 'left') !== x < WIDTHS.body / 2,
    );
    expect(onWrongSide).toEqual([]);
  });

  it.each(JOINTS.filter(({ side }) => side === 'left'))('mirrors $id', ({ joint }) => {
    const pair = DRAWN_JOINTS.filter(({ id }) => [`left-${joint}`, `right-${joint}`].includes(id));
    const widths = pair.map(({ on }) => WIDTHS[on]);
    expect(pair.map(({ x }, index) => x + (pair.at(-1 - index)?.x ?? NaN))).toEqual(widths);
    expect(new Set(pair.map(({ y }) => y)).size).toBe(1);
  });

  it('keeps marks from covering each other', () => {
    const pairs = DRAWN_JOINTS.flatMap((one, index) =>
      DRAWN_JOINTS.slice(index + 1)
        .filter(({ on, side }) => on === one.on && side === one.side)
        .map((other) => ({ ids: [one.id, other.id], distance: apart(one, other) })),
    );
    expect(pairs.filter(({ distance }) => distance < LEAST_APART)).toEqual([]);
  });
});
