package gilscope.lang.objects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code str} and {@code repr} of exceptions. */
final class ExceptionText {
  private ExceptionText() {}

  static PyObject repr(ThreadState t, PyObject o) {
    if (o.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return PyStr.of(o.type().name() + ExceptionGroups.shown(t, (PyBaseException) o));
    }
    PyTuple args = ((PyBaseException) o).args();
    String inner =
        args.size() == 1
            ? "(" + Abstract.reprText(t, args.get(0)) + ")"
            : Abstract.reprText(t, args);
    return PyStr.of(o.type().name() + inner);
  }

  static PyObject str(ThreadState t, PyObject o) {
    PyBaseException e = (PyBaseException) o;
    PyType k = e.type();
    if (k.isSubtype(ExcTypes.KEY_ERROR) && e.args().size() == 1) {
      return Abstract.repr(t, e.args().get(0));
    }
    if (k.isSubtype(ExcTypes.OS_ERROR)) {
      return osError(t, e);
    }
    if (k.isSubtype(ExcTypes.SYNTAX_ERROR)) {
      return syntaxError(t, e);
    }
    if (k.isSubtype(ExcTypes.IMPORT_ERROR) && e.field("msg") instanceof PyStr msg) {
      return msg;
    }
    if (k.isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return PyStr.of(ExceptionGroups.text(t, e));
    }
    if (ExceptionFields.unicodeArity(k) >= 0 && e.field("object") != null) {
      return PyStr.of(unicodeError(t, e));
    }
    return plain(t, e);
  }

  private static PyObject plain(ThreadState t, PyBaseException e) {
    return switch (e.args().size()) {
      case 0 -> PyStr.EMPTY;
      case 1 -> Abstract.str(t, e.args().get(0));
      default -> Abstract.str(t, e.args());
    };
  }

  private static String text(ThreadState t, @Nullable PyObject o) {
    return o == null ? "None" : Abstract.strText(t, o);
  }

  private static PyObject osError(ThreadState t, PyBaseException e) {
    PyObject errno = e.field("errno");
    PyObject strerror = e.field("strerror");
    PyObject filename = e.field("filename");
    if (filename == null && (errno == null || strerror == null)) {
      return plain(t, e);
    }
    StringBuilder out = new StringBuilder("[Errno " + text(t, errno) + "] " + text(t, strerror));
    if (filename != null) {
      out.append(": ").append(Abstract.reprText(t, filename));
      PyObject second = e.field("filename2");
      if (second != null) {
        out.append(" -> ").append(Abstract.reprText(t, second));
      }
    }
    return PyStr.of(out.toString());
  }

  private static PyObject syntaxError(ThreadState t, PyBaseException e) {
    String msg = text(t, e.field("msg"));
    String file = null;
    if (e.field("filename") instanceof PyStr f) {
      file = f.value().substring(f.value().lastIndexOf('/') + 1);
    }
    PyObject line = e.field("lineno");
    String lineText = line != null && line.type() == PyInt.TYPE ? "line " + line : null;
    if (file == null && lineText == null) {
      return PyStr.of(msg);
    }
    return PyStr.of(
        msg
            + " ("
            + (file == null ? "" : file)
            + (file == null || lineText == null ? "" : ", ")
            + (lineText == null ? "" : lineText)
            + ")");
  }

  private static int number(@Nullable PyObject o) {
    return o instanceof PyInt i ? i.clippedInt() : 0;
  }

  private static String unicodeError(ThreadState t, PyBaseException e) {
    int start = Math.max(0, number(e.field("start")));
    int end = number(e.field("end"));
    String reason = text(t, e.field("reason"));
    String encoding = "'" + text(t, e.field("encoding")) + "' codec ";
    boolean translate = e.type().isSubtype(ExcTypes.UNICODE_TRANSLATE_ERROR);
    byte[] bytes =
        e.field("object") == null ? null : BytesLike.bytesOrNull(t, orNone(e.field("object")));
    if (bytes != null) {
      if (end == start + 1 && start < bytes.length) {
        return String.format(
            Locale.ROOT,
            "%scan't decode byte 0x%02x in position %d: %s",
            encoding,
            bytes[start] & 0xff,
            start,
            reason);
      }
      return encoding + "can't decode bytes in position " + start + "-" + (end - 1) + ": " + reason;
    }
    String verb = translate ? "can't translate " : encoding + "can't encode ";
    if (end == start + 1 && e.field("object") instanceof PyStr s && start < s.length()) {
      StringBuilder c = new StringBuilder();
      int cp = s.codePointAt(start);
      if (cp < 0x100) {
        c.append(String.format(Locale.ROOT, "\\x%02x", cp));
      } else {
        StrText.appendEscape(c, cp);
      }
      return verb + "character '" + c + "' in position " + start + ": " + reason;
    }
    return verb + "characters in position " + start + "-" + (end - 1) + ": " + reason;
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }
}
