package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * What {@code __text_signature__} of the built-in types, their methods and the built-in functions
 * answers: a table from CPython, read when first asked for. Immutable.
 */
final class TextSignatures {
  private static final class Table {
    static final NameTable LINES = NameTable.read("/gilscope/lang/signatures.txt", " (");
  }

  private TextSignatures() {}

  /** Of a type or a function of {@code builtins}; null if CPython has none. */
  static @Nullable String of(String name) {
    return Table.LINES.of(name);
  }

  /** Of a method of a type of {@code builtins}; null if it is not in the table. */
  static @Nullable String of(PyType owner, String method) {
    return Table.LINES.of(owner, method);
  }
}
