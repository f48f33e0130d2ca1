/** The sentences of the panel that counts and measures gradients. */
export const efficiencyEn = {
  'efficiency.title': 'What the gradients cost',
  'efficiency.why':
    'Backpropagation finds every gradient in one walk back. See how many operations that takes on this graph, and how long on this machine, beside two other ways.',
  'efficiency.measure': 'Count and measure',
  'efficiency.again': 'Measure again',
  'efficiency.measuring': 'Counting and measuring…',
  'efficiency.done': 'Counted and measured.',
  'efficiency.size': 'Nodes: {nodes}. Edges: {edges}. Inputs: {inputs}.',

  'efficiency.written-out':
    'Counted in numbers: every × and every + of a product of matrices is a node.',

  'efficiency.methods': 'All gradients, three ways',
  'efficiency.way': 'Way',
  'efficiency.reverse': 'All at once, backward: reverse mode',
  'efficiency.forward': 'One input at a time, forward: forward mode',
  'efficiency.differences': 'One input at a time, $f(x \\pm h)$: finite differences',
  'efficiency.values': 'Values',
  'efficiency.locals': 'Local gradients',
  'efficiency.products': 'Products',
  'efficiency.operations': 'Operations',
  'efficiency.time': 'Time',
  'efficiency.error': 'Off by',
  'efficiency.methods.read':
    'All at once walks each edge once: {together} products. One input at a time walks shared edges again: {apart} products. Differences compute the whole graph twice for each input.',

  'efficiency.shared': 'Two gradients, apart and together',
  'efficiency.shared.why':
    'In the lecture’s network, $\\partial s / \\partial \\mathbf b$ and $\\partial s / \\partial \\mathbf W$ share the upstream part $\\boldsymbol\\delta$. Whoever starts each from the output computes $\\boldsymbol\\delta$ twice.',
  'efficiency.shared.first': 'First gradient',
  'efficiency.shared.second': 'Second gradient',
  'efficiency.shared.group': 'all {name}',
  'efficiency.shared.table': 'Edges walked back',
  'efficiency.shared.walk': 'Walk',
  'efficiency.shared.edges': 'Edges',
  'efficiency.shared.alone': 'To {name} alone',
  'efficiency.shared.apart': 'One after the other',
  'efficiency.shared.together': 'Both in one walk',
  'efficiency.shared.twice': 'Walked twice when apart',
  'efficiency.shared.meeting': 'Both walks need the upstream gradient of {nodes}.',
  'efficiency.shared.nothing': 'These two share no edge, so one walk saves nothing.',
  'efficiency.multiplications': 'Multiplications',
  'efficiency.multiplications.table': 'Products on the way back',
  'efficiency.multiplications.to': 'Gradient',
  'efficiency.multiplications.product': 'Product',
  'efficiency.multiplications.twice': 'Done twice when apart',
  'efficiency.multiplications.why':
    'The product of an $n \\times k$ and a $k \\times m$ matrix takes $n \\cdot k \\cdot m$ multiplications, $\\circ$ one for each entry. What is only passed on takes none.',
  'efficiency.score':
    'The lecture’s score $s = \\mathbf u^\\top \\tanh(\\mathbf W \\mathbf x + \\mathbf b)$ in numbers: edges walked back',
  'efficiency.score.units': 'Units',
  'efficiency.score.inputs': 'Entries of x',
  'efficiency.score.first': 'For ∂s/∂b',
  'efficiency.score.second': 'For ∂s/∂W',
  'efficiency.score.shared': 'For δ, walked twice',

  'efficiency.growth': 'As the graph grows',
  'efficiency.growth.why':
    'Your graph several times over, each copy with inputs of its own, the results added. Computing all gradients takes a small constant times as long as computing the values, however large the graph is.',
  'efficiency.growth.sizes':
    'Your graph with every size twice as large, again and again. Computing all gradients takes a small constant times as long as computing the values, however large the layer is.',
  'efficiency.growth.chart':
    'Time of a forward and of a backward pass against the number of nodes, both on logarithmic axes. At {nodes} nodes: forward {forward}, backward {backward}.',
  'efficiency.growth.nodes': 'Nodes',
  'efficiency.growth.inputs': 'Inputs',
  'efficiency.growth.forward': 'Forward',
  'efficiency.growth.backward': 'Backward',
  'efficiency.growth.ratio': 'Backward ÷ forward',
  'efficiency.growth.operations': 'Operations for all gradients',
  'efficiency.growth.reverse': 'all at once',
  'efficiency.growth.one-by-one': 'one at a time',
  'efficiency.growth.differences': 'differences',
} as const;
