import { parseRoute, type Route } from './routes.ts';

class Router {
  current = $state.raw<Route>({ screen: 'course' });
  /** False until the learner has gone anywhere: the first page takes no focus. */
  moved = false;
  /** Where the learner was before this page. */
  previous = $state.raw<Route>();

  /** Follows the address of the window; the result stops it. */
  follow(): () => void {
    this.current = parseRoute(location.hash);
    const read = (): void => {
      this.moved = true;
      this.previous = this.current;
      this.current = parseRoute(location.hash);
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }

  go(address: string): void {
    location.hash = address;
  }
}

export const router = new Router();
