import { splitParticle } from './korean-particles.ts';

/**
 * How text was cut into tokens: at blanks; at blanks and punctuation; as `word`, and Korean particles
 * apart from their stems; or into single characters, blanks included (as KLUE does).
 */
export type Segmentation = (typeof segmentations)[number];
export const segmentations = ['whitespace', 'word', 'particle', 'character'] as const;

const opening = /^(?:["“”‘’'«»([{<]|\.{2,}|…)/u;
const closing = /(?:\.{2,}|[…."“”‘’'»)\]}>,!?;:。])$/u;
const unbroken = /^(?:https?:\/\/\S+|[@#]\S+|(?:\p{Lu}\.)+)$/u;
const abbreviations: ReadonlySet<string> = new Set(
  'Mr. Mrs. Ms. Dr. Prof. St. Jr. Sr. Co. Inc. Ltd. Corp. vs. a.m. p.m.'.split(' '),
);
const possessive = /^(.+)(['’]s)$/u;

const isWhole = (chunk: string) => unbroken.test(chunk) || abbreviations.has(chunk);

/** One chunk between blanks, with the punctuation around it cut off, one mark a token. */
function peel(chunk: string): string[] {
  const before: string[] = [];
  const after: string[] = [];
  let core = chunk;
  while (core !== '' && !isWhole(core)) {
    const mark = opening.exec(core)?.[0];
    if (mark === undefined) break;
    before.push(mark);
    core = core.slice(mark.length);
  }
  while (core !== '' && !isWhole(core)) {
    const mark = closing.exec(core)?.[0];
    if (mark === undefined) break;
    after.unshift(mark);
    core = core.slice(0, -mark.length);
  }
  const [, owner, ending] = possessive.exec(core) ?? [];
  const middle = owner !== undefined ? [owner, ending!] : [core];
  return [...before, ...middle, ...after].filter((token) => token !== '');
}

const chunks = (text: string) => text.split(/\s+/u).filter((chunk) => chunk !== '');

/** Marks that are tokens of their own wherever they stand: dashes and the brackets around Korean titles. */
const apart = /[—–〈〉《》「」『』]/gu;

const words = (text: string) => chunks(text.replace(apart, ' $& ')).flatMap(peel);

const hangul = /\p{Script=Hangul}/u;

const cut = (token: string) =>
  hangul.test(token) ? splitParticle(token).filter((part) => part !== undefined) : [token];

const cutters: Readonly<Record<Segmentation, (text: string) => string[]>> = {
  whitespace: chunks,
  word: words,
  particle: (text) => words(text).flatMap(cut),
  character: (text) => [...text.replace(/\s/gu, ' ')],
};

/** The tokens of a sentence as someone types it, composed (NFC). They keep their order and spelling. */
export function tokenize(text: string, segmentation: Segmentation = 'word'): string[] {
  return cutters[segmentation](text.normalize('NFC'));
}
