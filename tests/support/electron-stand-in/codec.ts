/**
 * What structured clone carries, as text: the two sides of the bridge are a Node process and a page. Both
 * functions stand alone, because their source is injected into the page.
 */
export function encode(value: unknown): string {
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const write = (item: unknown): unknown => {
    if (item === undefined) return { $: 'undefined' };
    if (typeof item === 'bigint') return { $: 'bigint', text: String(item) };
    if (typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0)))
      return { $: 'number', text: Object.is(item, -0) ? '-0' : String(item) };
    if (item === null || typeof item !== 'object') return item;
    if (Array.isArray(item)) return item.map(write);
    if (item instanceof Date) return { $: 'date', time: item.getTime() };
    if (item instanceof Map) return { $: 'map', items: [...item].map(write) };
    if (item instanceof Set) return { $: 'set', items: [...item].map(write) };
    if (item instanceof Error) return { $: 'error', name: item.name, message: item.message };
    if (item instanceof ArrayBuffer)
      return { $: 'bytes', of: 'ArrayBuffer', text: base64(new Uint8Array(item)) };
    if (ArrayBuffer.isView(item)) {
      const bytes = new Uint8Array(item.buffer, item.byteOffset, item.byteLength);
      return { $: 'bytes', of: item.constructor.name, text: base64(bytes) };
    }
    const entries = Object.entries(item).map(([key, entry]) => [key, write(entry)] as const);
    const record = Object.fromEntries(entries);
    return '$' in record ? { $: 'record', record } : record;
  };
  return JSON.stringify(write(structuredClone(value)));
}

export function decode(text: string): unknown {
  interface Written {
    readonly $?: string;
    readonly text: string;
    readonly of: string;
    readonly time: number;
    readonly name: string;
    readonly message: string;
    readonly items: readonly unknown[];
    readonly record: object;
  }
  const bytesOf = ({ of, text: base64 }: Written): unknown => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    if (of === 'ArrayBuffer') return bytes.buffer;
    const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>;
    return new views[of === 'Buffer' ? 'Uint8Array' : of]!(bytes.buffer);
  };
  const readRecord = (record: object): unknown =>
    Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, read(entry)]));
  const read = (item: unknown): unknown => {
    if (item === null || typeof item !== 'object') return item;
    if (Array.isArray(item)) return item.map(read);
    const written = item as Written;
    switch (written.$) {
      case undefined:
        return readRecord(item);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(written.text);
      case 'number':
        return Number(written.text);
      case 'date':
        return new Date(written.time);
      case 'map':
        return new Map(written.items.map(read) as [unknown, unknown][]);
      case 'set':
        return new Set(written.items.map(read));
      case 'error':
        return Object.assign(new Error(written.message), { name: written.name });
      case 'bytes':
        return bytesOf(written);
      default:
        return readRecord(written.record);
    }
  };
  return read(JSON.parse(text));
}
