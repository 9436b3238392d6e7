package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.StrText;
import gilscope.lang.objects.ThreadState;

/**
 * The mode of {@code open()}.
 *
 * @param text as given
 * @param kind one of {@code r w a x}
 */
record OpenMode(String text, char kind, boolean updates, boolean binary) {
  static OpenMode parse(ThreadState t, String mode) {
    char kind = 0;
    boolean updates = false;
    boolean binary = false;
    boolean text = false;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (mode.indexOf(c, i + 1) >= 0) {
        throw Err.value(t, "invalid mode: " + StrText.repr(mode));
      }
      switch (c) {
        case 'r', 'w', 'a', 'x' -> {
          if (kind != 0) {
            throw Err.value(t, "must have exactly one of create/read/write/append mode");
          }
          kind = c;
        }
        case '+' -> updates = true;
        case 'b' -> binary = true;
        case 't' -> text = true;
        default -> throw Err.value(t, "invalid mode: " + StrText.repr(mode));
      }
    }
    if (text && binary) {
      throw Err.value(t, "can't have text and binary mode at once");
    }
    if (kind == 0) {
      throw Err.value(
          t, "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return new OpenMode(mode, kind, updates, binary);
  }

  /** The mode of {@code FileIO}, which is always binary and has one message. */
  static OpenMode parseRaw(ThreadState t, String mode) {
    String kinds = mode.replaceAll("[b+]", "");
    if (!mode.matches("[rwxab+]*")) {
      throw Err.value(t, "invalid mode: " + mode);
    }
    if (kinds.length() != 1 || mode.indexOf('+') != mode.lastIndexOf('+')) {
      throw Err.value(
          t, "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return new OpenMode(mode, kinds.charAt(0), mode.indexOf('+') >= 0, true);
  }

  boolean reads() {
    return kind == 'r' || updates;
  }

  boolean writes() {
    return kind != 'r' || updates;
  }

  /** {@code mode} of the byte stream: {@code rb}, {@code wb}, {@code rb+}. */
  PyStr ofBytes() {
    return PyStr.of((kind == 'w' && updates ? 'r' : kind) + "b" + (updates ? "+" : ""));
  }
}
