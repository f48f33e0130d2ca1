/** Puts an element within reach of the keyboard as long as its content is wider than its place. */
export function scrollable(element: HTMLElement): () => void {
  const update = (): void => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(update);
  observer.observe(element);
  for (const child of element.children) observer.observe(child);
  return () => observer.disconnect();
}
