import type { z } from 'zod';
import type { Localized } from '../contract/localized.ts';
import { packProblem, type PackProblem } from './pack-problem.ts';
import type { YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;

const named = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'the file' : `“${path.map(String).join('.')}”`;
const namedKo = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '파일' : `“${path.map(String).join('.')}”`;

const kinds: Record<string, Localized> = {
  string: { en: 'a text', ko: '글' },
  number: { en: 'a number', ko: '수' },
  int: { en: 'a whole number', ko: '정수' },
  boolean: { en: 'true or false', ko: 'true 또는 false' },
  array: { en: 'a list', ko: '목록' },
  object: { en: 'a mapping of keys to values', ko: '키와 값의 모음' },
  record: { en: 'a mapping of keys to values', ko: '키와 값의 모음' },
};
const kindNamed = (expected: string): Localized =>
  kinds[expected] ?? { en: expected, ko: expected };

const languageNames: Record<string, Localized> = {
  en: { en: 'English', ko: '영어' },
  ko: { en: 'Korean', ko: '한국어' },
};

function absent(path: readonly PropertyKey[], expected: string): [string, Localized] {
  const language = languageNames[String(path.at(-1))];
  const around = path.slice(0, -1);
  if (language && expected === 'string')
    return [
      'translation-missing',
      {
        en: `${named(around)} has no ${language.en} text. Add “${String(path.at(-1))}: …”.`,
        ko: `${namedKo(around)}에 ${language.ko} 글이 없습니다. “${String(path.at(-1))}: …”를 더하세요.`,
      },
    ];
  return [
    'field-missing',
    {
      en: `${named(path)} is missing. Add it: ${kindNamed(expected).en}.`,
      ko: `${namedKo(path)} 항목이 없습니다. 추가하세요. 형식: ${kindNamed(expected).ko}`,
    },
  ];
}

/** What a schema's complaint means to the author of a file. */
function describe(issue: Issue): [code: string, message: Localized] {
  const { path } = issue;
  const [en, ko] = [named(path), namedKo(path)];
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.message.endsWith('received undefined')) return absent(path, issue.expected);
      const kind = kindNamed(issue.expected);
      const wanted: Localized = {
        en: `${en} must be ${kind.en}. Rewrite it.`,
        ko: `${ko}은(는) ${kind.ko}이어야 합니다. 고쳐 쓰세요.`,
      };
      return ['wrong-type', wanted];
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return [
        'unknown-field',
        {
          en: `${keys} is not a field of ${path.length === 0 ? 'an exercise of this kind' : en}. Remove it, or check its spelling.`,
          ko: `${keys}은(는) ${path.length === 0 ? '이 종류의 문제' : ko}에 없는 항목입니다. 지우거나 철자를 확인하세요.`,
        },
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return [
        'not-a-choice',
        {
          en: `${en} must be one of: ${values}.`,
          ko: `${ko}은(는) 다음 가운데 하나여야 합니다: ${values}.`,
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const least = issue.code === 'too_small';
      if (issue.origin === 'string' && bound === '1')
        return [
          'empty',
          { en: `${en} is empty. Write it.`, ko: `${ko}이(가) 비어 있습니다. 채우세요.` },
        ];
      const unit = { array: 'entries', string: 'characters' }[issue.origin as string] ?? '';
      const unitKo = { array: '개', string: '자' }[issue.origin as string] ?? '';
      return [
        least ? 'too-small' : 'too-large',
        {
          en: `${en} must be ${least ? 'at least' : 'at most'} ${[bound, unit].join(' ').trim()}.`,
          ko: `${ko}은(는) ${bound}${unitKo} ${least ? '이상' : '이하'}이어야 합니다.`,
        },
      ];
    }
    case 'invalid_format':
      return [
        'wrong-form',
        {
          en: `${en} has a form that is not allowed (${issue.pattern ?? issue.format}). Ids are lower-case words joined by “-”.`,
          ko: `${ko}의 형식이 올바르지 않습니다(${issue.pattern ?? issue.format}). id는 소문자 단어를 “-”로 이어 씁니다.`,
        },
      ];
    case 'invalid_key':
      return [
        'wrong-name',
        {
          en: `${en} is not a name. Names begin with a letter and go on with letters, digits or “_”.`,
          ko: `${ko}은(는) 이름이 아닙니다. 이름은 글자로 시작하고 글자, 숫자, “_”로 이어집니다.`,
        },
      ];
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return ['invalid', { en: `${en}: ${issue.message}.`, ko: `${ko}: ${issue.message}.` }];
  }
}

/** Unions complain once for every branch: the branch that came nearest says what to mend. */
function unfolded(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted(
    (a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0),
  )[0]!;
  return nearest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
    .flatMap(unfolded);
}

/** A schema's complaints about a YAML text, each with its place and mend. */
export function schemaProblems(error: z.ZodError, text: YamlText): PackProblem[] {
  return error.issues.flatMap(unfolded).map((issue) => {
    const place =
      issue.code === 'unrecognized_keys'
        ? text.placeOfKey(issue.path, issue.keys[0]!)
        : text.place(issue.path);
    return packProblem(place, ...describe(issue));
  });
}
