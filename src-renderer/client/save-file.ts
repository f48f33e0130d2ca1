/** How long the browser may take to read what it saves, in milliseconds. */
const patience = 60_000;

/** Hands a file to the person: a browser downloads it, Electron asks where to put it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
