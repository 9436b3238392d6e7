package gilscope.lang.objects;

/**
 * What attributes take beyond their instruction where CPython has no specialised form of it, or
 * where native code looks for a method: measured as the instructions are, and in the same units, ps
 * (CPython 3.14.4, see {@code lang.interp.InstructionTimes}; 1 December 2026). Examples, ns, with
 * the GIL and without: {@code o.x} 11 and 13, {@code f = o.m} 30 and 37, {@code A.s()} 33 and 43,
 * {@code A.c()} 46 and 52, {@code nt.x} of a named tuple 20 and 27, {@code E.MEMBER} of an
 * enumeration 20 and 27, {@code NW()} with a {@code __new__} 122 and 146.
 *
 * <p>What a class holds is counted as deferred, so instructions borrow it. Native code takes a
 * reference to it: without a GIL an atomic operation on a cache line that all threads use ({@link
 * ThreadState#fetches}). Two threads that call {@code A.c()}, {@code A.s()}, {@code super().m()} or
 * {@code NT(1, 2)} on nothing that they share take 1.4 to 2.5 times as long as one.
 */
public final class AttributeTimes {
  private static final int BOUND = 19_000;
  private static final int STATIC = 12_000;
  private static final int CLASS_METHOD = 12_000;
  private static final int FIELD = 9_500;
  private static final int WITH_METACLASS = 7_000;
  private static final int HOOK = 22_000;
  private static final int SLOT_OF_DESCRIPTOR = 15_000;
  private static final int THREAD_LOCAL = 20_000;

  private AttributeTimes() {}

  /** A bound method is made. */
  public static PyMethod bound(ThreadState t, PyObject function, PyObject to) {
    t.spends(BOUND);
    t.fetches(function);
    return new PyMethod(function, to);
  }

  /** What {@code m} wraps is found in an object: by a reference that is borrowed. */
  public static PyObject function(ThreadState t, PyStaticMethod m) {
    t.spends(STATIC);
    return m.function();
  }

  /** As the other, in the class itself. */
  public static PyObject functionOfClass(ThreadState t, PyStaticMethod m) {
    t.fetches(m);
    t.fetches(m.function());
    return function(t, m);
  }

  /** A class method is found in an object and called at once. */
  public static void ofInstance(ThreadState t) {
    t.spends(CLASS_METHOD);
  }

  /** As the other, as a method bound to the object's class. */
  public static PyMethod ofInstance(ThreadState t, PyClassMethod m, PyType k) {
    ofInstance(t);
    return new PyMethod(m.function(), k);
  }

  /** A class method is found in the class itself, which makes a bound method of it. */
  static PyMethod bound(ThreadState t, PyClassMethod m, PyObject cls) {
    t.fetches(m);
    return bound(t, m.function(), cls);
  }

  /** The descriptor of a named tuple's field is asked. */
  public static void field(ThreadState t, PyObject descriptor) {
    t.spends(FIELD);
    t.fetches(descriptor);
  }

  /** {@code value} is found in a class. */
  public static PyObject ofClass(ThreadState t, PyType k, PyObject value) {
    if (k.type() != PyType.TYPE) {
      t.spends(WITH_METACLASS);
    }
    return t.loads(value);
  }

  /** A class is asked for what its objects lack ({@code slot_tp_getattr_hook}). */
  static void hook(ThreadState t, PyObject getattr) {
    t.spends(HOOK);
    t.fetches(getattr);
  }

  /** A descriptor whose {@code __get__} is Python's is asked ({@code slot_tp_descr_get}). */
  static void asks(ThreadState t, PyObject get) {
    t.spends(SLOT_OF_DESCRIPTOR);
    t.fetches(get);
  }

  /** An attribute of a {@code threading.local} is read. */
  public static void threadLocal(ThreadState t) {
    t.spends(THREAD_LOCAL);
  }
}
