package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator over the characters of a str. */
final class PyStrIterator extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("str_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyStrIterator) o).advance(t);
              })
          .method0(
              "__length_hint__",
              (t, o) -> {
                PyStrIterator it = (PyStrIterator) o;
                return PyInt.of(
                    it.text.codePointCount(
                        Math.min(it.offset, it.text.length()), it.text.length()));
              })
          .build();

  private final String text;
  private int offset;

  PyStrIterator(PyStr s) {
    super(TYPE);
    this.text = s.value();
  }

  private @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      if (offset >= text.length()) {
        return null;
      }
      int c = text.codePointAt(offset);
      offset += Character.charCount(c);
      return PyStr.ofCodePoint(c);
    } finally {
      t.exit(this);
    }
  }
}
