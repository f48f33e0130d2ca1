const newline = 0x0a;

/**
 * The bytes of a file in pieces of about `size` that end with a line; the last one need not. There is
 * always a last one, which may be empty.
 */
export async function* wholeLines(
  file: Blob,
  size: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }> {
  let rest = new Uint8Array(0);
  for (let at = 0; at < file.size; at += size) {
    const piece = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    const end = piece.lastIndexOf(newline) + 1;
    if (end === 0) {
      rest = joined(rest, piece);
      continue;
    }
    yield { bytes: joined(rest, piece.subarray(0, end)), isLast: false };
    rest = piece.slice(end);
  }
  yield { bytes: rest, isLast: true };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
