package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;

/** {@code csv.writer}: each row is one call of the file's {@code write}. */
final class CsvWriter extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("writer")
          .module("_csv")
          .method1("writerow", (t, o, row) -> ((CsvWriter) o).writeRow(t, row))
          .method1(
              "writerows",
              (t, o, rows) -> {
                Iterables.forEach(t, rows, r -> ((CsvWriter) o).writeRow(t, r));
                return PyNone.VALUE;
              })
          .member("dialect", (t, o) -> ((CsvWriter) o).dialect)
          .build();

  private final PyObject write;
  private final CsvDialect dialect;

  CsvWriter(PyObject write, CsvDialect dialect) {
    super(TYPE);
    this.write = write;
    this.dialect = dialect;
  }

  private PyObject writeRow(ThreadState t, PyObject row) {
    PyObject it;
    try {
      it = Iterables.iter(t, row);
    } catch (PyRaise e) {
      if (e.value().type().isSubtype(ExcTypes.TYPE_ERROR)) {
        throw CsvModule.error(t, "iterable expected, not " + row.type().tpName());
      }
      throw e;
    }
    StringBuilder out = new StringBuilder();
    int n = 0;
    boolean nullOnly = false;
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      if (n++ > 0) {
        out.appendCodePoint(dialect.delimiter);
      }
      nullOnly = v == PyNone.VALUE;
      String text = v == PyNone.VALUE ? "" : Abstract.strText(t, v);
      boolean unseen = text.isEmpty() && dialect.delimiter == ' ' && dialect.skipInitialSpace;
      if (unseen && leavesEmpty(v)) {
        throw CsvModule.error(
            t, "empty field must be quoted if delimiter is a space and skipinitialspace is true");
      }
      append(t, out, text, unseen || quoted(v));
    }
    if (n > 0 && out.isEmpty()) {
      if (dialect.quoting == CsvDialect.NONE
          || (nullOnly
              && (dialect.quoting == CsvDialect.STRINGS
                  || dialect.quoting == CsvDialect.NOTNULL))) {
        throw CsvModule.error(t, "single empty field record must be quoted");
      }
      append(t, out, "", true);
    }
    out.append(dialect.lineTerminator);
    Work.fields(t, out.length());
    return Abstract.call(t, write, PyStr.of(out.toString()));
  }

  /** Whether an empty field of this value is written without quotes. */
  private boolean leavesEmpty(PyObject v) {
    return dialect.quoting == CsvDialect.NONE
        || (v == PyNone.VALUE
            && (dialect.quoting == CsvDialect.STRINGS || dialect.quoting == CsvDialect.NOTNULL));
  }

  private boolean quoted(PyObject v) {
    return switch (dialect.quoting) {
      case CsvDialect.ALL -> true;
      case CsvDialect.NONNUMERIC ->
          !(v instanceof PyFloat) && v.type().nbIndex == null && v.type().nbFloat == null;
      case CsvDialect.STRINGS -> v instanceof PyStr;
      case CsvDialect.NOTNULL -> v != PyNone.VALUE;
      default -> false;
    };
  }

  private void append(ThreadState t, StringBuilder out, String text, boolean mustQuote) {
    boolean quotes = mustQuote;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean special =
          c == dialect.delimiter
              || c == dialect.escape
              || c == dialect.quote
              || c == '\r'
              || c == '\n'
              || dialect.lineTerminator.indexOf(c) >= 0;
      if (special) {
        boolean escape = false;
        if (dialect.quoting == CsvDialect.NONE) {
          escape = true;
        } else if (c == dialect.quote) {
          if (dialect.doubleQuote) {
            body.appendCodePoint(dialect.quote);
          } else {
            escape = true;
          }
        } else if (c == dialect.escape) {
          escape = true;
        }
        if (!escape) {
          quotes = true;
        } else if (dialect.escape < 0) {
          throw CsvModule.error(t, "need to escape, but no escapechar set");
        } else {
          body.appendCodePoint(dialect.escape);
        }
      }
      body.appendCodePoint(c);
    }
    if (quotes) {
      out.appendCodePoint(dialect.quote).append(body).appendCodePoint(dialect.quote);
    } else {
      out.append(body);
    }
  }
}
