/** The top frame of a window, as `event.senderFrame` gives it. */
export class WebFrame {
  readonly parent = null;
  readonly name = '';
  readonly routingId = 1;
  readonly processId = 1;
  readonly #address: () => string;

  constructor(address: () => string) {
    this.#address = address;
  }

  get url(): string {
    return this.#address();
  }

  /** Unlike URL.origin, Electron's has a host for an app's own standard scheme too. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null';
  }

  get top(): WebFrame {
    return this;
  }

  get frames(): readonly WebFrame[] {
    return [];
  }

  isDestroyed(): boolean {
    return false;
  }
}
