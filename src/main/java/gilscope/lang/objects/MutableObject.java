package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An object whose changes are guarded by a mutex of its own in the free-threaded runtime: CPython's
 * {@code ob_mutex} ({@code PyMutex}; PEP 703). See {@link ThreadState#enter}.
 */
public abstract class MutableObject extends PyObject {
  /** A bit of the mutex: some thread has it. */
  public static final int LOCKED = 1;

  /** A bit of the mutex: threads are parked on it. */
  public static final int PARKED = 2;

  /** A bit of a locked mutex: the recording knows who has it, so its release is told too. */
  public static final int TOLD = 4;

  /** Above these bits stands the thread that has it. */
  private static final int OWNER_SHIFT = 3;

  private static final VarHandle OB_MUTEX;

  static {
    try {
      OB_MUTEX = MethodHandles.lookup().findVarHandle(MutableObject.class, "obMutex", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** 0: unlocked, and nobody waits. The owner stands here so that who finds it locked knows him. */
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

  @Override
  public final @Nullable Object maker() {
    return users;
  }

  @Override
  public final void madeBy(@Nullable Object thread) {
    users = thread;
  }

  /**
   * True if CPython has no section where ours guards it, but single atomic steps: iterators whose
   * place is a number.
   */
  public boolean isLockFree() {
    return false;
  }

  /** Specialised instructions change it too: they try its mutex, and leave it to others. */
  public boolean isTried() {
    return false;
  }

  /** Cache lines that a change touches beside the mutex's. */
  public int changedLines() {
    return 4;
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

  /** Its bits, and while it is locked the {@link #owner}. */
  public final int mutexState() {
    return obMutex;
  }

  /** The state of a mutex that a thread has and nobody waits for. */
  public static int lockedBy(int thread) {
    return thread << OWNER_SHIFT | LOCKED;
  }

  /** Who has a mutex in a state that says {@link #LOCKED}. */
  public static int owner(int mutexState) {
    return mutexState >>> OWNER_SHIFT;
  }

  public final boolean casMutex(int expected, int value) {
    return OB_MUTEX.compareAndSet(this, expected, value);
  }

  /** As {@link #casMutex} while there is only one thread. */
  final boolean changeMutex(int expected, int value) {
    if ((int) OB_MUTEX.get(this) != expected) {
      return false;
    }
    OB_MUTEX.set(this, value);
    return true;
  }
}
