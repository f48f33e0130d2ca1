/** A graph of scalars as objects and closures, in the style of micrograd. */
export class Value {
  data: number;
  gradient = 0;
  readonly previous: readonly Value[];
  recompute: () => void = () => {};
  propagate: () => void = () => {};

  constructor(data: number, previous: readonly Value[] = []) {
    this.data = data;
    this.previous = previous;
  }

  plus(other: Value): Value {
    const sum = new Value(this.data + other.data, [this, other]);
    sum.recompute = () => {
      sum.data = this.data + other.data;
    };
    sum.propagate = () => {
      this.gradient += sum.gradient;
      other.gradient += sum.gradient;
    };
    return sum;
  }

  times(other: Value): Value {
    const product = new Value(this.data * other.data, [this, other]);
    product.recompute = () => {
      product.data = this.data * other.data;
    };
    product.propagate = () => {
      this.gradient += other.data * product.gradient;
      other.gradient += this.data * product.gradient;
    };
    return product;
  }
}

/** Every node that the output depends on, arguments first; without recursion, for deep graphs. */
export function topologicalOrder(output: Value): Value[] {
  const order: Value[] = [];
  const seen = new Set<Value>([output]);
  const waiting: { node: Value; next: number }[] = [{ node: output, next: 0 }];
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const argument = top.node.previous[top.next++];
    if (!argument) order.push(waiting.pop()!.node);
    else if (!seen.has(argument)) {
      seen.add(argument);
      waiting.push({ node: argument, next: 0 });
    }
  }
  return order;
}

/** Computes the nodes anew and then every gradient, in an order that was found before. */
export function forwardAndBackward(order: readonly Value[]): void {
  for (const node of order) {
    node.recompute();
    node.gradient = 0;
  }
  order.at(-1)!.gradient = 1;
  for (let index = order.length - 1; index >= 0; index--) order[index]!.propagate();
}

/**
 * One pass as micrograd makes it: the expression is built anew, sorted from its output, and walked
 * back. Returns the sorted graph.
 */
export function builtSortedAndWalked(build: () => Value): Value[] {
  const output = build();
  const order = topologicalOrder(output);
  output.gradient = 1;
  for (let index = order.length - 1; index >= 0; index--) order[index]!.propagate();
  return order;
}
