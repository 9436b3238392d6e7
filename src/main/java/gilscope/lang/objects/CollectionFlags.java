package gilscope.lang.objects;

/**
 * Which classes are sequences or mappings to {@code match}: CPython's {@code Py_TPFLAGS_SEQUENCE}
 * and {@code _MAPPING} (PEP 634). Inherited; given by the ABCs of collections, to their subclasses
 * and, at any time, to the classes registered with them.
 */
public final class CollectionFlags {
  public static final int SEQUENCE = 1 << 5;
  public static final int MAPPING = 1 << 6;

  private CollectionFlags() {}

  /** {@link #SEQUENCE}, {@link #MAPPING} or 0. */
  public static int of(PyType k) {
    for (PyType m : k.mro()) {
      int flag = m.isHeap() ? ofHeapType(m) : ofBuiltin(m.name());
      if (flag != 0) {
        return flag;
      }
    }
    return 0;
  }

  private static int ofHeapType(PyType m) {
    return m.collectionFlags != 0
        ? m.collectionFlags
        : m.own("__abc_tpflags__") instanceof PyInt f
            ? (int) f.longValue() & (SEQUENCE | MAPPING)
            : 0;
  }

  private static int ofBuiltin(String name) {
    return switch (name) {
      case "list", "tuple", "range", "memoryview", "deque", "array" -> SEQUENCE;
      case "dict", "mappingproxy" -> MAPPING;
      default -> 0;
    };
  }

  /**
   * {@code abc.register(k)}: a program's class becomes what the ABC is; a built-in one does not.
   */
  public static void register(PyType abc, PyType k) {
    int flag = of(abc);
    if (flag != 0 && k.isHeap()) {
      k.collectionFlags = flag;
    }
  }
}
