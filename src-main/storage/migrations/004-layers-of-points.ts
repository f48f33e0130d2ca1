import type { Migration } from '../migrate.ts';

/** What reaches each layer at a point of a run's curves, as JSON; NULL where nothing was noted. */
export const layersOfPoints: Migration = {
  version: 4,
  name: 'layers of points',
  up(connection) {
    connection.exec('ALTER TABLE run_points ADD COLUMN layers TEXT');
  },
};
