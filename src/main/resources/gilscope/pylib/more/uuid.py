# RFC 9562: versions 6 to 8, and the smallest and largest one.
import random as _random
import time as _time

_last_v6 = _last_v7 = None


def _versioned(value, version):
    return UUID(int=value & ~(0xf000 << 64 | 0xc000 << 48) | version << 76 | 0x8000 << 48)


def uuid6(node=None, clock_seq=None):
    """As uuid1, with the time in an order that sorts."""
    global _last_v6
    stamp = _time.time_ns() // 100 + 0x01b21dd213814000
    if _last_v6 is not None and stamp <= _last_v6:
        stamp = _last_v6 + 1
    _last_v6 = stamp
    if clock_seq is None:
        clock_seq = _random.getrandbits(14)
    if node is None:
        node = getnode()
    return _versioned(stamp >> 12 << 80 | (stamp & 0xfff) << 64 | (clock_seq & 0x3fff) << 48
                      | node & 0xffff_ffff_ffff, 6)


def uuid7():
    """From the time in milliseconds, a counter within it, and random bits."""
    global _last_v7
    now = _time.time_ns() // 1_000_000
    draw = int.from_bytes(os.urandom(10))
    counter, tail = draw >> 32 & 0x1ff_ffff_ffff, draw & 0xffff_ffff
    if _last_v7 is not None and now <= _last_v7[0]:
        before, count = _last_v7
        now = before if now == before else before + 1
        if count < 0x3ff_ffff_ffff:
            counter = count + 1
        else:
            now += 1
    _last_v7 = now, counter
    return _versioned((now & 0xffff_ffff_ffff) << 80 | (counter >> 30) << 64
                      | (counter & 0x3fff_ffff) << 32 | tail, 7)


def uuid8(a=None, b=None, c=None):
    """From three numbers of 48, 12 and 62 bits; random ones if not given."""
    a, b, c = (_random.getrandbits(bits) if each is None else each
               for each, bits in ((a, 48), (b, 12), (c, 62)))
    return _versioned((a & 0xffff_ffff_ffff) << 80 | (b & 0xfff) << 64
                      | c & 0x3fff_ffff_ffff_ffff, 8)


def _time_of(self):
    if self.version == 6:
        return self.int >> 96 << 28 | self.time_mid << 12 | self.int >> 64 & 0xfff
    if self.version == 7:
        return self.int >> 80
    return (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low


UUID.time = property(_time_of)
NIL = UUID(int=0)
MAX = UUID(int=(1 << 128) - 1)
