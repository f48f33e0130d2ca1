export type Shortcut = 'keys' | 'hint' | 'go-on';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'target'
>;

const textInputs = /^(text|search|url|email|number|password|tel|)$/;

/** Whether letters that are typed now go into a text. */
function isTyping(target: EventTarget | null): boolean {
  const element = target as Partial<HTMLInputElement> | null;
  if (element?.isContentEditable) return true;
  const tag = element?.tagName?.toLowerCase();
  return (
    tag === 'textarea' ||
    tag === 'math-field' ||
    (tag === 'input' && textInputs.test(element?.type ?? ''))
  );
}

/** While Hangul is composed, Enter belongs to the syllable. Safari reports it by key code only. */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229;

/** Which shortcut of the app a key is, if any. Letters that are being typed are never one. */
export function shortcutOf(event: Pressed): Shortcut | undefined {
  if (isComposing(event) || event.altKey) return undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'go-on';
  if (event.ctrlKey || event.metaKey || isTyping(event.target)) return undefined;
  if (event.key === '?') return 'keys';
  // ㅗ is the key H in the Korean layout.
  return /^[hHㅗ]$/.test(event.key) ? 'hint' : undefined;
}
