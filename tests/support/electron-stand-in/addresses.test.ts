import { describe, expect, it } from 'vitest';
import { toReal, toShown } from './addresses.ts';

const schemes = new Set(['nabla']);

describe('an address of the app', () => {
  it.each([
    ['nabla://app/index.html', 'http://app.nabla.localhost/index.html'],
    ['nabla://app/?a=1#/course', 'http://app.nabla.localhost/?a=1#/course'],
    ['nabla://evil/x', 'http://evil.nabla.localhost/x'],
    ['nabla://app', 'http://app.nabla.localhost'],
  ])('%s is shown as %s, and back', (real, shown) => {
    expect(toShown(real, schemes)).toBe(shown);
    expect(toReal(shown, schemes)).toBe(real);
  });

  it.each([
    'https://example.com/nabla://app/',
    'http://localhost/x',
    'http://app.other.localhost/x',
    'http://app.nabla.localhost.example.com/x',
    'file:///etc/passwd',
    '',
  ])('%s stays as it is both ways', (address) => {
    expect(toShown(address, schemes)).toBe(address);
    expect(toReal(address, schemes)).toBe(address);
  });
});
