package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The names of the attributes of a class's instances, in the order in which they were first set:
 * CPython's shared keys ({@code ht_cached_keys}). An instance that gets them in this order keeps
 * their values in itself, the value of each name at the name's place. Names are only ever added, so
 * that a place once told holds. Read by any thread without a lock.
 */
final class AttributePlaces {
  /** CPython's {@code SHARED_KEYS_MAX_SIZE}: an instance with more attributes has a dict. */
  static final int MANY = 30;

  private PyStr[] names = {};
  private long[] hashes = {};

  /** How many names there are. */
  int count() {
    return names.length;
  }

  PyStr name(int place) {
    return names[place];
  }

  long hash(int place) {
    return hashes[place];
  }

  /** The place of a name; -1 if no instance has had it. */
  int of(String name) {
    PyStr[] all = names;
    VarHandle.acquireFence();
    for (int i = 0; i < all.length; i++) {
      if (all[i].value().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The place of a name, which gets one if there is room; -1 if there is not. */
  synchronized int make(ThreadState t, PyStr name) {
    int place = of(name.value());
    int n = names.length;
    if (place >= 0 || n == MANY) {
      return place;
    }
    t.interp().attributeNamed(name);
    long[] h = Arrays.copyOf(hashes, n + 1);
    h[n] = PyStr.hash(t, name.value());
    PyStr[] more = Arrays.copyOf(names, n + 1);
    more[n] = name;
    hashes = h;
    VarHandle.releaseFence();
    names = more;
    return n;
  }
}
