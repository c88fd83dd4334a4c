import { expect, test } from 'vitest';
import { passphraseFault } from './passphrase-rules';

const person = { email: 't.silva@elmpark.example', name: 'Tomas Silva', subject: ['Prednisone', 'Hydroxychloroquine'] };

test('four words in a row are a passphrase', () => {
  expect(passphraseFault('ripe harbour violet lantern', person)).toBeNull();
});

test('fewer than 15 characters are too few, and a composed letter counts once', () => {
  expect(passphraseFault('ripe harbour 1', person)).toBe('too-short');
  expect(passphraseFault('ripe harbour e\u0301', person)).toBe('too-short');
  expect(passphraseFault('ripe harbour e\u0301x', person)).toBeNull();
});

test('128 characters are kept and 129 refused, also where each takes two units', () => {
  expect(passphraseFault('🦋ripe harbour '.repeat(9).slice(0, 133), person)).toBeNull();
  expect(passphraseFault('ripe harbour violet '.repeat(7), person)).toBe('too-long');
});

test('the name, the address and the product’s words alone are easy to guess', () => {
  expect(passphraseFault('tomas-silva-flareline-lupus', person)).toBe('too-plain');
  expect(passphraseFault('t.silva@elmpark.example', person)).toBe('too-plain');
  expect(passphraseFault('Flareline Lupus SLE Password 2026', person)).toBe('too-plain');
});

test('one letter over and over is easy to guess', () => {
  expect(passphraseFault('aaaaaaaaaaaaaaaaaaaa', person)).toBe('too-plain');
});

test.each([
  ['a common password and digits', 'password1234567'],
  ['keys in a row', 'qwertyuiopasdfgh'],
  ['the product, the illness and a year', 'flareline2026lupus'],
  ['two medicines', 'prednisone hydroxychloroquine'],
  ['the same said twice', 'iloveyouiloveyou'],
])('%s is found soon by whoever tries lists', (_, passphrase) => {
  expect(passphraseFault(passphrase, person)).toMatch(/^too-(common|plain)$/);
});

test('two medicines are only known as such when they are named', () => {
  expect(passphraseFault('prednisone hydroxychloroquine', person)).toBe('too-common');
  expect(passphraseFault('prednisone hydroxychloroquine', { ...person, subject: [] })).toBeNull();
});

test('four words from a list withstand ten thousand million guesses', () => {
  expect(passphraseFault('correct horse battery staple', person)).toBeNull();
});

test('only the first 64 characters are judged, so that judging never takes long', () => {
  expect(passphraseFault(`${'password'.repeat(8)} ripe harbour violet lantern`, person)).toBe('too-common');
});
