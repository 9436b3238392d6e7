package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.math.BigInteger;

/**
 * {@code _random.Random}: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and
 * read as in CPython's {@code _randommodule.c}, so that equal seeds give equal numbers. Changes
 * hold its critical section. A generator seeded by nobody takes its seed from the Gate.
 */
final class PyRandom extends MutableObject {
  private static final int N = 624;
  private static final int M = 397;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  static final PyType TYPE =
      TypeSpec.of("Random")
          .module("_random")
          .subclassable()
          .doc("Random() -> create a random number generator with its own internal state.")
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyRandom(cls);
                k.tpInit =
                    (t, o, args, kw) -> {
                      if (o.type() == PyRandom.TYPE) {
                        Args.noKeywords(t, "Random", kw);
                      }
                      Args.checkPositional(t, "Random", args.length - kw.length, 0, 1);
                      ((PyRandom) o).seed(t, args.length > kw.length ? args[0] : PyNone.VALUE);
                    };
              })
          .method0("random", (t, o) -> PyFloat.of(((PyRandom) o).random(t)))
          .method(
              "seed",
              "($self, n=None, /)",
              (t, o, a) -> {
                ((PyRandom) o).seed(t, a[0] == null ? PyNone.VALUE : a[0]);
                return PyNone.VALUE;
              })
          .method0("getstate", (t, o) -> ((PyRandom) o).getState(t))
          .method1(
              "setstate",
              (t, o, state) -> {
                ((PyRandom) o).setState(t, state);
                return PyNone.VALUE;
              })
          .method1("getrandbits", (t, o, k) -> ((PyRandom) o).bits(t, k))
          .build();

  private final int[] mt = new int[N];

  /** N: all used up. */
  private int index = N;

  private boolean seeded;

  private PyRandom(PyType type) {
    super(type);
  }

  // ---- the twister; inside a critical section

  private void initGenrand(int s) {
    mt[0] = s;
    for (int i = 1; i < N; i++) {
      mt[i] = 1812433253 * (mt[i - 1] ^ (mt[i - 1] >>> 30)) + i;
    }
    index = N;
  }

  private void initByArray(int[] key) {
    initGenrand(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1664525)) + key[j] + j;
      i++;
      j++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
      if (j >= key.length) {
        j = 0;
      }
    }
    for (int k = N - 1; k > 0; k--) {
      mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1566083941)) - i;
      i++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    mt[0] = UPPER;
    seeded = true;
  }

  private int next(ThreadState t) {
    if (!seeded) {
      long r = t.random64();
      initByArray(new int[] {(int) r, (int) (r >>> 32)});
    }
    if (index >= N) {
      for (int k = 0; k < N; k++) {
        int y = (mt[k] & UPPER) | (mt[(k + 1) % N] & LOWER);
        mt[k] = mt[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
      }
      index = 0;
    }
    int y = mt[index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  @Override
  public Runnable preserve() {
    int[] words = mt.clone();
    int at = index;
    boolean known = seeded;
    return () -> {
      System.arraycopy(words, 0, mt, 0, N);
      index = at;
      seeded = known;
    };
  }

  // ---- methods

  private double random(ThreadState t) {
    t.enter(this);
    try {
      int a = next(t) >>> 5;
      int b = next(t) >>> 6;
      return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    } finally {
      t.exit(this);
    }
  }

  private void seed(ThreadState t, PyObject n) {
    int[] key;
    if (n == PyNone.VALUE) {
      long r = t.random64();
      key = new int[] {(int) r, (int) (r >>> 32)};
    } else if (n instanceof PyInt i) {
      key = words(i.bigValue().abs());
    } else {
      long h = Abstract.hash(t, n);
      key = words(new BigInteger(Long.toUnsignedString(h)));
    }
    t.enter(this);
    try {
      initByArray(key);
    } finally {
      t.exit(this);
    }
  }

  /** In 32-bit words, least significant first; at least one. */
  private static int[] words(BigInteger v) {
    int[] key = new int[Math.max(1, (v.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = v.shiftRight(32 * i).intValue();
    }
    return key;
  }

  private PyObject bits(ThreadState t, PyObject count) {
    PyInt n = Abstract.index(t, count);
    if (n.signum() < 0) {
      throw Err.value(t, "Cannot convert negative int");
    }
    if (n.bigValue().bitLength() > 64) {
      throw Err.overflow(t, "Python int too large for C uint64_t");
    }
    if (!n.fitsInt()) {
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
    int k = (int) n.longValue();
    if (k == 0) {
      return PyInt.ZERO;
    }
    t.enter(this);
    try {
      if (k <= 32) {
        return PyInt.of(Integer.toUnsignedLong(next(t) >>> (32 - k)));
      }
      BigInteger v = BigInteger.ZERO;
      for (int at = 0; at < k; at += 32) {
        int r = next(t);
        int left = k - at;
        long word = Integer.toUnsignedLong(left < 32 ? r >>> (32 - left) : r);
        v = v.or(BigInteger.valueOf(word).shiftLeft(at));
      }
      return PyInt.of(v);
    } finally {
      t.exit(this);
    }
  }

  private PyObject getState(ThreadState t) {
    PyObject[] state = new PyObject[N + 1];
    t.enter(this);
    try {
      if (!seeded) {
        next(t);
        index = 0;
      }
      for (int i = 0; i < N; i++) {
        state[i] = PyInt.of(Integer.toUnsignedLong(mt[i]));
      }
      state[N] = PyInt.of(index);
    } finally {
      t.exit(this);
    }
    return PyTuple.of(state);
  }

  private void setState(ThreadState t, PyObject state) {
    if (!(state instanceof PyTuple tuple)) {
      throw Err.type(t, "state vector must be a tuple");
    }
    if (tuple.size() != N + 1) {
      throw Err.value(t, "state vector is the wrong size");
    }
    int[] fresh = new int[N];
    for (int i = 0; i < N; i++) {
      fresh[i] = (int) Abstract.longArg(t, tuple.get(i));
    }
    long at = Abstract.longArg(t, tuple.get(N));
    if (at < 0 || at > N) {
      throw Err.value(t, "invalid state");
    }
    t.enter(this);
    try {
      System.arraycopy(fresh, 0, mt, 0, N);
      index = (int) at;
      seeded = true;
    } finally {
      t.exit(this);
    }
  }
}
