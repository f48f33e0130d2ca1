import type { z } from 'zod';
import type { Localized } from '../contract/localized.ts';
import { nearestName } from '../contract/nearest-name.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with a field that an author wrote, with the mend. */
export type SchemaWords = readonly [code: string, message: Localized];

const named = (path: Path): Localized => {
  const name = `“${path.map(String).join('.')}”`;
  return path.length === 0 ? { en: 'The file', ko: '파일은' } : { en: name, ko: `${name} 항목은` };
};

const forms: Readonly<Record<string, Localized>> = {
  string: { en: 'a text', ko: '글이어야' },
  number: { en: 'a number', ko: '수여야' },
  int: { en: 'a whole number', ko: '정수여야' },
  boolean: { en: 'true or false', ko: 'true 또는 false여야' },
  array: { en: 'a list', ko: '목록이어야' },
  tuple: {
    en: 'a list of so many numbers, such as [-5, 5]',
    ko: '[-5, 5]처럼 수를 정해진 개수만큼 적은 목록이어야',
  },
  object: { en: 'a mapping of keys to values', ko: '키와 값의 묶음이어야' },
  record: { en: 'a mapping of keys to values', ko: '키와 값의 묶음이어야' },
};
const inBothLanguages: Localized = {
  en: 'in both languages, with “en: …” and “ko: …” below it',
  ko: '그 아래에 “en: …”과 “ko: …”로 두 언어를 모두 써야',
};
const isText = (path: Path): boolean =>
  ['title', 'prompt', 'scenario', 'text', 'feedback'].includes(String(path.at(-1))) ||
  path.at(-2) === 'hints';

const formOf = (path: Path, expected: string): Localized =>
  isText(path) && expected === 'object'
    ? inBothLanguages
    : (forms[expected] ?? { en: 'something else', ko: '다른 형태여야' });

const languageNames: Readonly<Record<string, Localized>> = {
  en: { en: 'English', ko: '영어' },
  ko: { en: 'Korean', ko: '한국어' },
};

function missing(path: Path, expected?: string): SchemaWords {
  const key = String(path.at(-1));
  const language = languageNames[key];
  if (language && expected === 'string') {
    const around = path.slice(0, -1).map(String).join('.');
    return [
      'translation-missing',
      {
        en: `“${around}” has no ${language.en} text. Add “${key}: …”.`,
        ko: `“${around}”에 ${language.ko} 글이 없습니다. “${key}: …”를 더하세요.`,
      },
    ];
  }
  const form = expected && formOf(path, expected);
  return [
    'field-missing',
    {
      en: `${named(path).en} is missing. Add it${form ? `: ${form.en}` : ''}.`,
      ko: `“${path.map(String).join('.')}” 항목이 없습니다. 더하세요.${form ? ` ${form.ko} 합니다.` : ''}`,
    },
  ];
}

function wrongType(path: Path, expected: string): SchemaWords {
  const [name, form] = [named(path), formOf(path, expected)];
  return [
    'wrong-type',
    {
      en: `${name.en} must be ${form.en}. Rewrite it.`,
      ko: `${name.ko} ${form.ko} 합니다. 고쳐 쓰세요.`,
    },
  ];
}

function unknownFields(path: Path, keys: readonly string[], known: readonly string[]): SchemaWords {
  const list = keys.map((key) => `“${key}”`).join(', ');
  const meant = keys.length === 1 ? nearestName(keys[0]!, known) : undefined;
  const [of, ofKo] =
    path.length === 0
      ? ['an exercise of this kind', '이 종류의 문제']
      : [named(path).en, `“${path.map(String).join('.')}”`];
  return [
    'unknown-field',
    {
      en: `${list} is not a field of ${of}. ${meant ? `Did you mean “${meant}”?` : 'Remove it, or check its spelling.'}`,
      ko: `${list}: ${ofKo}에 없는 항목입니다. ${meant ? `혹시 “${meant}”인가요?` : '지우거나 철자를 확인하세요.'}`,
    },
  ];
}

