package gilscope.lang.objects;

/**
 * What is done with a container, or a pattern, that takes longer while another thread uses it too,
 * beyond waiting for its mutex: in the free-threaded build each reference taken or given up by a
 * thread that does not own the object is an atomic operation, and what two threads count the same
 * cache line.
 */
public enum SharedUse {
  /** One element by its index: a reference to the list. */
  LOOK,
  /** And one to the element. */
  ELEMENT,
  /** One element of an iteration: a reference to it. */
  STEP,
  /** One attribute of an instance: a reference to it. */
  ATTRIBUTE,
  /** One key of a dict: references to the dict, the key, the value. */
  LOOKUP,
  /** A match of a regular expression: references to the pattern and to the text. */
  MATCH,
  /** Elements copied. */
  COPY,
  /** Elements compared in a sort, by the number of comparisons. */
  SORT,
  /** A value replaced that another thread has made: it goes to the queue of that thread. */
  REPLACE;

  /** References to {@code o} are counted: it is not immortal, nor deferred. */
  static boolean counts(PyObject o) {
    return switch (o) {
      case PyInt i -> !i.fitsLong() || i.longValue() < -5 || i.longValue() > 256;
      case PyNone _, PyType _ -> false;
      default -> !o.isDeferred();
    };
  }
}
