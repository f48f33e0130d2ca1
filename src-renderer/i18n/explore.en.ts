/** The sentences of the explorer's tools. */
export const exploreEn = {
  'explore.walk': 'Step by step',
  'explore.walk.keys': '← → step, Home and End jump, Space plays',
  'explore.walk.first': 'To the start',
  'explore.walk.back': 'Step back',
  'explore.walk.on': 'Step on',
  'explore.walk.end': 'To the end',
  'explore.walk.play': 'Play',
  'explore.walk.pause': 'Pause',
  'explore.walk.position': 'Step',
  'explore.walk.count': 'Step {step} of {count}',
  'explore.walk.forward': 'Forward',
  'explore.walk.backward': 'Backward',
  'explore.walk.inputs':
    'The inputs have their values. From here, every node waits for its arguments.',
  'explore.walk.value': 'Its arguments are known, so this node can be computed.',
  'explore.walk.seed':
    'Backpropagation begins at the output: it changes exactly as much as itself.',
  'explore.walk.edge': 'Upstream times local is what flows down this edge.',
  'explore.walk.branch': 'Several edges leave this node, so what comes back is added up.',
  'explore.walk.said.value': '{name} is {value}.',
  'explore.walk.said.edge':
    'From {node} back to {from}: upstream {upstream} times local {local} is {downstream}.',
  'explore.walk.said.sum': 'So far {terms} at {from}: {sum}.',
  'explore.walk.upstream': 'Upstream',
  'explore.walk.not-yet': 'not yet',
  'explore.drag': 'Drag {name}',
  'explore.wiggle': 'Wiggle an input',
  'explore.wiggle.why':
    'A gradient foretells what a small move of an input does to the output. The smaller the move, the better it is right.',
  'explore.wiggle.input': 'Input to move',
  'explore.wiggle.h': 'by h',
  'explore.wiggle.foretold': 'Foretold: gradient × h',
  'explore.wiggle.change': 'Change of {output} that you measure',
  'explore.wiggle.difference': 'Difference',
} as const;
