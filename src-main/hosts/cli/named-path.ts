import { resolve } from 'node:path';

/** npm runs scripts from the project's folder; a path is meant from where npm was called. */
const from = process.env['npm_lifecycle_event'] === 'nabla' ? process.env['INIT_CWD'] : undefined;

/** The file or folder that someone means by a path on the command line. */
export const namedPath = (path: string): string => resolve(from ?? process.cwd(), path);
