"""noise.csv: normals of a noise source, from Philox4x32-10 (Salmon et al. 2011) and the exact Box-Muller transform in mpmath."""
import random
from mpmath import mp, mpf, cos, log, pi, sin, sqrt

mp.dps = 30


def philox(counter, key):
    x, (k0, k1) = list(counter), key
    for _ in range(10):
        p0, p1 = 0xD2511F53 * x[0], 0xCD9E8D57 * x[2]
        x = [(p1 >> 32) ^ x[1] ^ k0, p1 & 0xFFFFFFFF, (p0 >> 32) ^ x[3] ^ k1, p0 & 0xFFFFFFFF]
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return x


def normal(seed, point, sample, i):
    x = philox((sample & 0xFFFFFFFF, sample >> 32, i // 4, point), (seed & 0xFFFFFFFF, seed >> 32))
    radius, angle = (x[0], x[1]) if i % 4 < 2 else (x[2], x[3])
    r = sqrt(-2 * log((mpf(radius) + mpf(1) / 2) / 2**32))
    turn = 2 * pi * mpf(angle) / 2**32
    return r * (cos(turn) if i % 2 == 0 else sin(turn))


# The vector of numpy-free known answers of the paper's own test suite.
assert philox((0, 0, 0, 0), (0, 0)) == [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]

random.seed(8)
print("seed,point,sample,coordinate,normal")
for _ in range(400):
    seed, point = random.choice([0, 1, 2021, random.getrandbits(64)]), random.choice([0, 1, 9999, random.getrandbits(32)])
    sample = random.choice([0, 1, random.randrange(100000), 2**63 + random.randrange(100), random.getrandbits(64)])
    i = random.choice([0, 1, 2, 3, 63, random.randrange(3072)])
    print(f"{seed},{point},{sample},{i},{mp.nstr(normal(seed, point, sample, i), 12)}")
