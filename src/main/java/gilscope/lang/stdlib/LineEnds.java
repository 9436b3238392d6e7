package gilscope.lang.stdlib;

import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import java.util.ArrayList;
import java.util.List;

/** Which line ends a stream has met, as bits, and as {@code newlines} shows them. */
final class LineEnds {
  private static final int LF = 1;
  private static final int CR = 2;
  private static final int CRLF = 4;

  private LineEnds() {}

  /** The line ends in a text. */
  static int in(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        seen |= LF;
      } else if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        seen |= pair ? CRLF : CR;
        i += pair ? 1 : 0;
      }
    }
    return seen;
  }

  /** None, a string, or a tuple of strings. */
  static PyObject object(int seen) {
    List<PyObject> all = new ArrayList<>();
    if ((seen & CR) != 0) {
      all.add(PyStr.of("\r"));
    }
    if ((seen & LF) != 0) {
      all.add(PyStr.of("\n"));
    }
    if ((seen & CRLF) != 0) {
      all.add(PyStr.of("\r\n"));
    }
    return all.isEmpty()
        ? PyNone.VALUE
        : all.size() == 1 ? all.getFirst() : PyTuple.of(all.toArray(PyObject[]::new));
  }
}
