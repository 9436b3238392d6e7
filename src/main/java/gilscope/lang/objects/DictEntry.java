package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A key of a dict with its value. The entry lives as long as the key stays in the dict and moves
 * unchanged from table to table, so that a reader holding an outgrown table still sees the current
 * value. Read by any thread; written inside the dict's section.
 */
public final class DictEntry {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(DictEntry.class, "value", PyObject.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final PyObject key;
  final long hash;

  @SuppressWarnings("unused") // through the VarHandle
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
    return (PyObject) VALUE.getAcquire(this);
  }

  void set(@Nullable PyObject v) {
    VALUE.setRelease(this, v);
  }
}
