import { createContext } from 'svelte';
import type { App } from './app.svelte.ts';

/** The app that a component lives in. */
export const [useApp, provideApp] = createContext<App>();
