package gilscope.core.runtime;

import gilscope.core.sched.Touch;
import java.util.Arrays;

/**
 * What a search has learnt, over all its executions, about one object that the program makes: who
 * of several threads touches it, and which of its keys change while several threads are alive. Only
 * that is visible; the rest is folded into the step before. Carrier thread only.
 */
final class Place {
  /** Its number: stable over all executions. */
  final int id;

  /** The thread that makes the object; negative for the library. */
  final int creator;

  /** Another thread touches it. */
  private boolean foreign;

  private boolean whole;
  private boolean grown;
  private boolean set;
  private long[] keys = new long[2];
  private int keyCount;

  Place(int id, int creator) {
    this.id = id;
    this.creator = creator;
  }

  boolean isForeign() {
    return foreign;
  }

  /** Notes that a thread other than the creator touches it; true if that is news. */
  boolean foreign() {
    boolean news = !foreign;
    foreign = true;
    return news;
  }

  /** Learns from a touch; true if that is news. */
  boolean learn(Touch touch, long key) {
    return switch (touch) {
      case WRITE -> wholeChanges();
      case GROW -> keyComesOrGoes(key);
      case SET -> keyChanges(key);
      case READ, GET, LENGTH, ACQUIRE, TRY, REFUSED, RELEASE, NONE -> false;
    };
  }

  /** True if this touch changes something, or could show a change. */
  boolean shows(Touch touch, long key) {
    return switch (touch) {
      case WRITE, GROW, SET, ACQUIRE, TRY, REFUSED, RELEASE, NONE -> true;
      case GET -> changes(key);
      case LENGTH -> whole || grown;
      case READ -> whole || grown || set;
    };
  }

  private boolean changes(long key) {
    return whole || has(key);
  }

  private boolean has(long key) {
    for (int i = 0; i < keyCount; i++) {
      if (keys[i] == key) {
        return true;
      }
    }
    return false;
  }

  private boolean wholeChanges() {
    boolean news = !whole;
    whole = true;
    return news;
  }

  private boolean keyComesOrGoes(long key) {
    boolean news = !grown;
    grown = true;
    boolean fresh = add(key);
    return fresh || news;
  }

  private boolean keyChanges(long key) {
    boolean news = !set;
    set = true;
    boolean fresh = add(key);
    return fresh || news;
  }

  private boolean add(long key) {
    if (has(key)) {
      return false;
    }
    if (keyCount == keys.length) {
      keys = Arrays.copyOf(keys, keyCount * 2);
    }
    keys[keyCount++] = key;
    return true;
  }
}
