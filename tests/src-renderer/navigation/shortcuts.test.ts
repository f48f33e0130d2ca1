import { expect, test } from 'vitest';
import { isComposing, shortcutOf } from '../../../src-renderer/navigation/shortcuts.ts';

const body = { tagName: 'BODY' };
const field = { tagName: 'INPUT', type: 'text' };
const radio = { tagName: 'INPUT', type: 'radio' };

const press = (key: string, target: object = body, more: Partial<KeyboardEvent> = {}) =>
  shortcutOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    target: target as EventTarget,
    ...more,
  });

test('H asks for a hint in both keyboard layouts', () => {
  expect(['h', 'H', 'ㅗ'].map((key) => press(key))).toEqual(['hint', 'hint', 'hint']);
});

test('letters and question marks that go into a text are no shortcuts', () => {
  expect([press('h', field), press('?', field), press('ㅗ', { tagName: 'TEXTAREA' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a chosen option is not a text', () => {
  expect([press('h', radio), press('?', radio)]).toEqual(['hint', 'keys']);
});

test('Ctrl+Enter goes on, from a text too', () => {
  expect(press('Enter', field, { ctrlKey: true })).toBe('go-on');
  expect(press('Enter', body, { metaKey: true })).toBe('go-on');
  expect(press('Enter')).toBeUndefined();
});

test('nothing is a shortcut while Hangul is composed', () => {
  expect(press('Enter', field, { ctrlKey: true, isComposing: true })).toBeUndefined();
  expect(press('Enter', field, { ctrlKey: true, keyCode: 229 })).toBeUndefined();
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});

test('shortcuts of the browser stay its own', () => {
  expect([press('h', body, { ctrlKey: true }), press('?', body, { altKey: true })]).toEqual([
    undefined,
    undefined,
  ]);
});
