/** The value of `--name=value` on the command line. */
export function switchValue(name: string): string | undefined {
  const prefix = `--${name}=`;
  return process.argv.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

export function hasSwitch(name: string): boolean {
  return process.argv.includes(`--${name}`) || switchValue(name) !== undefined;
}

/** An event whose default a listener can prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
