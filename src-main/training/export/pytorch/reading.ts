import type { Vocabulary, VocabularyOptions } from '../../../ner/index.ts';

/** How a word is spelled before it is looked up (see ner/vocabulary.ts). */
function spelling({ lowerCase, digitShape }: VocabularyOptions): string[] {
  return [
    ...(lowerCase ? ['word = word.lower()'] : []),
    ...(digitShape
      ? ['word = "".join("0" if letter.isdecimal() else letter for letter in word)']
      : []),
    'return unicodedata.normalize("NFC", word)',
  ];
}

/** ner/word-shape.ts in Python. */
const shapeOf = String.raw`
def shape_of(word):
    """Words that are not in words.txt share a row with others of their shape."""
    kinds = [unicodedata.category(letter) for letter in word]  # Lu, Ll, Nd, …
    if len(word) > 1 and word[0] in "@#":
        return "@#".index(word[0])
    if re.match(r"https?:|www\.", word, re.IGNORECASE):
        return 2
    if kinds[0][0] == "N":
        return 3
    if not any(kind[0] == "L" for kind in kinds):
        return 4
    if kinds.count("Lu") > 1 and "Ll" not in kinds:
        return 5
    if kinds[0] == "Lu":
        return 6
    return 7 if "Ll" in kinds else 8


`.trimStart();

/**
 * Column file to tensors, in Python. Row 0 of E is padding and row 1 the unknown word; rows for the
 * shapes of unknown words may follow, and then the words of words.txt.
 */
export function reading({ options, size, words }: Vocabulary): string {
  const unknown = options.unknownShapes ? '2 + shape_of(word)' : '1';
  return `
def lines_of(name):
    with open(HERE / name, encoding="utf-8", newline="\\n") as file:
        return file.read().split("\\n")


def read_sentences(name):
    """A word, a tab and its label on each line, an empty line between sentences."""
    sentences = [[]]
    for line in lines_of(name):
        if line:
            sentences[-1].append(line.rsplit("\\t", 1))
        else:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def spelled(word):
    ${spelling(options).join('\n    ')}


${options.unknownShapes ? shapeOf : ''}ROWS = {word: row for row, word in enumerate(lines_of("words.txt"), start=${size - words.length})}


def row_of(word):
    row = ROWS.get(spelled(word))
    return ${unknown} if row is None else row


def class_of(label):
    """B-PER and I-PER are PER; what is not a class of the model counts as O."""
    kind = label.partition("-")[2] or "O"
    return CLASSES.index(kind) if kind in CLASSES else 0


def windows_of(sentences):
    """Word ids [N, 2 * WINDOW + 1] and classes [N], one window around every word."""
    ids, classes = [], []
    for sentence in sentences:
        beyond = [0] * WINDOW
        rows = beyond + [row_of(word) for word, _ in sentence] + beyond
        ids += [rows[i : i + 2 * WINDOW + 1] for i in range(len(sentence))]
        classes += [class_of(label) for _, label in sentence]
    return torch.tensor(ids), torch.tensor(classes)
`.trim();
}
