package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * What {@code __text_signature__} of the built-in types, their methods and the built-in functions
 * answers, those of other modules too: a table from CPython, read when first asked for. Immutable.
 */
final class TextSignatures {
  private static final class Table {
    static final NameTable LINES = NameTable.read("/gilscope/lang/signatures.txt", " (");
  }

  private TextSignatures() {}

  /** Of a type or a function of a module; null if it is not in the table. */
  static @Nullable String of(String module, String name) {
    return Table.LINES.of(module, name);
  }

  /** Of a method of a built-in type; null if it is not in the table. */
  static @Nullable String of(PyType owner, String method) {
    return Table.LINES.of(owner, method);
  }
}
