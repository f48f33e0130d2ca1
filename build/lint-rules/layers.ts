import { isBuiltin } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rule } from 'eslint';
import { layerOf, layerTable, layersWithoutNode, mayImport, packageTable } from './layer-table.ts';
import type { Layer } from './layer-table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function pathFromRoot(file: string): string {
  return relative(root, file).split(sep).join('/');
}

function isPath(specifier: string): boolean {
  return /^(\.{0,2}[/\\]|\.{1,2}$|file:)/.test(specifier);
}

/**
 * Where a relative, absolute or `file:` specifier leads, from the project's root. Read as an address,
 * so that `./a/../b`, backslashes, `%2e%2e` and `?query` suffixes lead where the loader takes them.
 * What is no address is handed back as it stands, and so lies outside every layer.
 */
function resolveFromRoot(specifier: string, importer: string): string {
  try {
    const { pathname } = new URL(specifier, pathToFileURL(importer));
    return pathFromRoot(fileURLToPath(`file://${pathname}`));
  } catch {
    return specifier;
  }
}

function packageName(specifier: string): string {
  const [scope, name] = specifier.split('/');
  return scope!.startsWith('@') ? `${scope}/${name}` : scope!;
}

function list(layers: readonly string[]): string {
  return layers.length === 0 ? 'nothing of ours' : layers.join(', ');
}

/** A node of the syntax tree, under eslint's own name for it. */
type Source = Parameters<Rule.RuleContext['sourceCode']['getText']>[0] & object;

/** A node that names a module, as the JavaScript and the TypeScript parser give it. */
interface Importing {
  readonly source?: Source | null;
  readonly expression?: Source;
}

/** The specifier where it is known before running: a string or a template without expressions. */
function literalText(node: Source): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Keeps imports running one way, as `layerTable` says. */
export const layers: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Imports between the layers run one way.' },
    messages: {
      direction:
        '{{from}} may not import {{to}} (here {{specifier}}). It may import: {{allowed}}. ' +
        'Move the shared piece down to a layer that both may import, or pass it in as a parameter.',
      outside:
        '{{from}} may not import {{target}}: it lies outside every layer. It may import: {{allowed}}.',
      homeless:
        '{{file}} belongs to no layer. Put it into one of the folders of src-main/README.md, ' +
        'or add its folder to build/lint-rules/layer-table.ts.',
      package:
        "{{from}} may not import the package '{{name}}': only {{allowed}} does. Go through what that layer offers.",
      node: "{{from}} may not import '{{specifier}}': it also runs in the browser, where Node's modules do not exist.",
    },
  },
  create(context) {
    const file = pathFromRoot(context.filename);
    if (!/^src-(main|renderer)\//.test(file)) return {};
    const from = layerOf(file);
    if (from === undefined)
      return {
        Program: (node) => context.report({ node, messageId: 'homeless', data: { file } }),
      };

    function checkPath(node: Source, specifier: string, layer: Layer): void {
      const target = resolveFromRoot(specifier, context.filename);
      const to = layerOf(target);
      const data = { from: layer, specifier, target, allowed: list(layerTable[layer]) };
      if (to === undefined) context.report({ node, messageId: 'outside', data });
      else if (!mayImport(layer, to))
        context.report({ node, messageId: 'direction', data: { ...data, to } });
    }

    function checkPackage(node: Source, specifier: string, layer: Layer): void {
      const name = packageName(specifier);
      const allowed = packageTable[name];
      if (allowed !== undefined && !allowed.includes(layer))
        context.report({
          node,
          messageId: 'package',
          data: { from: layer, name, allowed: list(allowed) },
        });
      if (isBuiltin(specifier) && layersWithoutNode.includes(layer))
        context.report({ node, messageId: 'node', data: { from: layer, specifier } });
    }

    function check(source: Source | null | undefined): void {
      const specifier = source ? literalText(source) : undefined;
      if (!source || specifier === undefined || from === undefined) return;
      if (isPath(specifier)) checkPath(source, specifier, from);
      else checkPackage(source, specifier, from);
    }

    const bySource = (node: Importing): void => check(node.source);
    return {
      ImportDeclaration: bySource,
      ExportNamedDeclaration: bySource,
      ExportAllDeclaration: bySource,
      ImportExpression: bySource,
      TSImportType: bySource,
      TSExternalModuleReference: (node: Importing) => check(node.expression),
      'CallExpression[callee.name="require"] > .arguments': check,
    };
  },
};
