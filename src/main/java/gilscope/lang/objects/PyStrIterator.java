package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The iterator over the characters of a str. */
public final class PyStrIterator extends MutableObject {
  static final PyType TYPE = spec("str_iterator");

  /** Of a str, not of a subclass, of ASCII characters only. */
  static final PyType ASCII = spec("str_ascii_iterator");

  private final String text;
  private int offset;

  private static PyType spec(String name) {
    return TypeSpec.of(name)
        .slots(
            k -> {
              k.tpIter = (t, o) -> o;
              k.tpNext = (t, o) -> ((PyStrIterator) o).advance(t);
            })
        .method0("__length_hint__", (t, o) -> PyInt.of(((PyStrIterator) o).left()))
        .method0("__reduce__", (t, o) -> ((PyStrIterator) o).reduce(t))
        .method1(
            "__setstate__",
            (t, o, state) -> ((PyStrIterator) o).moveTo(IteratorState.index(t, state)))
        .build();
  }

  PyStrIterator(PyStr s) {
    super(s.type() == PyStr.TYPE && isAscii(s.value()) ? ASCII : TYPE);
    this.text = s.value();
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isLockFree() {
    return true;
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

  private int left() {
    int from = Math.min(offset, text.length());
    return text.codePointCount(from, text.length());
  }

  private PyObject reduce(ThreadState t) {
    return offset >= text.length() && !text.isEmpty()
        ? IteratorState.exhausted(t, PyStr.of(""))
        : IteratorState.at(t, PyStr.of(text), text.codePointCount(0, offset));
  }

  /** Moves to the character at {@code position}; an exhausted iterator stays so. */
  private PyObject moveTo(int position) {
    if (offset < text.length()) {
      int n = text.codePointCount(0, text.length());
      offset = text.offsetByCodePoints(0, Math.clamp(position, 0, n));
    }
    return PyNone.VALUE;
  }
}
