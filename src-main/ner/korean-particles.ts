const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** The final consonant of a word's last syllable: 0 for none, undefined where it is not Hangul. */
function finalConsonant(word: string): number | undefined {
  const code = word.charCodeAt(word.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return undefined;
  return (code - FIRST_SYLLABLE) % FINALS;
}

type Fits = (final: number) => boolean;
const afterConsonant: Fits = (final) => final !== 0;
const afterVowel: Fits = (final) => final === 0;
const afterAny: Fits = () => true;
const euro: Fits = (final) => final !== 0 && final !== RIEUL;
const ro: Fits = (final) => final === 0 || final === RIEUL;

/** The particles that are cut off, each with the final consonants that it may follow. */
const particles: ReadonlyMap<string, Fits> = new Map([
  ...['은', '이', '을', '과', '과의', '과는', '이면', '이었다', '이에요'].map(
    (particle) => [particle, afterConsonant] as const,
  ),
  ...['는', '가', '를', '와', '와의', '와는'].map((particle) => [particle, afterVowel] as const),
  ...['의', '에', '도', '만', '에서', '에서는', '에서도', '에서의', '에는', '에도', '에게'].map(
    (particle) => [particle, afterAny] as const,
  ),
  ...['에게서', '까지', '까지는', '부터', '부터는', '처럼', '보다', '마다', '이다', '입니다'].map(
    (particle) => [particle, afterAny] as const,
  ),
  ...['으로', '으로는', '으로도', '으로부터'].map((particle) => [particle, euro] as const),
  ...['로', '로는', '로도', '로부터'].map((particle) => [particle, ro] as const),
]);

const longest = Math.max(...[...particles.keys()].map((particle) => particle.length));

/** Words that only look as if they ended in a particle. */
const whole: ReadonlySet<string> = new Set(
  '제주도 강원도 경기도 충청도 경상도 전라도 여의도 강화도 거제도 울릉도 을지로 세종대로 고양이 어린이 민주주의 아무도'.split(
    ' ',
  ),
);

export const isParticle = (word: string): boolean => particles.has(word);

/**
 * Cuts a Korean word (어절) into stem and particle (조사) by spelling alone: the longest listed
 * particle whose sound fits the end of the stem. A particle of one syllable leaves at least two
 * characters, so that 회의, 아이 and 가는 stay whole. No dictionary: some verbs are cut too (만나|는),
 * always in the same way.
 */
export function splitParticle(word: string): readonly [stem: string, particle?: string] {
  if (whole.has(word) || particles.has(word)) return [word];
  for (let length = Math.min(longest, word.length - 1); length >= 1; length--) {
    const [stem, particle] = [word.slice(0, -length), word.slice(-length)];
    const fits = particles.get(particle);
    if (!fits || (length === 1 && stem.length < 2)) continue;
    const final = finalConsonant(stem);
    if (final === undefined || fits(final)) return [stem, particle];
  }
  return [word];
}

/**
 * The form of a pair of particles that a word asks for: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로`.
 * The first follows a consonant, the second a vowel; 으로/로 takes the second after ㄹ too.
 */
export function particleFor(word: string, pair: string): string {
  const [closed, open] = pair.split('/') as [string, string];
  const final = finalConsonant(word) ?? 0;
  if (final === RIEUL && closed.startsWith('으로')) return open;
  return final === 0 ? open : closed;
}
