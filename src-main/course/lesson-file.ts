import { z } from 'zod';
import { languages, type Language } from '../contract/localized.ts';
import type { Lesson } from './course.ts';
import { packProblem, topOf, type PackProblem } from './pack-problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml } from './yaml-text.ts';

const frontMatter = z.strictObject({
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
});

interface OneLanguage {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export const lessonFileName = (language: Language): string => `lesson.${language}.md`;

/** A lesson in one language: `---`, title and summary in YAML, `---`, then Markdown. */
function readLessonFile(
  source: string,
  file: string,
): { readonly lesson?: OneLanguage; readonly problems: readonly PackProblem[] } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source.replace(/^\uFEFF/, ''));
  if (!match)
    return {
      problems: [
        packProblem(topOf(file), 'front-matter-missing', {
          en: 'A lesson begins with a line “---”, then “title: …” and “summary: …”, then “---”. Add them.',
          ko: '강의 글은 “---” 줄로 시작하고 “title: …”, “summary: …”, “---”가 이어져야 합니다. 이 줄들을 넣으세요.',
        }),
      ],
    };
  const [, head = '', body = ''] = match;
  const { text, problems } = readYaml(head, file, 2);
  if (!text) return { problems };
  const fields = frontMatter.safeParse(text.value);
  if (!fields.success) return { problems: schemaProblems(fields.error, text) };
  return { lesson: { ...fields.data, text: body.trim() }, problems: [] };
}

/** Joins the languages of a unit's lesson; `sources` holds what could be read of the files. */
export function joinLesson(
  sources: Partial<Record<Language, string>>,
  folder: string,
): { readonly lesson: Lesson; readonly problems: readonly PackProblem[] } {
  const problems: PackProblem[] = [];
  const read: Partial<Record<Language, OneLanguage>> = {};
  for (const language of languages) {
    const file = `${folder}${lessonFileName(language)}`;
    const source = sources[language];
    if (source === undefined) {
      problems.push(
        packProblem(topOf(file), 'lesson-missing', {
          en: `There is no ${file}. A unit has a lesson in each language: write it.`,
          ko: `${file} 파일이 없습니다. 단원에는 언어마다 강의 글이 있어야 합니다.`,
        }),
      );
      continue;
    }
    const one = readLessonFile(source, file);
    problems.push(...one.problems);
    if (one.lesson) read[language] = one.lesson;
  }
  const fallback: OneLanguage = { title: folder.replace(/\/$/, ''), summary: '', text: '' };
  const [en, ko] = [read.en ?? read.ko ?? fallback, read.ko ?? read.en ?? fallback];
  return {
    lesson: {
      title: { en: en.title, ko: ko.title },
      summary: { en: en.summary, ko: ko.summary },
      text: { en: en.text, ko: ko.text },
    },
    problems,
  };
}
