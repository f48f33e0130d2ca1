/* Reads ONNX files and computes them, by the operators' definitions alone. */

type Fields = Map<number, (number | Uint8Array)[]>;

/** The fields of a message by their numbers, in the order in which they stand. */
export function fieldsOf(bytes: Uint8Array): Fields {
  const fields: Fields = new Map();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const varint = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const [number, type] = [Math.floor(key / 8), key % 8];
    let value: number | Uint8Array;
    if (type === 0) value = varint();
    else if (type === 5) {
      value = view.getFloat32(at, true);
      at += 4;
    } else if (type === 2) {
      const length = varint();
      value = bytes.subarray(at, (at += length));
    } else throw new Error(`wire type ${type} at byte ${at}`);
    fields.set(number, [...(fields.get(number) ?? []), value]);
  }
  return fields;
}

const all = (fields: Fields, number: number) => (fields.get(number) ?? []) as Uint8Array[];
const messages = (fields: Fields, number: number) => all(fields, number).map(fieldsOf);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const numbers = (fields: Fields, number: number) => (fields.get(number) ?? []) as number[];

interface Value {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

type Attributes = Readonly<Record<string, number>>;
type Operator = (inputs: readonly Value[], attributes: Attributes) => Value;

const each =
  (f: (x: number, attributes: Attributes) => number): Operator =>
  ([x], attributes) => ({ shape: x!.shape, data: x!.data.map((value) => f(value, attributes)) });

const broadcast =
  (f: (x: number, y: number) => number): Operator =>
  ([x, y]) => ({
    shape: x!.shape,
    data: x!.data.map((value, i) => f(value, y!.data[y!.data.length === 1 ? 0 : i]!)),
  });

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** erf by its series, which is exact enough for |x| < 5. */
function erf(x: number): number {
  let [sum, term] = [x, x];
  for (let n = 1; n < 120; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** A·Bᵀ + c; the classifier uses no other Gemm. */
const gemm: Operator = ([a, b, c], { transB }) => {
  if (transB !== 1) throw new Error('a Gemm without transB');
  const [rows, inner, columns] = [a!.shape[0]!, a!.shape[1]!, b!.shape[0]!];
  const data = Array.from({ length: rows * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    let sum = c?.data[j] ?? 0;
    for (let k = 0; k < inner; k++) sum += a!.data[i * inner + k]! * b!.data[j * inner + k]!;
    return sum;
  });
  return { shape: [rows, columns], data };
};

const operators: Readonly<Record<string, Operator>> = {
  Gather: ([table, ids]) => {
    const width = table!.shape[1]!;
    return {
      shape: [...ids!.shape, width],
      data: ids!.data.flatMap((row) => table!.data.slice(row * width, (row + 1) * width)),
    };
  },
  Flatten: ([x]) => ({ shape: [x!.shape[0]!, x!.data.length / x!.shape[0]!], data: x!.data }),
  Gemm: gemm,
  MatMul: ([a, b]) => {
    const { shape, data } = gemm([a!, { shape: [1, b!.shape[0]!], data: b!.data }], { transB: 1 });
    return { shape: [shape[0]!], data };
  },
  BatchNormalization: ([x, scale, shift, mean, variance], { epsilon }) => {
    const columns = scale!.data.length;
    const data = x!.data.map((value, at) => {
      const j = at % columns;
      const standard = (value - mean!.data[j]!) / Math.sqrt(variance!.data[j]! + epsilon!);
      return scale!.data[j]! * standard + shift!.data[j]!;
    });
    return { shape: x!.shape, data };
  },
  Softmax: ([x]) => {
    const width = x!.shape[1]!;
    const rows = Array.from({ length: x!.shape[0]! }, (_, i) =>
      x!.data.slice(i * width, (i + 1) * width).map(Math.exp),
    );
    const shares = rows.flatMap((row) => {
      const total = row.reduce((sum, value) => sum + value, 0);
      return row.map((value) => value / total);
    });
    return { shape: x!.shape, data: shares };
  },
  Add: broadcast((x, y) => x + y),
  Mul: broadcast((x, y) => x * y),
  Clip: ([x, low, high]) => ({
    shape: x!.shape,
    data: x!.data.map((value) => Math.min(high!.data[0]!, Math.max(low!.data[0]!, value))),
  }),
  Neg: each((x) => -x),
  Erf: each(erf),
  Tanh: each(Math.tanh),
  Sigmoid: each(sigmoid),
  Relu: each((x) => Math.max(0, x)),
  LeakyRelu: each((x, { alpha = 0.01 }) => (x < 0 ? alpha * x : x)),
  Elu: each((x, { alpha = 1 }) => (x < 0 ? alpha * Math.expm1(x) : x)),
  Selu: each((x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x))),
  Softplus: each((x) => Math.log1p(Math.exp(x))),
  Softsign: each((x) => x / (1 + Math.abs(x))),
  HardSigmoid: each((x, { alpha = 0.2, beta = 0.5 }) => Math.min(1, Math.max(0, alpha * x + beta))),
  Identity: each((x) => x),
};

/** A file's model: what it says about itself, and a function that computes it. */
export function readOnnx(bytes: Uint8Array) {
  const model = fieldsOf(bytes);
  const [graph] = messages(model, 7);
  const metadata = messages(model, 14).map((entry) => [
    text(all(entry, 1)[0]),
    text(all(entry, 2)[0]),
  ]);
  const [operatorSet] = messages(model, 8);
  const run = (input: Value): Map<string, Value> => {
    const values = new Map<string, Value>([[text(all(messages(graph!, 11)[0]!, 1)[0]), input]]);
    for (const tensor of messages(graph!, 5)) {
      const raw = all(tensor, 9)[0]!;
      const data = [...new Float32Array(raw.slice().buffer)];
      values.set(text(all(tensor, 8)[0]), { shape: numbers(tensor, 1), data });
    }
    for (const node of messages(graph!, 1)) {
      const attributes = messages(node, 5).map((each) => {
        const value = numbers(each, 20)[0] === 1 ? numbers(each, 2)[0] : numbers(each, 3)[0];
        return [text(all(each, 1)[0]), value!] as const;
      });
      const operator = operators[text(all(node, 4)[0])]!;
      const inputs = all(node, 1).map((name) => values.get(text(name))!);
      values.set(text(all(node, 2)[0]), operator(inputs, Object.fromEntries(attributes)));
    }
    return values;
  };
  return {
    format: numbers(model, 1)[0],
    operatorSet: numbers(operatorSet!, 2)[0],
    metadata: Object.fromEntries(metadata) as Record<string, string>,
    outputs: messages(graph!, 12).map((value) => text(all(value, 1)[0])),
    run,
  };
}
