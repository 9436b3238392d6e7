package gilscope.lang.objects;

/**
 * What is done with a container, or a pattern, that takes longer while another thread uses it too,
 * beyond waiting for its mutex: in the free-threaded build each reference taken or given up by a
 * thread that does not own the object is an atomic operation, and what two threads count the same
 * cache line.
 */
public enum SharedUse {
  /** Fetched from a global or free variable: a reference to it, given up soon after. */
  LOAD,
  /** Its memory is read beside its count: an attribute of an instance. */
  READ,
  /** Its memory is written beside its count, with its mutex: an attribute of an instance. */
  STORE,
  /** One element by its index or key: a reference to the element. */
  ELEMENT,
  /** One element of an iteration: a reference to it. */
  STEP,
  /** One step of an iteration in native code: references to the element. */
  PASS,
  /** One attribute of an instance: a reference to it. */
  ATTRIBUTE,
  /** A match of a regular expression: references to the pattern and to the text. */
  MATCH,
  /** Elements copied. */
  COPY,
  /** Elements sorted by themselves. */
  SORT,
  /** Something is formatted by this text. */
  FORMAT,
  /** A function is made of this code. */
  FUNCTION,
  /** A state of this type's hash algorithm is made or copied: references that OpenSSL counts. */
  ALGORITHM;

  /** It touches the cache line in which the object's count lies, not only what it refers to. */
  public boolean isOfHead() {
    return this == LOAD || this == READ || this == STORE || this == ALGORITHM;
  }

  /**
   * What a variable holds has a count that changes: it is neither deferred nor, as constants are,
   * immortal.
   */
  static boolean isCountedWhenLoaded(PyObject o) {
    return o.counted() && !(o instanceof PyTuple) && !o.isDeferred();
  }

  /** References to {@code o} are counted: it is not immortal, nor deferred. */
  static boolean counts(PyObject o) {
    return switch (o) {
      case PyInt i -> !i.fitsLong() || i.longValue() < -5 || i.longValue() > 256;
      case PyNone _, PyType _ -> false;
      case PyBuiltinFunction f -> f.counted(); // a module's are deferred
      case PyStr s -> s.length() > 1 || s.length() == 1 && s.codePointAt(0) > 0xFF;
      default -> !o.isDeferred();
    };
  }
}
