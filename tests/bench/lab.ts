import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { measureInBrowser } from './lab/in-browser.ts';
import { measureSideBySide, measureStopping } from './lab/side-by-side.ts';
import { median } from './lab/median.ts';

/*
 * The lab as its users feel it: the built app in a real browser, and two runs beside each other. Run
 * `npm run -s bench:lab`; `--json` prints every round, `--rounds 7` takes more.
 */

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const browser = await measureInBrowser(rounds);
const sideBySide = await measureSideBySide(rounds);
const stopping = await measureStopping(rounds);
const summary = {
  cores: availableParallelism(),
  firstPointMilliseconds: median(browser.map(({ firstPoint }) => firstPoint)),
  finishedMilliseconds: median(browser.map(({ finished }) => finished)),
  longestTaskMilliseconds: Math.max(...browser.map(({ longestTask }) => longestTask)),
  f1: browser.at(-1)!.f1,
  twoRunsToOne: median(sideBySide.map(({ ratio }) => ratio)),
  pausedMilliseconds: Math.max(...stopping.map(({ pause }) => pause)),
  cancelledMilliseconds: Math.max(...stopping.map(({ cancel }) => cancel)),
  processorTwoRunsToOne: median(sideBySide.map(({ processorRatio }) => processorRatio)),
};

if (values.json)
  console.log(JSON.stringify({ ...summary, rounds: { browser, sideBySide, stopping } }));
else {
  const { firstPointMilliseconds: first, finishedMilliseconds: finished } = summary;
  console.log(`cores                                   ${summary.cores}`);
  console.log(`click to the first loss on screen       ${first.toFixed(0)} ms (at most 200)`);
  console.log(
    `click to the final F1 on screen         ${(finished / 1000).toFixed(2)} s (under 3)`,
  );
  console.log(`final entity F1                         ${summary.f1}`);
  console.log(
    `longest task in the interface meanwhile ${summary.longestTaskMilliseconds.toFixed(0)} ms (none over 50)`,
  );
  console.log(
    `two runs at once to one                 ${summary.twoRunsToOne.toFixed(2)}× the time (at most 1.25)`,
  );
  console.log(
    `the same in time of the processor       ${summary.processorTwoRunsToOne.toFixed(2)}×`,
  );
  console.log(
    `paused, cancelled within               ${summary.pausedMilliseconds.toFixed(0)}, ${summary.cancelledMilliseconds.toFixed(0)} ms (at most 100)`,
  );
}
