import { describe, expect, test } from 'vitest';
import { checkInStep, stepAddress, stepAfter } from './check-in-step';

const NOTHING = { ask: undefined, change: false, again: false };

describe('what the check-in card shows', () => {
  test.each([
    { asked: NOTHING, isAnswered: false, hasOffer: false, step: 'feeling' },
    { asked: NOTHING, isAnswered: true, hasOffer: true, step: 'folded' },
    { asked: { ...NOTHING, change: true }, isAnswered: true, hasOffer: false, step: 'change' },
    { asked: { ...NOTHING, change: true }, isAnswered: false, hasOffer: false, step: 'feeling' },
    { asked: { ...NOTHING, again: true }, isAnswered: true, hasOffer: false, step: 'again' },
    { asked: { ...NOTHING, ask: 'tired' }, isAnswered: false, hasOffer: false, step: 'tired' },
    { asked: { ...NOTHING, ask: 'pain' }, isAnswered: true, hasOffer: false, step: 'pain' },
    { asked: { ...NOTHING, ask: 'still' }, isAnswered: true, hasOffer: true, step: 'still' },
    { asked: { ...NOTHING, ask: 'still' }, isAnswered: true, hasOffer: false, step: 'folded' },
    { asked: { ...NOTHING, ask: 'constructor' }, isAnswered: false, hasOffer: false, step: 'feeling' },
  ])('$asked, answered $isAnswered: $step', ({ asked, isAnswered, hasOffer, step }) => {
    expect(checkInStep(asked, { isAnswered, hasOffer })).toBe(step);
  });

  test('each answer leads to the next question, the offer comes last, and a correction folds', () => {
    expect(stepAfter('feeling', true)).toBe('tired');
    expect(stepAfter('again', false)).toBe('tired');
    expect(stepAfter('tired', false)).toBe('pain');
    expect(stepAfter('pain', false)).toBe('folded');
    expect(stepAfter('pain', true)).toBe('still');
    expect(stepAfter('still', true)).toBe('folded');
    expect(stepAfter('change', true)).toBe('folded');
  });

  test('a step has an address on the page it stands on', () => {
    expect(stepAddress('/today', 'folded')).toBe('/today');
    expect(stepAddress('/today', 'tired')).toBe('/today?ask=tired');
    expect(stepAddress('/check-in/2026-11-20', 'change')).toBe('/check-in/2026-11-20?change=1');
  });
});
