const told = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for every element that waits: hundreds of rows have one each. */
function shared(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries, self) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        told.get(target)?.();
      }
    },
    { rootMargin: '100%' },
  );
  return observer;
}

/** Calls back once when an element is within a screen's height of what is seen. */
export const whenNear = (tell: () => void) => (element: Element) => {
  told.set(element, tell);
  shared().observe(element);
  return () => observer?.unobserve(element);
};
