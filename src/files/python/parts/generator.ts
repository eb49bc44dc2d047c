import type { Section } from '../section.ts';

/** `random/streams.ts` in Python. */
export const GENERATOR: Section = {
  title: 'Random numbers',
  words: `The page's generator, xoroshiro128+, seeded by a hash of the seed and of what is drawn. Data, start and batches have a
stream each, so they are the page's own to the bit (of the start, to the last bit of a float32).`,
  code: `
M32, M64 = 2**32 - 1, 2**64 - 1
STREAMS = {"trainingData": 1, "testData": 2, "initialisation": 3, "batches": 4}


def avalanche(h):
    """MurmurHash3's finaliser, on 32 bits."""
    h &= M32
    h = (h ^ h >> 16) * 0x85EBCA6B & M32
    h = (h ^ h >> 13) * 0xC2B2AE35 & M32
    return h ^ h >> 16


def rotated(word, bits):
    return (word << bits | word >> 64 - bits) & M64


class Stream:
    """One of a seed's streams of random numbers."""

    def __init__(self, seed, name):
        hashed = [avalanche(avalanche(seed + i * 0x9E3779B9) + STREAMS[name]) for i in range(1, 5)]
        self.s0 = hashed[0] << 32 | hashed[1]
        self.s1 = hashed[2] << 32 | hashed[3]

    def bits(self):
        """32 fair coin tosses."""
        low = self.s0 + self.s1 & M32
        a = self.s0 ^ self.s1
        self.s0 = (rotated(self.s0, 24) ^ a ^ a << 16) & M64
        self.s1 = rotated(a, 37)
        return low

    def uniform(self):
        """Uniform on [0, 1), a multiple of 2^-53."""
        high = self.bits() & 2**26 - 1
        return high * 2.0**-26 + (self.bits() & 2**27 - 1) * 2.0**-53

    def below(self, bound):
        """A whole number, uniform on 0 ... bound - 1."""
        most = 2**32 // bound * bound if bound > 2 else 2**32
        while True:
            value = self.bits() ^ 2**31
            if value < most:
                return value % bound


def normals(stream):
    """Independent N(0, 1), by Marsaglia's polar method."""
    while True:
        p, q = 2 * stream.uniform() - 1, 2 * stream.uniform() - 1
        s = p * p + q * q
        if 0 < s < 1:
            factor = math.sqrt(-2 * math.log(s) / s)
            yield p * factor
            yield q * factor
`,
};
