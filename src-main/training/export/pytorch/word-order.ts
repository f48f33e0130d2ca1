/** Nabla's generator (engine/random.ts) in Python, so that every epoch takes the windows in the same order. */
export const wordOrder = String.raw`
def mix(word):
    word = (word ^ word >> 16) * 0x85EBCA6B % 2**32
    word = (word ^ word >> 13) * 0xC2B2AE35 % 2**32
    return word ^ word >> 16


def rotated(word, by):
    return (word << by | word >> 32 - by) % 2**32


def random_words(text):
    """Random 32-bit numbers for a text: FNV-1a makes a seed of it, then xoshiro128**."""
    seed = 0x811C9DC5
    for letter in text:
        seed = (seed ^ ord(letter)) * 0x01000193 % 2**32
    a, b, c, d = (mix((mix(seed) + i * 0x9E3779B9) % 2**32) for i in (1, 2, 3, 4))
    while True:
        yield rotated(b * 5 % 2**32, 7) * 9 % 2**32
        shifted = b << 9 & 0xFFFFFFFF
        c, d = c ^ a, d ^ b
        b, a = b ^ c, a ^ d
        c, d = c ^ shifted, rotated(d, 11)


def shuffled(count, epoch):
    """The order in which an epoch takes the windows (Fisher and Yates)."""
    words = random_words(f"{SEED}/shuffle/{epoch}")
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        word = next(words)
        while word >= 2**32 - 2**32 % (last + 1):  # so that each is equally likely
            word = next(words)
        other = word % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order
`.trim();
