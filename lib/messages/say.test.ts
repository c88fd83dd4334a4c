import { describe, expect, expectTypeOf, test } from 'vitest';
import { nouns } from './en';
import { isPlainKey, plural, say, type MessageKey, type PlainKey } from './say';

describe('sentences', () => {
  test('a feeling is named by the number stored with the check-in', () => {
    expect(say('feeling.0')).toBe('Very well');
    expect(say('feeling.4')).toBe('Very bad');
  });

  test('one thing to fix is not called things', () => {
    expect(plural('ui.to-fix', 1)).toBe('1 thing to fix');
    expect(plural('ui.to-fix', 2)).toBe('2 things to fix');
    expect(plural('ui.to-fix', 0)).toBe('0 things to fix');
  });

  test('only a sentence without blanks can be carried as data by a schema', () => {
    expect(isPlainKey('shell.help')).toBe(true);
    expect(isPlainKey('ui.to-fix.one')).toBe(false);
    expect(isPlainKey('toString')).toBe(false);
    expect(isPlainKey('no.such.sentence')).toBe(false);
  });

  test('an unknown key and a missing value do not compile', () => {
    expectTypeOf<'no.such.sentence'>().not.toExtend<MessageKey>();
    expectTypeOf<'ui.to-fix.one'>().not.toExtend<PlainKey>();
    expectTypeOf(say<'ui.to-fix.one'>).parameters.toEqualTypeOf<
      ['ui.to-fix.one', Readonly<Record<'count', string | number>>]
    >();
  });
});

describe('the catalogue', () => {
  test('no two nouns use the same key', () => {
    const keys = Object.values(nouns).flatMap((noun) => Object.keys(noun));
    const twice = keys.filter((key, place) => keys.indexOf(key) !== place);
    expect(twice).toEqual([]);
  });

  test('no sentence is empty, shouts or ends in a space', () => {
    const texts = Object.values(nouns).flatMap((noun) => Object.values<string>(noun));
    const faulty = texts.filter((text) => text.trim() !== text || text === '' || text.includes('!'));
    expect(faulty).toEqual([]);
  });
});
