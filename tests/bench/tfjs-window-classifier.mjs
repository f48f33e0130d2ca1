import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/*
 * The window classifier in TensorFlow.js on its WebAssembly backend, one thread, as someone who knows it
 * would write it: the other side of training.ts. Reads and answers lines as torch_window_classifier.py does.
 */

const require = createRequire(import.meta.url);
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const folder = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
wasm.setWasmPaths(`${folder}/`);
wasm.setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();

/** A model that goes on training from one call to the next. */
class Run {
  #batch;
  #ids;
  #classes;
  #variables;
  #optimizer;
  #config;
  #start = 0;

  constructor(config) {
    const { sizes, batch, optimizer, rate } = config;
    const { vocabulary, dim, width, hidden, classes, windows } = sizes;
    this.#config = config;
    this.#batch = batch;
    this.#ids = Int32Array.from(
      { length: windows * width },
      (_, i) => (i * 2654435761) % vocabulary,
    );
    const centre = (width - 1) / 2;
    this.#classes = Int32Array.from(
      { length: windows },
      (_, i) => this.#ids[i * width + centre] % classes,
    );
    const uniform = (shape, reach) =>
      tf.variable(tf.randomUniform(shape, -reach, reach, 'float32', 1));
    const glorot = (from, to) => uniform([from, to], Math.sqrt(6 / (from + to)));
    this.#variables = {
      E: uniform([vocabulary, dim], 0.5),
      W: glorot(width * dim, hidden),
      b: tf.variable(tf.zeros([hidden])),
      U: glorot(hidden, classes),
      c: tf.variable(tf.zeros([classes])),
    };
    this.#optimizer = optimizer === 'adam' ? tf.train.adam(rate) : tf.train.sgd(rate);
  }

  /** The gradient of a lookup needs unsortedSegmentSum, which the backend lacks: rows are added by scatterND. */
  #lookUp = tf.customGrad((table, ids, save) => {
    save([ids]);
    return {
      value: tf.gather(table, ids),
      gradFunc: (upstream, [saved]) => [
        tf.scatterND(tf.expandDims(saved, 1), upstream, table.shape),
        tf.zerosLike(saved),
      ],
    };
  });

  step() {
    const { sizes, l2 } = this.#config;
    const { width, dim, classes } = sizes;
    const [start, batch] = [this.#start, this.#batch];
    this.#start = start + 2 * batch <= sizes.windows ? start + batch : 0;
    const { E, W, b, U, c } = this.#variables;
    return tf.tidy(() => {
      const ids = tf.tensor1d(this.#ids.subarray(start * width, (start + batch) * width), 'int32');
      const targets = tf.oneHot(
        tf.tensor1d(this.#classes.subarray(start, start + batch), 'int32'),
        classes,
      );
      const loss = this.#optimizer.minimize(() => {
        const x = tf.reshape(this.#lookUp(E, ids), [batch, width * dim]);
        const h = tf.tanh(tf.add(tf.matMul(x, W), b));
        const scores = tf.add(tf.matMul(h, U), c);
        const logProbabilities = tf.sub(scores, tf.logSumExp(scores, 1, true));
        const loss = tf.div(tf.neg(tf.sum(tf.mul(targets, logProbabilities))), batch);
        const penalty = tf.mul(tf.add(tf.sum(tf.square(W)), tf.sum(tf.square(U))), l2 / 2);
        return tf.add(loss, penalty);
      }, true);
      return loss.dataSync()[0];
    });
  }

  train(seconds) {
    const [began, processor] = [performance.now(), process.cpuUsage()];
    let steps = 0;
    for (; performance.now() - began < 1000 * seconds; steps++) this.step();
    const elapsed = performance.now() - began;
    const { user, system } = process.cpuUsage(processor);
    return {
      windowsPerSecond: (1000 * steps * this.#batch) / elapsed,
      windowsPerProcessorSecond: (1e6 * steps * this.#batch) / (user + system),
    };
  }
}

const runs = new Map();
console.log(JSON.stringify({ version: tf.version.tfjs }));
for await (const line of createInterface(process.stdin)) {
  const config = JSON.parse(line);
  if (!runs.has(config.id)) {
    const run = new Run(config);
    for (let i = 0; i < 20; i++) run.step();
    runs.set(config.id, run);
  }
  console.log(JSON.stringify(runs.get(config.id).train(config.seconds)));
}
