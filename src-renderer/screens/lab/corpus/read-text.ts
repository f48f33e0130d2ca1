/** The bytes of a file as text, or the line at which they stop being UTF-8. */
export type ReadText = { readonly text: string } | { readonly badLine: number };

const newline = 0x0a;

/** Decodes UTF-8 strictly: a letter that was lost in decoding would be learnt as a word. */
export function readText(bytes: Uint8Array): ReadText {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { badLine: firstBadLine(bytes) };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(newline, start);
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
