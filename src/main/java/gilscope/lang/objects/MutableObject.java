package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An object whose changes are guarded by a mutex of its own in the free-threaded runtime: CPython's
 * {@code ob_mutex} ({@code PyMutex}; PEP 703). The runtime owns the meaning of the bits; see {@link
 * ThreadState#enter}.
 */
public abstract class MutableObject extends PyObject {
  private static final VarHandle OB_MUTEX;

  static {
    try {
      OB_MUTEX = MethodHandles.lookup().findVarHandle(MutableObject.class, "obMutex", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** 0 unlocked, 1 locked, 2 unlocked with parked waiters, 3 locked with parked waiters. */
  @SuppressWarnings("unused") // through the VarHandle
  private volatile int obMutex;

  /**
   * What the free-threaded runtime remembers, where time is virtual, of the threads that make and
   * use it; else null.
   */
  public @Nullable Object users;

  protected MutableObject(PyType type) {
    super(type);
    if (Thread.currentThread() instanceof Witness w) {
      w.made(this);
    }
  }

  /**
   * The array or table that threads read without a lock and that a change may replace; null if
   * there is none. Inside a critical section.
   */
  public @Nullable Object storage() {
    return null;
  }

  /** How many bytes CPython allocates for such a storage. */
  public int storageBytes(Object storage) {
    return 0;
  }

  public final int mutexState() {
    return obMutex;
  }

  public final boolean casMutex(int expected, int value) {
    return OB_MUTEX.compareAndSet(this, expected, value);
  }
}
