package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A key of a dict with its value. The entry lives as long as the key stays in the dict and moves
 * unchanged from table to table, so that a reader holding an outgrown table still sees the current
 * value. Read by any thread; written inside the dict's section.
 */
public final class DictEntry {
  final PyObject key;
  final long hash;

  private @Nullable PyObject value;

  DictEntry(PyObject key, long hash, PyObject value) {
    this.key = key;
    this.hash = hash;
    this.value = value;
  }

  public PyObject key() {
    return key;
  }

  /** The key's hash. */
  public long hash() {
    return hash;
  }

  /** The value now; null once the key has been removed. */
  public @Nullable PyObject value() {
    PyObject v = value;
    VarHandle.acquireFence();
    return v;
  }

  /**
   * As {@link #value}, for one look of many at what a thread has already been shown, and for
   * compiled code: what is read through the value is ordered by that.
   */
  public @Nullable PyObject plainValue() {
    return value;
  }

  void set(@Nullable PyObject v) {
    VarHandle.releaseFence();
    value = v;
  }
}
