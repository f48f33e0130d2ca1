import type { Request as PageRequest, Route } from '@playwright/test';
import { browser } from './browser.ts';
import { handlerFor, realAddress } from './protocol.ts';
import { session } from './session.ts';
import { WebContents } from './web-contents.ts';

/** The window that makes a request; undefined for a page that a page has opened. */
function windowOf(request: PageRequest): WebContents | undefined {
  try {
    return WebContents.ofPage(request.frame().page());
  } catch {
    return undefined; // A popup has no frame before it has navigated.
  }
}

function mayNavigate(request: PageRequest): boolean {
  if (!request.isNavigationRequest()) return true;
  const contents = windowOf(request);
  if (!contents) return false;
  return contents.mayNavigate(realAddress(request.url()), request.frame().parentFrame() === null);
}

function bodyOf(request: PageRequest): BodyInit | null {
  const body = request.postDataBuffer();
  return body === null ? null : new Uint8Array(body);
}

async function answer(route: Route, real: string): Promise<void> {
  const request = route.request();
  const handler = handlerFor(real)!;
  const details = { url: real, method: request.method(), resourceType: request.resourceType() };
  const response = await handler(
    new Request(real, {
      method: request.method(),
      headers: request.headers(),
      body: bodyOf(request),
    }),
  );
  const given = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]));
  const headers = await session.defaultSession.webRequest.headersOf(
    details,
    response.status,
    given,
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, [values].flat().join(', ')]),
    ),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function decide(route: Route): Promise<void> {
  const request = route.request();
  const real = realAddress(request.url());
  const details = { url: real, method: request.method(), resourceType: request.resourceType() };
  if (!mayNavigate(request)) return route.abort('aborted');
  if (await session.defaultSession.webRequest.cancels(details))
    return route.abort('blockedbyclient');
  return handlerFor(real) ? answer(route, real) : route.continue();
}

/** Passes every request by the app's policies: navigation, web requests, its own scheme. */
export async function routeRequests(): Promise<void> {
  await browser.context.route('**/*', async (route) => {
    try {
      await decide(route);
    } catch (error) {
      console.error('electron stand-in: no answer to', route.request().url(), error);
      await route.abort().catch(() => undefined);
    }
  });
}