function notAChoice(path: Path, values: readonly unknown[], given: unknown): SchemaWords {
  const [name, choices] = [named(path), values.map(String)];
  const meant = typeof given === 'string' ? nearestName(given, choices) : undefined;
  const list = choices.join(', ');
  return [
    'not-a-choice',
    {
      en: `${name.en} must be one of: ${list}.${meant ? ` Did you mean “${meant}”?` : ''}`,
      ko: `${name.ko} 다음 가운데 하나여야 합니다: ${list}.${meant ? ` 혹시 “${meant}”인가요?` : ''}`,
    },
  ];
}

const units: Readonly<Record<string, Localized>> = {
  array: { en: 'entries', ko: '개' },
  string: { en: 'characters', ko: '자' },
};

function outOfBounds(path: Path, origin: string, bound: string, isLeast: boolean): SchemaWords {
  const name = named(path);
  if (origin === 'string' && bound === '1' && isLeast)
    return [
      'empty',
      { en: `${name.en} is empty. Write it.`, ko: `${name.ko} 비어 있습니다. 채우세요.` },
    ];
  const unit = units[origin];
  const verb = unit ? 'have' : 'be';
  const counted = unit && bound === '1' ? 'one entry' : [bound, unit?.en].join(' ').trim();
  return [
    isLeast ? 'too-small' : 'too-large',
    {
      en: `${name.en} must ${verb} ${isLeast ? 'at least' : 'at most'} ${counted}.`,
      ko: `${name.ko} ${bound}${unit?.ko ?? ''} ${isLeast ? '이상' : '이하'}여야 합니다.`,
    },
  ];
}

/** A schema's own rule says in English what it asks, and in its parameters in Korean. */
const customWords = ({ message, params }: z.core.$ZodIssueCustom, name: Localized): Localized => ({
  en: `${name.en}: ${message}.`,
  ko: `${name.ko} ${String(params?.['ko'] ?? message)}.`,
});

/**
 * What a schema's complaint means to the author of a file.
 *
 * @param value what stands at the issue's path; undefined where nothing does
 * @param known the fields that there are at the issue's path, as far as the caller knows them
 */
export function schemaWords(
  issue: Issue,
  value: unknown,
  known: readonly string[] = [],
): SchemaWords {
  const { path } = issue;
  const name = named(path);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? missing(path, issue.expected) : wrongType(path, issue.expected);
    case 'unrecognized_keys':
      return unknownFields(path, issue.keys, known);
    case 'invalid_value':
      return value === undefined ? missing(path) : notAChoice(path, issue.values, value);
    case 'too_small':
      return outOfBounds(path, issue.origin, String(issue.minimum), true);
    case 'too_big':
      return outOfBounds(path, issue.origin, String(issue.maximum), false);
    case 'invalid_format':
      return [
        'wrong-form',
        {
          en: `${name.en} has letters or signs that are not allowed there. An id is lower-case words joined by “-”, such as my-exercise; a name begins with a letter.`,
          ko: `${name.ko} 쓸 수 없는 글자가 들어 있습니다. id는 my-exercise처럼 소문자 단어를 “-”로 잇고, 이름은 글자로 시작합니다.`,
        },
      ];
    case 'invalid_key':
      return [
        'wrong-name',
        {
          en: `${name.en} is not a name. Names begin with a letter and go on with letters, digits or “_”; a space stands behind the colon.`,
          ko: `${name.ko} 이름이 아닙니다. 이름은 글자로 시작하고 글자, 숫자, “_”로 이어집니다. 쌍점 뒤에는 빈칸을 두세요.`,
        },
      ];
    case 'custom':
      return ['invalid', customWords(issue, name)];
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
      return [
        'invalid',
        {
          en: `${name.en} has a value that does not fit here. Compare the examples.`,
          ko: `${name.ko} 여기에 맞지 않는 값입니다. 예시와 비교해 보세요.`,
        },
      ];
  }
}
