package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * Memory that nothing protects: what the unprotected runtime puts under containers (section D of
 * the fact sheet). Operations on a container are taken apart into the steps that C code would take,
 * each of which another thread may come before; a step that meets the traces of another operation
 * says so. Implemented by the runtime; null in a {@link ThreadState} of every other runtime.
 */
public interface RawMemory {
  /** What went wrong; told under the same names in the trace. */
  enum Damage {
    LOST_ELEMENT,
    TORN_READ,
    HOLE,
    ENDLESS_PROBE,
    DOUBLE_FREE,
    USE_AFTER_FREE,
    LEAK,
    PREMATURE_DESTRUCTION,
    SHARED_CELL,
    CURSOR,
    FOREIGN_STATE,
    OVERFLOW
  }

  /** One operation of one thread, taken apart. Close it in a {@code finally}. */
  interface Operation extends AutoCloseable {
    /** Another thread may come before; then this memory is read. */
    void reads(String cell);

    /** Another thread may come before; then this memory is written. */
    void writes(String cell);

    /**
     * As {@link #reads(String)}, of memory that belongs to one key alone: what others do to another
     * key is no concern of it.
     *
     * @param key as in {@link ThreadState#touches}
     * @param label what people call the place; null where it has no name
     */
    void reads(String cell, long key, @Nullable Object label);

    /** As {@link #writes(String)}, of memory that belongs to one key alone. */
    void writes(String cell, long key, @Nullable Object label);

    /** Says what this step did or met; the program goes on. */
    void damage(Damage kind, String text);

    /** What this step did ends the process, as a segmentation fault would. Does not return. */
    RuntimeException crash(Damage kind, String text);

    /**
     * Reads the pointer {@code x} out of a cell without owning it yet, then increments its count:
     * the object may be freed in between.
     */
    <T extends PyObject> T take(T x, String cell);

    /**
     * As {@link #take}, but nobody else's increment comes in the middle of this one's: what a load
     * of a variable does, which is by far the most frequent of all steps.
     */
    <T extends PyObject> T borrow(T x, String cell);

    /** Gives up the reference that a cell held; may free the object. */
    void drop(@Nullable PyObject x);

    /** Gives up a reference that another thread has given up already. */
    void dropAgain(PyObject x);

    /** An array of at least {@code n} cells, perhaps one that was given back. */
    PyObject[] allocate(int n);

    /** Gives an array back: poisons it and keeps it for {@link #allocate}. */
    void free(PyObject[] block);

    /** Says that reading or writing {@code block} now would touch freed memory. */
    boolean isFreed(PyObject[] block);

    @Override
    void close();
  }

  /** Fills what was given back. */
  PyObject POISON = new Poison();

  /** The type of {@link #POISON}. */
  final class Poison extends PyObject {
    static final PyType TYPE = TypeSpec.of("freed memory").build();

    Poison() {
      super(TYPE);
    }
  }

  /** True once there are two threads: before, nothing can come between. */
  boolean isContended();

  /**
   * Begins an operation.
   *
   * @param on the object it works on; null for what belongs to the process
   * @param name as C programmers call it: {@code list.append}
   */
  Operation begin(ThreadState t, @Nullable PyObject on, String name);

  /**
   * Locks the whole of {@code o} for the operation that begins, where naive locks are on ({@link
   * ThreadState#lockObjects}): waits, without letting go of anything, until no other thread has it.
   */
  void lock(ThreadState t, MutableObject o);

  /** Undoes one {@link #lock}. */
  void unlock(ThreadState t, MutableObject o);

  /** The thread is about to use {@code o}: ends the process if that was freed. */
  void uses(ThreadState t, PyObject o);

  /**
   * A function that binds this global or free variable anew exists: what the variable holds may be
   * freed while another thread loads it.
   */
  void rebinds(String name);

  /** True if {@link #rebinds} said so: only then a load of the variable is two steps. */
  boolean isRebound(String name);

  /** A list from the free list, or a new one. */
  PyList newList(ThreadState t);

  /** An interned string: the table is filled without a lock. */
  PyStr intern(ThreadState t, PyStr s);

  /** What the method cache answers for {@code name} of {@code k}. */
  @Nullable PyObject lookup(ThreadState t, PyType k, String name);

  /**
   * An attribute load goes through the inline cache of its instruction: the attribute in the slot
   * that the cache names for instances of {@code k}, which is another one's if the cache is half
   * written, and null if no attribute lies there.
   *
   * @param instruction which one, in {@code code}
   * @param attributes those of the instance
   * @param name the attribute asked for, one of them
   */
  @Nullable PyStr inlineCache(
      ThreadState t, PyObject code, int instruction, PyType k, PyDict attributes, PyStr name);

  /**
   * The name under which an attribute of an instance is stored: a new one gets the next slot of the
   * keys that the instances of a class share.
   */
  PyStr attributeKey(ThreadState t, PyType k, PyDict attributes, PyStr name);

  /** What a buffered stream passes on when {@code text} is written to it. */
  String buffered(ThreadState t, String stream, String text);

  /** The exception that the unwinding thread finds in the process's error indicator. */
  PyRaise raised(ThreadState t, PyRaise e);

  /** True the first time a lazily made static is asked for, for each thread that finds it empty. */
  boolean initialises(ThreadState t, String cache);
}
