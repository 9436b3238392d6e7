package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * What {@code __doc__} of the built-in types, their methods and the built-in functions answers, in
 * our own words. Read when first asked for. Immutable.
 */
final class Docs {
  private static final class Table {
    static final NameTable LINES = NameTable.read("/gilscope/lang/docs.txt", " ");
  }

  private Docs() {}

  /** Of a type or a function of {@code builtins}; null if there is none. */
  static @Nullable String of(String name) {
    return Table.LINES.of(name);
  }

  /** Of a method of a built-in type; null if there is none. */
  static @Nullable String of(PyType owner, String method) {
    return Table.LINES.of(owner, method);
  }
}
