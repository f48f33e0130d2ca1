import type { NamedTensor } from '../safetensors-bytes.ts';
import {
  floatField,
  integerField,
  message,
  messageField,
  textField,
  bytesField,
  type Field,
} from './protobuf.ts';

/** The version of the operators, and of the format: ONNX 1.8 of 2020 and all later ones read them. */
const operators = 13;
const format = 7;

/** Numbers of the fields in onnx.proto3 (github.com/onnx/onnx), as far as they are written here. */
const fields = {
  model: { format: 1, producer: 2, graph: 7, operators: 8, metadata: 14 },
  operators: { version: 2 },
  metadata: { key: 1, value: 2 },
  graph: { node: 1, name: 2, tensor: 5, input: 11, output: 12 },
  node: { input: 1, output: 2, name: 3, operator: 4, attribute: 5 },
  attribute: { name: 1, float: 2, integer: 3, type: 20 },
  tensor: { size: 1, type: 2, name: 8, bytes: 9 },
  value: { name: 1, type: 2 },
  type: { tensor: 1 },
  tensorType: { element: 1, shape: 2 },
  shape: { dimension: 1 },
  dimension: { size: 1, name: 2 },
} as const;

const elementTypes = { float: 1, integer: 7 } as const;
const attributeTypes = { float: 1, integer: 2 } as const;

/** A size, or the name of one that is not fixed. */
type Dimension = number | string;

/** A computation in ONNX, built node by node; values go by their names. All numbers are float32. */
export class OnnxGraph {
  readonly #nodes: Field[] = [];
  readonly #tensors: Field[] = [];
  readonly #values: Field[] = [];

  /** A tensor that belongs to the model. */
  tensor({ name, shape, data }: NamedTensor): string {
    const bytes = new Uint8Array(data.length * 4);
    const view = new DataView(bytes.buffer);
    data.forEach((value, i) => view.setFloat32(4 * i, value, true));
    this.#tensors.push(
      messageField(
        fields.graph.tensor,
        ...shape.map((size) => integerField(fields.tensor.size, size)),
        integerField(fields.tensor.type, elementTypes.float),
        textField(fields.tensor.name, name),
        bytesField(fields.tensor.bytes, bytes),
      ),
    );
    return name;
  }

  /** A number that belongs to the model. */
  constant(value: number): string {
    const name = `constant${this.#tensors.length}`;
    return this.tensor({ name, shape: [], data: Float64Array.of(value) });
  }

  /** Applies an operator; `as` names what comes out. */
  apply(
    operator: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, number>> = {},
    as = `${operator.toLowerCase()}${this.#nodes.length}`,
  ): string {
    this.#nodes.push(
      messageField(
        fields.graph.node,
        ...inputs.map((name) => textField(fields.node.input, name)),
        textField(fields.node.output, as),
        textField(fields.node.name, as),
        textField(fields.node.operator, operator),
        ...Object.entries(attributes).map(([name, value]) => attribute(operator, name, value)),
      ),
    );
    return as;
  }

  input(name: string, type: keyof typeof elementTypes, shape: readonly Dimension[]): string {
    this.#values.push(valueField(fields.graph.input, name, type, shape));
    return name;
  }

  output(name: string, shape: readonly Dimension[]): void {
    this.#values.push(valueField(fields.graph.output, name, 'float', shape));
  }

  /** The model as a file, with texts by name that readers may show. */
  bytes(name: string, metadata: Readonly<Record<string, string>>): Uint8Array {
    const graph = [...this.#nodes, textField(fields.graph.name, name)];
    return message(
      integerField(fields.model.format, format),
      textField(fields.model.producer, 'Nabla'),
      messageField(fields.model.graph, ...graph, ...this.#tensors, ...this.#values),
      messageField(fields.model.operators, integerField(fields.operators.version, operators)),
      ...Object.entries(metadata).map(([key, value]) =>
        messageField(
          fields.model.metadata,
          textField(fields.metadata.key, key),
          textField(fields.metadata.value, value),
        ),
      ),
    );
  }
}

/** Attributes that ONNX declares as integers; all others here are floats. */
const integerAttributes: readonly string[] = ['axis', 'transB'];

function attribute(operator: string, name: string, value: number): Field {
  const type = integerAttributes.includes(name) ? 'integer' : 'float';
  if (type === 'integer' && (!Number.isInteger(value) || value < 0))
    throw new RangeError(`${operator}: ${name} is ${value}; it must be a whole number from 0.`);
  const write = type === 'integer' ? integerField : floatField;
  return messageField(
    fields.node.attribute,
    textField(fields.attribute.name, name),
    write(fields.attribute[type], value),
    integerField(fields.attribute.type, attributeTypes[type]),
  );
}

function valueField(
  number: number,
  name: string,
  type: keyof typeof elementTypes,
  shape: readonly Dimension[],
): Field {
  const dimensions = shape.map((size) =>
    messageField(
      fields.shape.dimension,
      typeof size === 'number'
        ? integerField(fields.dimension.size, size)
        : textField(fields.dimension.name, size),
    ),
  );
  return messageField(
    number,
    textField(fields.value.name, name),
    messageField(
      fields.value.type,
      messageField(
        fields.type.tensor,
        integerField(fields.tensorType.element, elementTypes[type]),
        messageField(fields.tensorType.shape, ...dimensions),
      ),
    ),
  );
}
