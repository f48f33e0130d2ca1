import { describe, expect, test } from 'vitest';
import { en } from '../../../src-renderer/i18n/en.ts';
import { hostLanguage, i18n, localized, t } from '../../../src-renderer/i18n/i18n.svelte.ts';
import { ko } from '../../../src-renderer/i18n/ko.ts';
import { fill, type Message } from '../../../src-renderer/i18n/message.ts';

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const namesIn = (message: Message): string[] =>
  [
    ...new Set(
      formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
    ),
  ].sort();

test('both languages have the same keys', () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
});

describe.each(Object.keys(en) as (keyof typeof en)[])('%s', (key) => {
  test('is said in both languages', () => {
    for (const form of [...formsOf(en[key]), ...formsOf(ko[key])]) expect(form.trim()).not.toBe('');
  });

  test('takes no parameter in Korean that English does not have', () => {
    expect(namesIn(en[key])).toEqual(expect.arrayContaining(namesIn(ko[key])));
  });

  test('shouts in neither language', () => {
    for (const form of [...formsOf(en[key]), ...formsOf(ko[key])]) expect(form).not.toContain('!');
  });

  test('has no alternating particle in Korean', () => {
    for (const form of formsOf(ko[key]))
      expect(form).not.toMatch(/[은이을와]\((는|가|를|과)\)|\(으\)로/);
  });
});

test('English counts one and many', () => {
  const message = { one: '{count} attempt', other: '{count} attempts' };
  expect([0, 1, 2].map((count) => fill(message, { count }))).toEqual([
    '0 attempts',
    '1 attempt',
    '2 attempts',
  ]);
});

test('a parameter is put in as it is, braces and dollars included', () => {
  expect(fill('“{text}”, {text}', { text: '$&{x}' })).toBe('“$&{x}”, $&{x}');
});

test('switching the language changes every sentence at once', () => {
  i18n.language = 'en';
  expect([t('nav.lab'), localized({ en: 'a', ko: 'b' })]).toEqual(['Lab', 'a']);
  i18n.language = 'ko';
  expect([t('nav.lab'), localized({ en: 'a', ko: 'b' })]).toEqual(['실험실', 'b']);
});

test.each([
  [['ko-KR', 'en'], 'ko'],
  [['de', 'ko'], 'ko'],
  [['en-GB', 'ko'], 'en'],
  [['kok-IN'], 'en'],
  [[], 'en'],
] as const)('a host that prefers %j begins in %s', (preferred, language) => {
  expect(hostLanguage(preferred)).toBe(language);
});
