import { describe, expect, test } from 'vitest';
import { countOf28, isJoint, JOINT_GROUPS, jointAt, JOINTS, SIDES, toggledJoint } from './joints';
import { SCALE_CATALOGUE } from './scales-catalogue';
import { scaleById } from './scales';
import { detailsOf, EXACT_VALUES, MOST_MINUTES, USUAL_MINUTES } from './symptom-details';
import { SYMPTOMS } from './symptoms';

describe('the joint map', () => {
  test('has 36 joints, each once, 18 a side, and 28 of them are those of the usual count', () => {
    expect(new Set(JOINTS.map(({ id }) => id)).size).toBe(36);
    expect(SIDES.map((side) => JOINTS.filter((joint) => joint.side === side).length)).toEqual([18, 18]);
    expect(countOf28(JOINTS.map(({ id }) => id))).toBe(28);
  });

  test('hips, ankles, forefeet and jaw do not count among the 28', () => {
    const beside = JOINTS.filter(({ in28Count }) => !in28Count).map(({ joint }) => joint);
    expect([...new Set(beside)].sort()).toEqual(['ankle', 'hip', 'mtp', 'temporomandibular']);
  });

  test('every joint stands in one group of the screen, on both sides', () => {
    const places = JOINT_GROUPS.flatMap((group) => [...group.places]);
    const shown = SIDES.flatMap((side) => places.map((place) => jointAt(side, place)?.id));
    expect(shown.sort()).toEqual(JOINTS.map(({ id }) => id).sort());
  });

  test('every joint names its source, and none is called verified that comes from general knowledge', () => {
    expect(JOINTS.filter(({ source }) => source.length === 0)).toEqual([]);
    expect(JOINTS.filter(({ source, verified }) => verified && source.every((from) => from === 'memory'))).toEqual([]);
  });

  test('a joint is put on once and taken off again, whatever else is on', () => {
    const on = toggledJoint(['right-knee', 'made-up'], 'left-wrist', true);
    expect(on).toEqual(['left-wrist', 'right-knee']);
    expect(toggledJoint(on, 'left-wrist', true)).toEqual(on);
    expect(toggledJoint(on, 'left-wrist', false)).toEqual(['right-knee']);
    expect([isJoint('left-wrist'), isJoint('toString'), isJoint('')]).toEqual([true, false, false]);
  });
});

describe('scales', () => {
  test('nine of them, each once, and every symptom names one', () => {
    expect(new Set(SCALE_CATALOGUE.map(({ id }) => id)).size).toBe(9);
    expect(SYMPTOMS.map(({ scale }) => scaleById(scale).id)).toHaveLength(70);
  });

  test.each([
    ['joint-pain', ['joints', 'exact']],
    ['joint-swelling', ['joints']],
    ['morning-stiffness', ['minutes']],
    ['fatigue', ['exact']],
    ['low-mood', ['exact']],
    ['malar-rash', []],
    ['seizure', []],
    ['hay-fever', []],
  ])('%s can be said more exactly as %j', (id, details) => {
    expect(detailsOf(id)).toEqual(details);
  });

  test('an exact answer goes from 0 to 10, and a morning can be stiff for twelve hours at most', () => {
    expect(EXACT_VALUES).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(MOST_MINUTES).toBe(720);
    expect(Math.max(...USUAL_MINUTES)).toBeLessThan(MOST_MINUTES);
  });
});
