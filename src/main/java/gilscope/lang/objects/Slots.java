package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * The shapes of type slots and built-in functions. All are called on the thread whose state is the
 * first parameter.
 */
public final class Slots {
  private Slots() {}

  /** No keyword names. */
  public static final String[] NO_KEYWORDS = {};

  /** No arguments. */
  public static final PyObject[] NO_ARGS = {};

  @FunctionalInterface
  public interface Unary {
    PyObject call(ThreadState t, PyObject self);
  }

  /** Binary operators answer {@link PyNotImplemented#VALUE} for operands they do not know. */
  @FunctionalInterface
  public interface Binary {
    PyObject call(ThreadState t, PyObject a, PyObject b);
  }

  @FunctionalInterface
  public interface Ternary {
    PyObject call(ThreadState t, PyObject a, PyObject b, PyObject c);
  }

  @FunctionalInterface
  public interface Inquiry {
    boolean test(ThreadState t, PyObject self);
  }

  @FunctionalInterface
  public interface Contains {
    boolean test(ThreadState t, PyObject self, PyObject item);
  }

  @FunctionalInterface
  public interface Length {
    int of(ThreadState t, PyObject self);
  }

  @FunctionalInterface
  public interface Hash {
    long of(ThreadState t, PyObject self);
  }

  /** {@code op} is one of {@link CompareOp}. */
  @FunctionalInterface
  public interface RichCompare {
    PyObject call(ThreadState t, PyObject a, PyObject b, CompareOp op);
  }

  /** A null value deletes. */
  @FunctionalInterface
  public interface SetItem {
    void set(ThreadState t, PyObject self, PyObject key, @Nullable PyObject value);
  }

  @FunctionalInterface
  public interface GetAttr {
    PyObject get(ThreadState t, PyObject self, String name);
  }

  /** A null value deletes. */
  @FunctionalInterface
  public interface SetAttr {
    void set(ThreadState t, PyObject self, String name, @Nullable PyObject value);
  }

  /**
   * Null means exhausted: no StopIteration is made. A value it would carry is the thread's
   * {@linkplain ThreadState#takeStopValue stop value}.
   */
  @FunctionalInterface
  public interface Next {
    @Nullable PyObject call(ThreadState t, PyObject self);
  }

  /** {@code obj} is null when looked up on the class itself. */
  @FunctionalInterface
  public interface DescrGet {
    PyObject get(ThreadState t, PyObject self, @Nullable PyObject obj, @Nullable PyObject cls);
  }

  /** A null value deletes. */
  @FunctionalInterface
  public interface DescrSet {
    void set(ThreadState t, PyObject self, PyObject obj, @Nullable PyObject value);
  }

  /** The last {@code kwnames.length} of {@code args} are keyword values (CPython's vectorcall). */
  @FunctionalInterface
  public interface Call {
    PyObject call(ThreadState t, PyObject self, PyObject[] args, String[] kwnames);
  }

  @FunctionalInterface
  public interface Init {
    void init(ThreadState t, PyObject self, PyObject[] args, String[] kwnames);
  }

  @FunctionalInterface
  public interface New {
    PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kwnames);
  }

  /**
   * Arguments bound by a {@link Signature}: one element per parameter, null where optional and not
   * given.
   */
  @FunctionalInterface
  public interface Bound {
    PyObject call(ThreadState t, PyObject self, @Nullable PyObject[] args);
  }

  /** Positional arguments only. */
  @FunctionalInterface
  public interface Positional {
    PyObject call(ThreadState t, PyObject self, PyObject[] args);
  }
}
