import { readOpenedGraph, writeOpenedGraph, type OpenedGraph } from './opened-graph.ts';
import { readOpenedModel, writeOpenedModel, type OpenedModel } from './opened-model.ts';

/** Every place in the app. The address after `#` names it, so that back, forward and reload work. */
export type Route =
  | { readonly screen: 'course' }
  | { readonly screen: 'lesson'; readonly unit: string }
  | { readonly screen: 'exercise'; readonly id: string; readonly variant: number }
  | { readonly screen: 'explore'; readonly graph?: OpenedGraph }
  | { readonly screen: 'lab'; readonly model?: OpenedModel }
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
  return (
    opened(
      first,
      parts.slice(1).map((part) => part ?? ''),
    ) ?? notFound
  );
}

/** A screen that opens with something: what it is stands in the parts behind the screen's name. */
function opened(screen: string, parts: readonly string[]): Route | undefined {
  const graph = screen === 'explore' ? readOpenedGraph(parts) : undefined;
  if (graph) return { screen: 'explore', graph };
  const model = screen === 'lab' ? readOpenedModel(parts) : undefined;
  return model && { screen: 'lab', model };
}

const addressOfParts = (...parts: readonly string[]): string =>
  ['#', ...parts.map(encodeURIComponent)].join('/');

/** The address of a place, ready for `href`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'lesson':
      return addressOfParts('course', route.unit);
    case 'exercise':
      return addressOfParts('exercise', route.id, String(route.variant));
    case 'explore':
      return addressOfParts('explore', ...(route.graph ? writeOpenedGraph(route.graph) : []));
    case 'lab':
      return addressOfParts('lab', ...(route.model ? writeOpenedModel(route.model) : []));
    case 'not-found':
      return route.address;
    case 'course':
    case 'progress':
    case 'settings':
      return `#/${route.screen}`;
  }
}

export const exerciseAddress = (id: string, variant = 0): string =>
  addressOf({ screen: 'exercise', id, variant });
