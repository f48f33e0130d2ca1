import { readOpenedGraph, writeOpenedGraph, type OpenedGraph } from './opened-graph.ts';

/** Every place in the app. The address after `#` names it, so that back, forward and reload work. */
export type Route =
  | { readonly screen: 'course' }
  | { readonly screen: 'lesson'; readonly unit: string }
  | { readonly screen: 'exercise'; readonly id: string; readonly variant: number }
  | { readonly screen: 'explore'; readonly opened?: OpenedGraph }
  | { readonly screen: 'lab' }
  | { readonly screen: 'progress' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'not-found'; readonly address: string };

const simple = ['course', 'explore', 'lab', 'progress', 'settings'] as const;
type SimpleScreen = (typeof simple)[number];
const isSimple = (name: string): name is SimpleScreen => simple.some((screen) => screen === name);

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Reads an address such as `#/exercise/ds-db/2`; an empty one is the course. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  const [first, second, third] = parts;
  const notFound: Route = { screen: 'not-found', address: hash };
  if (parts.includes(undefined)) return notFound;
  if (!first) return parts.length === 1 ? { screen: 'course' } : notFound;
  if (parts.length === 1 && isSimple(first)) return { screen: first };
  if (first === 'course' && second && parts.length === 2) return { screen: 'lesson', unit: second };
  if (first === 'exercise' && second && parts.length <= 3 && /^\d{0,9}$/.test(third ?? ''))
    return { screen: 'exercise', id: second, variant: Number(third ?? 0) };
  const opened =
    first === 'explore' ? readOpenedGraph(parts.slice(1).map((part) => part ?? '')) : undefined;
  return opened ? { screen: 'explore', opened } : notFound;
}

/** The address of a place, ready for `href`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'lesson':
      return `#/course/${encodeURIComponent(route.unit)}`;
    case 'exercise':
      return `#/exercise/${encodeURIComponent(route.id)}/${route.variant}`;
    case 'explore': {
      const parts = route.opened ? writeOpenedGraph(route.opened) : [];
      return ['#', 'explore', ...parts.map(encodeURIComponent)].join('/');
    }
    case 'not-found':
      return route.address;
    case 'course':
    case 'lab':
    case 'progress':
    case 'settings':
      return `#/${route.screen}`;
  }
}

export const exerciseAddress = (id: string, variant = 0): string =>
  addressOf({ screen: 'exercise', id, variant });
