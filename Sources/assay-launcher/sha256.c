#ifdef __linux__
// SHA-256 as in FIPS 180-4.
#include <string.h>

#include "contained.h"

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turned(uint32_t value, int count) { return value >> count | value << (32 - count); }

static void add_block(struct sha256 *hash, const uint8_t *block) {
  uint32_t words[64], s[8];
  for (int index = 0; index < 16; index++) {
    const uint8_t *bytes = block + 4 * index;
    words[index] = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
  }
  for (int index = 16; index < 64; index++) {
    uint32_t low = words[index - 15], high = words[index - 2];
    words[index] = words[index - 16] + words[index - 7] + (turned(low, 7) ^ turned(low, 18) ^ low >> 3) +
                   (turned(high, 17) ^ turned(high, 19) ^ high >> 10);
  }
  memcpy(s, hash->state, sizeof s);
  // The eight values turn in their places instead of being moved.
  for (int index = 0; index < 64; index++) {
    uint32_t a = s[-index & 7], b = s[(1 - index) & 7], c = s[(2 - index) & 7], e = s[(4 - index) & 7];
    uint32_t choice = (e & s[(5 - index) & 7]) ^ (~e & s[(6 - index) & 7]), majority = (a & b) ^ (a & c) ^ (b & c);
    uint32_t first = s[(7 - index) & 7] + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + constants[index] +
                     words[index];
    s[(3 - index) & 7] += first;
    s[(7 - index) & 7] = first + (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
  }
  for (int index = 0; index < 8; index++) hash->state[index] += s[index];
}

void sha256_start(struct sha256 *hash) {
  static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memcpy(hash->state, first, sizeof first);
  hash->count = 0;
}

void sha256_add(struct sha256 *hash, const void *bytes, size_t count) {
  const uint8_t *from = bytes;
  while (count > 0) {
    size_t used = hash->count % sizeof hash->block, part = sizeof hash->block - used;
    if (part > count) part = count;
    memcpy(hash->block + used, from, part);
    hash->count += part;
    from += part;
    count -= part;
    if (hash->count % sizeof hash->block == 0) add_block(hash, hash->block);
  }
}

void sha256_end(struct sha256 *hash, uint8_t digest[32]) {
  uint64_t bits = hash->count * 8;
  uint8_t length[8];
  sha256_add(hash, "\x80", 1);
  while (hash->count % sizeof hash->block != 56) sha256_add(hash, "", 1);
  for (int index = 0; index < 8; index++) length[index] = (uint8_t)(bits >> (56 - 8 * index));
  sha256_add(hash, length, sizeof length);
  for (int index = 0; index < 32; index++) digest[index] = (uint8_t)(hash->state[index / 4] >> (24 - 8 * (index % 4)));
}
#endif
