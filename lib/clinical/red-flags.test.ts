import { expect, test } from 'vitest';
import {
  cardNumber,
  EMERGENCY_IDS,
  FIXED_LINES,
  fixedLineBeside,
  isCrisis,
  isEmergency,
  isSameDayCall,
  itemOfCard,
  itemOfUnkept,
  unkeptAmong,
  unkeptLine,
} from './red-flags';
import { SYMPTOMS } from './symptoms';

test('the emergency items are those of the clinical specification', () => {
  expect([...EMERGENCY_IDS].sort()).toEqual([
    'breathlessness',
    'chest-pain',
    'confusion',
    'coughing-blood',
    'face-droop-speech-weakness',
    'hallucinations',
    'leg-clot-signs',
    'passing-little-urine',
    'seizure',
    'suicidal-thoughts',
  ]);
});

test.each([
  ['chest-pain', true, false],
  ['leg-swelling', false, true],
  ['numbness-tingling', false, true],
  ['fatigue', false, false],
  ['not-in-the-catalogue', false, false],
])('%s: emergency %s, call today %s', (id, emergency, sameDay) => {
  expect([isEmergency(id), isSameDayCall(id)]).toEqual([emergency, sameDay]);
});

test('thoughts of self-harm add the crisis line, a low mood alone does not', () => {
  expect(isCrisis('suicidal-thoughts')).toBe(true);
  expect(isCrisis('low-mood')).toBe(false);
});

test('headache and bleeding have a fixed line that opens the same card', () => {
  expect(fixedLineBeside('headache')).toBe('sudden-worst-headache');
  expect(fixedLineBeside('nosebleeds-or-gum-bleeding')).toBe('bleeding-that-wont-stop');
  expect(fixedLineBeside('nausea')).toBeNull();
});

test.each([...EMERGENCY_IDS, ...FIXED_LINES.map(({ id }) => id)])(
  'an address names the card of %s by a number alone',
  (id) => {
    expect(cardNumber(id)).toMatch(/^[1-9]\d?$/);
    expect(itemOfCard(cardNumber(id))).toBe(id);
  },
);

test('emergency items that nobody asked for have a line of their own, with a number of its own', () => {
  const lines = unkeptAmong(SYMPTOMS, []);
  expect(lines.map(({ id }) => id).sort()).toEqual(['confusion', 'hallucinations', 'suicidal-thoughts']);
  expect(unkeptAmong(SYMPTOMS, ['mental'])).toEqual([]);
  expect(itemOfUnkept(itemOfCard(cardNumber(unkeptLine('suicidal-thoughts'))) ?? '')).toBe('suicidal-thoughts');
  expect(cardNumber(unkeptLine('confusion'))).not.toBe(cardNumber('confusion'));
  expect(itemOfUnkept('confusion')).toBeUndefined();
});

test.each([undefined, '', '0', '-1', '1.5', '01', '99', 'chest-pain', 'constructor', '１'])(
  '%j is no card',
  (number) => {
    expect(itemOfCard(number)).toBeUndefined();
  },
);
