/** A sentence in both languages of the app. */
interface Text {
  readonly en: string;
  readonly ko: string;
}

/** What can be wrong with a file of sentences or of word vectors: the fault, and the mend. */
const faults = {
  empty: {
    what: (_: string) => ({ en: 'there is nothing in this file', ko: '파일에 내용이 없습니다' }),
    mend: {
      en: 'Choose a file that holds at least one row.',
      ko: '한 줄 이상 내용이 있는 파일을 선택하세요.',
    },
  },
  encoding: {
    what: (found: string) => ({
      en: `the text is not UTF-8; it looks like ${found}`,
      ko: `UTF-8이 아닌 ${found} 인코딩으로 보입니다`,
    }),
    mend: { en: 'Save the file as UTF-8.', ko: '파일을 UTF-8로 저장하세요.' },
  },
  'null-character': {
    what: (found: string) => ({
      en: `the line holds a NUL character at column ${found}`,
      ko: `${found}번째 칸에 NUL 문자가 있습니다`,
    }),
    mend: {
      en: 'This is not a text file, or it is damaged: export it again as UTF-8 text.',
      ko: '텍스트 파일이 아니거나 손상된 파일입니다. UTF-8 텍스트로 다시 내보내세요.',
    },
  },
  'long-line': {
    what: (found: string) => ({
      en: `the line has ${found} characters`,
      ko: `한 줄이 ${found}자입니다`,
    }),
    mend: {
      en: 'Put each token, or each word with its vector, on a line of its own.',
      ko: '토큰 하나 또는 단어와 벡터 하나를 한 줄에 하나씩 쓰세요.',
    },
  },
  columns: {
    what: (found: string) => ({
      en: `the row has ${found} columns, unlike the rows before it`,
      ko: `열의 수가 앞의 줄과 다르게 ${found}개입니다`,
    }),
    mend: {
      en: 'Give every row the same columns, the token first and the label last, all divided by TAB or all by spaces.',
      ko: '모든 줄의 열을 같게 하고, 토큰을 처음에, 레이블을 끝에 두고, 구분자는 TAB이나 빈칸 중 하나로 통일하세요.',
    },
  },
  'too-few-columns': {
    what: (found: string) => ({
      en: `the row “${found}” has only one column`,
      ko: `‘${found}’ 줄에 열이 하나뿐입니다`,
    }),
    mend: {
      en: 'Write a token and its label on every row, divided by a TAB: Paris, TAB, B-LOC.',
      ko: '줄마다 토큰과 레이블을 TAB으로 나누어 쓰세요. 예: 파리, TAB, B-LOC',
    },
  },
  token: {
    what: (_: string) => ({ en: 'the token is missing', ko: '토큰이 비어 있습니다' }),
    mend: {
      en: 'Write the token in front of its label, or leave the whole line blank to end a sentence.',
      ko: '레이블 앞에 토큰을 쓰세요. 문장을 끝내려면 줄 전체를 비워 두세요.',
    },
  },
  label: {
    what: (found: string) => ({
      en: `“${found}” is not a label`,
      ko: `‘${found}’은(는) 레이블이 아닙니다`,
    }),
    mend: {
      en: 'Use O, or B- and I- with a type (B-PER, I-PER); E-, S-, L- and U- are read as well.',
      ko: 'O를 쓰거나 유형 앞에 B-, I-를 붙이세요(B-PER, I-PER). E-, S-, L-, U-도 읽습니다.',
    },
  },
  'vector-length': {
    what: (found: string) => ({
      en: `the row has ${found.replace(' / ', ' numbers where the others have ').replace(/^1 numbers/, '1 number')}`,
      ko: `숫자의 개수가 다른 줄과 다릅니다(${found})`,
    }),
    mend: {
      en: 'Give every word as many numbers as the first one has.',
      ko: '모든 단어에 첫 단어와 같은 개수의 숫자를 쓰세요.',
    },
  },
  'vector-number': {
    what: (found: string) => ({
      en: `“${found}” is not a finite number`,
      ko: `‘${found}’은(는) 유한한 수가 아닙니다`,
    }),
    mend: {
      en: 'Write numbers with a decimal point, such as 0.25 or -1.5e-3.',
      ko: '0.25나 -1.5e-3처럼 소수점을 사용한 숫자로 쓰세요.',
    },
  },
  'vector-count': {
    what: (found: string) => ({
      en: `there are ${found.replace(' / ', ' rows where the first line announces ')}`,
      ko: `단어의 개수가 첫 줄에 적힌 것과 다릅니다(${found})`,
    }),
    mend: {
      en: 'Correct the number in the first line, or leave that line out; the file may be cut off.',
      ko: '첫 줄의 숫자를 고치거나 첫 줄을 지우세요. 파일이 중간에 잘렸을 수도 있습니다.',
    },
  },
  'vector-duplicate': {
    what: (found: string) => ({
      en: `the word “${found}” has a vector already`,
      ko: `‘${found}’의 벡터가 이미 있습니다`,
    }),
    mend: { en: 'Keep one row for each word.', ko: '단어마다 한 줄만 남기세요.' },
  },
  'vector-space': {
    what: (found: string) => ({
      en: `the word “${found}” holds a space`,
      ko: `‘${found}’에 빈칸이 들어 있습니다`,
    }),
    mend: {
      en: 'Leave the row out: no token of a sentence can equal it.',
      ko: '문장의 토큰과 같을 수 없으니 이 줄을 빼세요.',
    },
  },
} as const satisfies Record<string, { what: (found: string) => Text; mend: Text }>;

export type CorpusFault = keyof typeof faults;

/** A file that cannot be read as it is. `line` counts from 1. */
export class CorpusError extends Error {
  readonly code: CorpusFault;
  readonly line: number;
  /** What stands there: an encoding, a number, a piece of the text. */
  readonly found: string;
  readonly mend: Text;
  /** Line, fault and mend as one message. */
  readonly text: Text;

  constructor(code: CorpusFault, line: number, found: string) {
    const what = faults[code].what(shorten(found));
    const mend = faults[code].mend;
    const text = {
      en: `Line ${line}: ${what.en}. ${mend.en}`,
      ko: `${line}번째 줄: ${what.ko}. ${mend.ko}`,
    };
    super(text.en);
    this.name = 'CorpusError';
    this.code = code;
    this.line = line;
    this.found = found;
    this.mend = mend;
    this.text = text;
  }
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
