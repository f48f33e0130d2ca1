import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const output = resolve(import.meta.dirname, '../../build/out');
const read = (path: string): string => readFileSync(join(output, path), 'utf8');
const scripts = (): string[] =>
  readdirSync(join(output, 'renderer/assets')).filter((name) => name.endsWith('.js'));

test('the page has no script or style of its own and needs no fixed address', () => {
  const html = read('renderer/index.html');
  expect(html).toMatch(/<script[^>]* src="\.\/assets\/[^"]+\.js"/);
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|javascript:/i);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.filter((address) => !address!.startsWith('./'))).toEqual([]);
});

test('no script makes code from text', () => {
  expect(scripts()).not.toEqual([]);
  const makesCode = scripts().filter((name) =>
    /\bnew Function\b|(?<![.\w$])eval\(/.test(read(`renderer/assets/${name}`)),
  );
  expect(makesCode).toEqual([]);
});

test('the preload is CommonJS that needs nothing but electron', () => {
  const required = [...read('preload/preload.cjs').matchAll(/require\(["'`]([^"'`]+)/g)];
  expect(required.map(([, name]) => name)).toEqual(['electron']);
  expect(read('preload/preload.cjs')).not.toMatch(/^\s*(import|export)\s/m);
});

test('the training worker is an entry of its own beside the main script', () => {
  expect(readdirSync(join(output, 'main'))).toEqual(
    expect.arrayContaining(['main.js', 'training-worker.js']),
  );
});
