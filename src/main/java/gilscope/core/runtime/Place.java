package gilscope.core.runtime;

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

  /** True if looking at all of it can show a change. */
  boolean changes() {
    return whole || grown || set;
  }

  /** True if looking at its size can show a change. */
  boolean grows() {
    return whole || grown;
  }

  /** True if looking at this key can show a change. */
  boolean changes(long key) {
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

  /** Notes a change of everything; true if that is news. */
  boolean wholeChanges() {
    boolean news = !whole;
    whole = true;
    return news;
  }

  /** Notes that a key comes or goes; true if that is news. */
  boolean keyComesOrGoes(long key) {
    boolean news = !grown;
    grown = true;
    boolean fresh = add(key);
    return fresh || news;
  }

  /** Notes that a key's value changes; true if that is news. */
  boolean keyChanges(long key) {
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
