type Headers = Record<string, string[]>;

interface Details {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}

type BeforeListener = (
  details: Details,
  callback: (decision: { cancel?: boolean }) => void,
) => void;
type HeadersListener = (
  details: Details & { readonly responseHeaders: Headers; readonly statusCode: number },
  callback: (decision: { cancel?: boolean; responseHeaders?: Headers }) => void,
) => void;
type Filter = { readonly urls: readonly string[] };

/** A listener and the addresses that it asked for. */
class Hook<Listener> {
  #listener: Listener | null = null;
  #patterns: readonly string[] = [];

  set(filterOrListener: Filter | Listener | null, listener?: Listener | null): void {
    const hasFilter = listener !== undefined;
    this.#listener = hasFilter ? listener : (filterOrListener as Listener | null);
    this.#patterns = hasFilter ? (filterOrListener as Filter).urls : ['<all_urls>'];
  }

  for(url: string): Listener | null {
    const matches = (pattern: string): boolean =>
      pattern === '<all_urls>' ||
      new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(url);
    return this.#patterns.some(matches) ? this.#listener : null;
  }
}

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `session.webRequest`: asked for every request that a window makes. */
export class WebRequest {
  readonly #before = new Hook<BeforeListener>();
  readonly #headers = new Hook<HeadersListener>();

  onBeforeRequest(first: Filter | BeforeListener | null, listener?: BeforeListener | null): void {
    this.#before.set(first, listener);
  }

  onHeadersReceived(
    first: Filter | HeadersListener | null,
    listener?: HeadersListener | null,
  ): void {
    this.#headers.set(first, listener);
  }

  /** Whether the app cancels a request. */
  async cancels(details: Details): Promise<boolean> {
    const listener = this.#before.for(details.url);
    if (!listener) return false;
    const decision = await new Promise<{ cancel?: boolean }>((resolve) => {
      listener(details, resolve);
    });
    return decision.cancel ?? false;
  }

  /** The headers of an answer as the app changes them. */
  async headersOf(details: Details, statusCode: number, headers: Headers): Promise<Headers> {
    const listener = this.#headers.for(details.url);
    if (!listener) return headers;
    const decision = await new Promise<{ responseHeaders?: Headers }>((resolve) => {
      listener({ ...details, statusCode, responseHeaders: headers }, resolve);
    });
    return decision.responseHeaders ?? headers;
  }
}
