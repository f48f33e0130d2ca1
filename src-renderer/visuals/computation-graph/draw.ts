import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Activity } from './activity.ts';
import { alongAndAside, sizes, type GraphLayout } from './layout.ts';

/**
 * Cytoscape adds an inline style element unless one with this id is there, and the content security
 * policy refuses inline styles. Its one rule stands in ComputationGraph.svelte instead.
 */
function keepInlineStyleOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}

function elements(graph: DrawnGraph, layout: GraphLayout): ElementDefinition[] {
  const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]));
  const places = new Map(layout.nodes.map((node) => [node.id, node]));
  const output: ElementDefinition[] = [];
  for (const { id, x, y, port } of layout.nodes) {
    output.push({ data: { id: `node:${id}` }, position: { x, y }, classes: kinds.get(id) ?? '' });
    output.push({ data: { id: `port:${id}` }, position: { ...port }, classes: 'port' });
    const last = id === graph.output ? 'last' : '';
    output.push({
      data: { id: `trunk:${id}`, source: `node:${id}`, target: `port:${id}` },
      classes: `trunk ${last}`,
    });
  }
  for (const { id, from, to, level } of layout.edges) {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) continue;
    const bends = [level.from, level.to].map((point) => alongAndAside(source.port, target, point));
    output.push({
      data: {
        id: `edge:${id}`,
        source: `port:${from}`,
        target: `node:${to}`,
        along: bends.map(([along]) => along),
        aside: bends.map(([, aside]) => aside),
      },
      classes: 'branch',
    });
  }
  return output;
}

/**
 * The colour of a token as rgb, which is all that a canvas knows; with forced colours a token is the
 * name of one of the system's.
 */
function colour(token: string): string {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The look of the graph in the colours of the moment; a canvas knows no CSS variables. */
function graphStyle(): StylesheetJson {
  const step =
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--step')) || 0;
  const ink = colour('--ink');
  const edge = colour('--edge');
  return [
    {
      selector: 'node',
      style: {
        width: 2 * sizes.radius,
        height: 2 * sizes.radius,
        'background-color': colour('--sheet'),
        'border-width': 1.5,
        'border-color': ink,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node.input, node.constant',
      style: { 'border-width': 0, 'background-opacity': 0 },
    },
    { selector: 'node.port', style: { width: 1, height: 1, 'border-width': 0, opacity: 0 } },
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': edge,
        'target-arrow-color': edge,
        'curve-style': 'straight',
        'overlay-opacity': 0,
        'transition-property': 'width, line-color, target-arrow-color',
        'transition-duration': step,
      },
    },
    {
      selector: 'edge.branch',
      style: {
        'curve-style': 'round-segments',
        'segment-weights': 'data(along)',
        'segment-distances': 'data(aside)',
        'segment-radii': [16],
        'edge-distances': 'node-position',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
      },
    },
    { selector: 'edge.last', style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9 } },
    {
      selector: 'edge.forward',
      style: {
        width: 3.5,
        'line-color': colour('--forward'),
        'target-arrow-color': colour('--forward'),
      },
    },
    {
      selector: 'edge.backward',
      style: {
        width: 3.5,
        'line-color': colour('--backward'),
        'target-arrow-color': colour('--backward'),
      },
    },
    {
      selector: 'node.forward',
      style: { 'border-color': colour('--forward'), 'border-width': 2.5 },
    },
    {
      selector: 'node.backward',
      style: { 'border-color': colour('--backward'), 'border-width': 2.5 },
    },
  ] as StylesheetJson;
}

/** Draws the circles and edges of a graph where the layout puts them; labels are laid over it. */
export function drawGraph(
  container: HTMLElement,
  graph: DrawnGraph,
  layout: GraphLayout,
  dark: boolean,
): Core {
  keepInlineStyleOut();
  return cytoscape({
    container,
    data: { dark },
    elements: elements(graph, layout),
    style: graphStyle(),
    layout: { name: 'preset', fit: false },
    zoom: 1,
    pan: { x: 0, y: 0 },
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
  });
}

/** Takes the colours of another theme; styling hundreds of elements anew is slow, so only then. */
export function restyle(core: Core, dark: boolean): void {
  if (core.data('dark') === dark) return;
  core.data('dark', dark);
  core.style(graphStyle());
}

/** Draws thick what a step is about, and nothing else. */
export function light(core: Core, active: Activity | undefined): void {
  core.batch(() => {
    core.$('.forward, .backward').removeClass('forward backward');
    for (const id of active?.elements ?? [])
      core.getElementById(id).addClass(active?.direction ?? '');
  });
}
