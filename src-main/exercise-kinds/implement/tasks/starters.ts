/** The frame of an op of two vectors. */
export const twoVectorStarter = `function forward(x: number[], y: number[]): number[] {
  // The value of each entry.
  return x.map((xi, i) => 0);
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  // The gradient for x, and the gradient for y.
  const dx = x.map((xi, i) => 0);
  const dy = y.map((yi, i) => 0);
  return [dx, dy];
}
`;
export const twoVectorSignatures = {
  forward: 'forward(x: number[], y: number[]): number[]',
  backward: 'backward(x: number[], y: number[], upstream: number[]): [number[], number[]]',
};

/** The frame of an op of one vector. */
export const oneVectorStarter = `function forward(x: number[]): number[] {
  // The value of each entry.
  return x.map((xi) => 0);
}

function backward(x: number[], upstream: number[]): [number[]] {
  // The gradient for x, in a list of one.
  const dx = x.map((xi, i) => 0);
  return [dx];
}
`;
export const oneVectorSignatures = {
  forward: 'forward(x: number[]): number[]',
  backward: 'backward(x: number[], upstream: number[]): [number[]]',
};
