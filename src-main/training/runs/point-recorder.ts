import type { LayerMetrics, MetricPoint } from '../../contract/lab.ts';
import type { PointListener } from './outcome.ts';
import { isRecorded } from '../steps.ts';
import type { StepReport } from '../step/trainer.ts';

/** Milliseconds between two deliveries: at most 50 a second. */
const pause = 20;

/** What was taken in since the last point. */
export interface Unrecorded {
  readonly windows: number;
  /** Σ loss · windows. */
  readonly loss: number;
}

/**
 * Turns steps into points of the curves. Which steps are recorded depends on their number alone; the
 * clock only decides how many points are delivered together, and measures windows a second.
 */
export class PointRecorder {
  readonly #total: number;
  readonly #stepsPerEpoch: number;
  readonly #listener: PointListener | undefined;
  #waiting: MetricPoint[] = [];
  #windows = 0;
  #loss = 0;
  #since = performance.now();
  #delivered = -Infinity;

  constructor(total: number, stepsPerEpoch: number, listener: PointListener | undefined) {
    this.#total = total;
    this.#stepsPerEpoch = stepsPerEpoch;
    this.#listener = listener;
  }

  get unrecorded(): Unrecorded {
    return { windows: this.#windows, loss: this.#loss };
  }

  /** Goes on from where another recorder of the same run was. */
  resume({ windows, loss }: Unrecorded): void {
    [this.#windows, this.#loss] = [windows, loss];
  }

  /**
   * Takes in one step; a point's loss is the mean over the windows since the last point.
   *
   * @param layers asked for where the step becomes a point.
   */
  add(
    { step, windows, loss, penalty, gradientNorm, rate }: StepReport,
    layers: () => LayerMetrics[],
  ): void {
    this.#windows += windows;
    this.#loss += loss * windows;
    if (!isRecorded(step, this.#total)) return;
    const now = performance.now();
    const mean = this.#loss / this.#windows;
    this.#waiting.push({
      step,
      epoch: (step - 1) / this.#stepsPerEpoch,
      loss: mean,
      objective: mean + penalty,
      rate,
      gradientNorm,
      windowsPerSecond: (1000 * this.#windows) / Math.max(now - this.#since, 1e-3),
      layers: layers(),
    });
    [this.#windows, this.#loss, this.#since] = [0, 0, now];
    if (now - this.#delivered >= pause) this.flush();
  }

  /** Delivers what is waiting. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    this.#listener?.(this.#waiting);
    this.#waiting = [];
    this.#delivered = performance.now();
  }
}
