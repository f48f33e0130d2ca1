import { visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Localized } from '../contract/localized.ts';

const quotes: Localized = {
  en: 'A text may not begin with this sign. Put the whole text in quotes: "…".',
  ko: '글은 이 기호로 시작할 수 없습니다. 글 전체를 따옴표(" ")로 감싸세요.',
};
const layout: Localized = {
  en: 'This is read as a key inside a text. Put a text that holds “: ” in quotes, and indent keys that belong together alike.',
  ko: '글 안에 키가 있는 것으로 읽힙니다. “: ”가 들어 있는 글은 따옴표로 감싸고, 나란한 키는 들여쓰기를 맞추세요.',
};
const keyless: Localized = {
  en: 'This line has no key. Write “key: text” with an ordinary colon and a space behind it, or indent the line if it goes on with the text above.',
  ko: '이 줄에는 키가 없습니다. 반각 쌍점과 빈칸으로 “키: 글”처럼 쓰고, 윗줄의 글이 이어지는 것이라면 들여 쓰세요.',
};
const unclosed: Localized = {
  en: 'What is opened here is not closed, or a comma is missing in it. Look for the missing quote, bracket or comma.',
  ko: '여기서 연 것이 닫히지 않았거나 그 안에 쉼표가 빠졌습니다. 빠진 따옴표, 괄호, 쉼표를 넣으세요.',
};
const misplaced: Localized = {
  en: 'This does not belong here. Check the indentation, quotes and brackets of this line and the one above.',
  ko: '이 자리에 올 수 없는 글자입니다. 이 줄과 윗줄의 들여쓰기, 따옴표, 괄호를 확인하세요.',
};

/** What an author does about each complaint of the YAML reader. */
const mends: Readonly<Record<ErrorCode, Localized>> = {
  ALIAS_PROPS: quotes,
  BAD_ALIAS: quotes,
  BAD_COLLECTION_TYPE: quotes,
  BAD_DIRECTIVE: quotes,
  BAD_DQ_ESCAPE: {
    en: "In double quotes a “\\” begins an escape, and this is none. Put texts with formulas in single quotes: '…'.",
    ko: "큰따옴표 안의 “\\”는 특수 문자를 뜻하는데, 이런 문자는 없습니다. 수식이 있는 글은 작은따옴표(' ')로 감싸세요.",
  },
  BAD_INDENT: layout,
  BAD_PROP_ORDER: quotes,
  BAD_SCALAR_START: quotes,
  BLOCK_AS_IMPLICIT_KEY: layout,
  BLOCK_IN_FLOW: unclosed,
  DUPLICATE_KEY: {
    en: 'This key stands twice. Remove one, or join what they hold.',
    ko: '같은 키가 두 번 나옵니다. 하나를 지우거나 내용을 합치세요.',
  },
  IMPOSSIBLE: misplaced,
  KEY_OVER_1024_CHARS: layout,
  MISSING_CHAR: unclosed,
  MULTILINE_IMPLICIT_KEY: keyless,
  MULTIPLE_ANCHORS: quotes,
  MULTIPLE_DOCS: {
    en: 'A line “---” begins another exercise, and a file holds one. Put it in a file of its own.',
    ko: '“---” 줄부터 다른 문제가 시작되는데, 한 파일에는 문제를 하나만 씁니다. 파일을 나누세요.',
  },
  MULTIPLE_TAGS: quotes,
  NON_STRING_KEY: {
    en: 'A key must be a text. Check the brackets and the colon of this line.',
    ko: '키는 글이어야 합니다. 이 줄의 괄호와 쌍점을 확인하세요.',
  },
  RESOURCE_EXHAUSTION: {
    en: 'Lists and mappings are nested too deep here. Write it flatter.',
    ko: '목록이나 묶음이 지나치게 여러 겹입니다. 겹을 줄이세요.',
  },
  TAB_AS_INDENT: {
    en: 'A tab stands where YAML wants spaces. Indent with spaces.',
    ko: 'YAML은 탭으로 들여 쓸 수 없습니다. 빈칸으로 들여 쓰세요.',
  },
  TAG_RESOLVE_FAILED: quotes,
  UNEXPECTED_TOKEN: misplaced,
};

/** Codes that stand for several slips are told apart by the reader's own words. */
const closer: readonly (readonly [RegExp, Localized])[] = [
  [/^Flow (map|sequence)/, unclosed],
  [/^Implicit (map )?key/, keyless],
  [/^Tags and anchors/, quotes],
];

const mendOf = ({ code, message }: YAMLError): Localized =>
  closer.find(([words]) => words.test(message))?.[1] ?? mends[code];

/** A complaint about a YAML text: where, as an offset, and what to do. */
export interface YamlSlip {
  readonly offset: number;
  readonly message: Localized;
}

/** What the reader complains about, the first complaint of every line: the others follow from it. */
export function yamlSlips(document: Document, lineOf: (offset: number) => number): YamlSlip[] {
  const lines = new Set<number>();
  return [...document.errors, ...document.warnings].flatMap((error) => {
    const { code, pos } = error;
    const offset = code === 'MISSING_CHAR' ? startOfText(document, pos[0]) : pos[0];
    const line = lineOf(offset);
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ offset, message: mendOf(error) }];
  });
}

/** Where the quoted text begins that ends at an offset; the offset itself where none does. */
function startOfText(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}
