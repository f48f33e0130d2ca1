import { importProgress } from '../../../../src-main/storage/index.ts';

/** A process that imports again and again until it is killed. */
const [file, path] = process.argv.slice(2) as [string, string];
process.send!('ready');
for (;;) {
  await importProgress(file, path);
  process.send!('imported');
}
