import type { MathfieldElement } from 'mathlive';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): unknown };
}

/** The one place where MathLive's own markup becomes HTML: the page requires trusted types. */
function trusted(): (html: string) => unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('mathlive', { createHTML: (html) => html });
  return policy ? (html) => policy.createHTML(html) : (html) => html;
}

async function define(): Promise<typeof MathfieldElement> {
  const [{ MathfieldElement: element }] = await Promise.all([
    import('mathlive'),
    import('mathlive/fonts.css'),
  ]);
  element.createHTML = trusted();
  // Fonts come with the style sheet above; nothing is fetched and nothing sounds.
  element.fontsDirectory = null;
  element.soundsDirectory = null;
  element.keypressVibration = false;
  return element;
}

let loading: Promise<typeof MathfieldElement> | undefined;

/** The element `<math-field>`, loaded when a learner first asks for it. */
export function loadMathlive(): Promise<typeof MathfieldElement> {
  loading ??= define().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
