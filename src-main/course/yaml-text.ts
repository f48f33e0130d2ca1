import { isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Alias, Document, Node } from 'yaml';
import { packProblem, topOf, type PackProblem, type Place } from './pack-problem.ts';
import { yamlSlips } from './yaml-problems.ts';

/** Larger than any exercise that a person writes. */
const longestFile = 200_000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

type Path = readonly PropertyKey[];

/** A YAML text with the place of everything in it. */
export interface YamlText {
  readonly value: unknown;
  /** Where the value at a path stands, or the innermost thing around it that exists. */
  place(path: Path): Place;
  /** Where the key stands that the mapping at `path` has. */
  placeOfKey(path: Path, key: string): Place;
  /** Where an offset into the text at `path` stands. */
  placeWithin(path: Path, offset: number): Place;
  /** Whether the text at `path` is written on several lines that YAML joins into one. */
  isFolded(path: Path): boolean;
}

/** Reads one YAML document; line numbers in problems and places count from `firstLine`. */
export function readYaml(
  source: string,
  file: string,
  firstLine = 1,
): { readonly text?: YamlText; readonly problems: readonly PackProblem[] } {
  if (source.length > longestFile)
    return {
      problems: [
        packProblem(topOf(file), 'file-too-long', {
          en: `The file has ${source.length} characters; at most ${longestFile} are read. Split it.`,
          ko: `파일이 ${source.length}자입니다. ${longestFile}자까지만 읽으니 나누어 쓰세요.`,
        }),
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const damaged = source.indexOf('\uFFFD');
  if (damaged >= 0) return { problems: [notUtf8(placeAt(damaged))] };
  const slips = yamlSlips(document, (offset) => placeAt(offset).line);
  const problems = slips.map(({ offset, message }) =>
    packProblem(placeAt(offset), 'yaml', message),
  );
  problems.push(...refusedKeys(document, placeAt));
  if (problems.length > 0) return { problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { text: new PlacedYaml(value, document, placeAt), problems };
  } catch {
    return { problems: [uselessAliases(document, placeAt)] };
  }
}

/** An alias that names nothing is a text that begins with a star; the others expand to too much. */
function uselessAliases(document: Document, placeAt: (offset: number) => Place): PackProblem {
  let unnamed: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) unnamed ??= alias;
    },
  });
  if (unnamed)
    return packProblem(placeAt(unnamed.range?.[0] ?? 0), 'yaml', {
      en: `“*${unnamed.source}” refers to nothing. Put a text that begins with “*” in quotes.`,
      ko: `“*${unnamed.source}”가 가리키는 것이 없습니다. “*”로 시작하는 글은 따옴표로 감싸세요.`,
    });
  return packProblem(placeAt(0), 'too-many-aliases', {
    en: 'The aliases (*name) in this file expand to far too much. Write the values out.',
    ko: '이 파일의 별칭(*name)을 펼치면 지나치게 커집니다. 값을 그대로 풀어 쓰세요.',
  });
}

const notUtf8 = (place: Place): PackProblem =>
  packProblem(place, 'encoding', {
    en: 'The text here is not UTF-8. Save the file again with the encoding UTF-8.',
    ko: '이 자리의 글이 UTF-8이 아닙니다. 파일을 UTF-8 인코딩으로 다시 저장하세요.',
  });

function refusedKeys(document: Document, placeAt: (offset: number) => Place): PackProblem[] {
  const found: PackProblem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !forbiddenKeys.has(String(key.value))) return;
      found.push(
        packProblem(placeAt(key.range?.[0] ?? 0), 'forbidden-key', {
          en: `The key “${String(key.value)}” is not allowed. Remove it.`,
          ko: `“${String(key.value)}” 키는 쓸 수 없습니다. 지우세요.`,
        }),
      );
    },
  });
  return found;
}

class PlacedYaml implements YamlText {
  readonly value: unknown;
  readonly #document: Document;
  readonly #placeAt: (offset: number) => Place;

  constructor(value: unknown, document: Document, placeAt: (offset: number) => Place) {
    this.value = value;
    this.#document = document;
    this.#placeAt = placeAt;
  }

  #node(path: Path): Node | undefined {
    const found: unknown = this.#document.getIn(path, true);
    return isScalar(found) || isCollection(found) ? found : undefined;
  }

  place(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const [around, last] = [path.slice(0, length - 1), path[length - 1]];
      const parent = length === 1 ? this.#document.contents : this.#node(around);
      if (isMap(parent) && parent.has(last)) return this.placeOfKey(around, String(last));
      const node = this.#node(path.slice(0, length));
      if (node?.range) return this.#placeAt(node.range[0]);
    }
    return this.#placeAt(0);
  }

  placeOfKey(path: Path, key: string): Place {
    const parent = path.length === 0 ? this.#document.contents : this.#node(path);
    if (!isMap(parent)) return this.place(path);
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    return isScalar(pair?.key) && pair.key.range
      ? this.#placeAt(pair.key.range[0])
      : this.place(path);
  }

  isFolded(path: Path): boolean {
    const node = this.#node(path);
    if (!isScalar(node) || node.type === 'BLOCK_LITERAL' || !node.range) return false;
    const [start, end] = node.range;
    return (
      this.#placeAt(end).line > this.#placeAt(start).line + (node.type === 'BLOCK_FOLDED' ? 2 : 0)
    );
  }

  placeWithin(path: Path, offset: number): Place {
    const node = this.#node(path);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return this.place(path);
    const start = this.#placeAt(node.range[0]);
    const before = node.value.slice(0, offset).split('\n');
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const line = start.line + before.length - (isBlock ? 0 : 1);
    return { ...start, line, column: isBlock || before.length > 1 ? 1 : start.column };
  }
}
