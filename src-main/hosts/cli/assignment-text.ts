import { readFileSync } from 'node:fs';
import { namedPath } from './named-path.ts';
import { UnusableError } from './unusable-error.ts';

/** The largest file of values that is read, in characters. */
const longest = 1_000_000;

/**
 * The pairs of `--at` as texts: from `x=1,W=[[1,2]]`, from a JSON object such as {"x": 1}, or from a
 * file that holds either, named as @values.json.
 * @throws UnusableError that names the file, or what is wrong with the JSON.
 */
export function assignmentPairs(text: string): string[] {
  const plain = text.trim();
  if (plain.startsWith('@')) return assignmentPairs(contentOf(plain.slice(1)));
  return plain.startsWith('{') ? pairsOfObject(plain) : cut(plain.replace(/\s*\n\s*/g, ','));
}

function contentOf(path: string): string {
  let content: string;
  try {
    content = readFileSync(namedPath(path), 'utf8');
  } catch {
    throw new UnusableError({
      en: `--at: the file “${path}” cannot be read. Check its name.`,
      ko: `--at “${path}”: 파일을 읽을 수 없습니다. 이름을 확인하세요.`,
    });
  }
  const written = content.replace(/^\ufeff/, '').trim();
  if (written.length <= longest && !written.startsWith('@')) return written;
  throw new UnusableError({
    en: `--at: the file “${path}” holds no values such as x=1 or {"x": 1}.`,
    ko: `--at “${path}”: 파일에 x=1이나 {"x": 1} 같은 값이 없습니다.`,
  });
}

function pairsOfObject(text: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnusableError({
      en: `--at: this is no JSON object such as {"x": 1, "y": [1, 2]}: ${why}.`,
      ko: `--at {"x": 1, "y": [1, 2]} 같은 JSON이 아닙니다: ${why}`,
    });
  }
  return Object.entries(read as object).map(([name, value]) => `${name}=${written(value)}`);
}

const written = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(written).join(',')}]` : String(value);

/** Cut at the commas that stand outside of brackets. */
export function cut(text: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (/[[({]/.test(text[at]!)) depth += 1;
    else if (/[\])}]/.test(text[at]!)) depth -= 1;
    else if (/[,;]/.test(text[at]!) && depth === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}
