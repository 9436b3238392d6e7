package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import org.jspecify.annotations.Nullable;

/** A SyntaxError with its line and caret: {@code TracebackException._format_syntax_error}. */
final class SyntaxErrorText {
  private SyntaxErrorText() {}

  static String of(InterpThread t, PyBaseException raised, String type) {
    PyBaseException e =
        raised.field(SourceCompiler.PRINTED_AS) instanceof PyBaseException better ? better : raised;
    StringBuilder out = new StringBuilder();
    PyObject line = field(e, "lineno");
    PyObject file = field(e, "filename");
    String suffix = "";
    if (line != null) {
      out.append("  File \"")
          .append(file instanceof PyStr f && !f.value().isEmpty() ? f.value() : "<string>")
          .append("\", line ")
          .append(Abstract.strText(t, line))
          .append('\n');
    } else if (file != null) {
      suffix = " (" + Abstract.strText(t, file) + ")";
    }
    if (field(e, "text") instanceof PyStr text) {
      source(out, e, text.value(), line);
    }
    PyObject msg = field(e, "msg");
    String message = msg == null ? "" : Abstract.strText(t, msg);
    return out.append(type)
        .append(": ")
        .append(message.isEmpty() ? "<no detail available>" : message)
        .append(suffix)
        .append('\n')
        .toString();
  }

  private static @Nullable PyObject field(PyBaseException e, String name) {
    PyObject v = e.field(name);
    return v == PyNone.VALUE ? null : v;
  }

  private static void source(
      StringBuilder out, PyBaseException e, String text, @Nullable PyObject line) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    String right = text.substring(0, end);
    int spaces = 0;
    while (spaces < right.length() && " \n\f".indexOf(right.charAt(spaces)) >= 0) {
      spaces++;
    }
    String left = right.substring(spaces);
    if (!(field(e, "offset") instanceof PyInt given)) {
      out.append("    ").append(left).append('\n');
      return;
    }
    int length = text.codePointCount(0, text.length());
    int rightLength = right.codePointCount(0, right.length());
    int offset = (int) given.longValue();
    int endOffset;
    boolean oneLine =
        line instanceof PyInt a
                && field(e, "end_lineno") instanceof PyInt b
                && a.longValue() == b.longValue()
            || (line == null && field(e, "end_lineno") == null);
    if (oneLine) {
      endOffset =
          field(e, "end_offset") instanceof PyInt x && x.longValue() != 0
              ? (int) x.longValue()
              : offset;
    } else {
      endOffset = rightLength + 1;
    }
    if (!text.isEmpty() && offset > length) {
      offset = rightLength + 1;
    }
    if (!text.isEmpty() && endOffset > length) {
      endOffset = rightLength + 1;
    }
    if (offset >= endOffset || endOffset < 0) {
      endOffset = offset + 1;
    }
    int column = offset - 1 - spaces;
    int endColumn = endOffset - 1 - spaces;
    out.append("    ").append(left).append('\n');
    if (column < 0) {
      return;
    }
    out.append("    ");
    int[] points = left.codePoints().toArray();
    for (int i = 0; i < column && i < points.length; i++) { // tabs must be kept for alignment
      out.appendCodePoint(Character.isWhitespace(points[i]) ? points[i] : ' ');
    }
    out.append("^".repeat(endColumn - column)).append('\n');
  }
}
