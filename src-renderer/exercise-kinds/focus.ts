/**
 * Moves the focus to where the next keystroke belongs. Not on touch screens: there it would open
 * the keyboard over the task before it is read.
 */
export function focusByKeyboard(element: HTMLElement | null | undefined): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  element?.focus({ preventScroll: true });
}
