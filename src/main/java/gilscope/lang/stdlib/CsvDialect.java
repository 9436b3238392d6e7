package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code _csv.Dialect}: how a file is written. Immutable. Characters that are not set are -1. */
final class CsvDialect extends PyObject {
  static final int MINIMAL = 0;
  static final int ALL = 1;
  static final int NONNUMERIC = 2;
  static final int NONE = 3;
  static final int STRINGS = 4;
  static final int NOTNULL = 5;

  private static final String[] FIELDS = {
    "delimiter",
    "doublequote",
    "escapechar",
    "lineterminator",
    "quotechar",
    "quoting",
    "skipinitialspace",
    "strict"
  };
  private static final Signature ARGUMENTS =
      new Signature(
          Signature.NAMELESS,
          "(dialect=None, delimiter=',', doublequote=True, escapechar=None,"
              + " lineterminator='\\r\\n', quotechar='\"', quoting=0, skipinitialspace=False,"
              + " strict=False)");

  static final PyType TYPE =
      TypeSpec.of("Dialect")
          .module("_csv")
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> make(t, args, kw);
                k.tpInit = (t, o, a, kw) -> {};
              })
          .member("delimiter", (t, o) -> character(((CsvDialect) o).delimiter))
          .member("doublequote", (t, o) -> PyBool.of(((CsvDialect) o).doubleQuote))
          .member("escapechar", (t, o) -> character(((CsvDialect) o).escape))
          .member("lineterminator", (t, o) -> PyStr.of(((CsvDialect) o).lineTerminator))
          .member("quotechar", (t, o) -> character(((CsvDialect) o).quote))
          .member("quoting", (t, o) -> PyInt.of(((CsvDialect) o).quoting))
          .member("skipinitialspace", (t, o) -> PyBool.of(((CsvDialect) o).skipInitialSpace))
          .member("strict", (t, o) -> PyBool.of(((CsvDialect) o).strict))
          .build();

  final int delimiter;
  final boolean doubleQuote;
  final int escape;
  final String lineTerminator;
  final int quote;
  final int quoting;
  final boolean skipInitialSpace;
  final boolean strict;

  private CsvDialect(ThreadState t, @Nullable PyObject[] a) {
    super(TYPE);
    delimiter = a[0] == null ? ',' : characterOf(t, "delimiter", a[0], false);
    doubleQuote = a[1] == null || Abstract.isTrue(t, a[1]);
    escape = a[2] == null ? -1 : characterOf(t, "escapechar", a[2], true);
    if (a[3] != null && !(a[3] instanceof PyStr)) {
      throw Err.type(t, "\"lineterminator\" must be a string, not " + a[3].type().tpName());
    }
    lineTerminator = a[3] == null ? "\r\n" : ((PyStr) a[3]).value();
    quote = a[4] == null ? '"' : characterOf(t, "quotechar", a[4], true);
    if (a[5] != null && !(a[5] instanceof PyInt)) {
      throw Err.type(t, "\"quoting\" must be an integer, not " + a[5].type().tpName());
    }
    int style = a[5] == null ? MINIMAL : ((PyInt) a[5]).clippedInt();
    skipInitialSpace = a[6] != null && Abstract.isTrue(t, a[6]);
    strict = a[7] != null && Abstract.isTrue(t, a[7]);
    if (style < 0 || style > NOTNULL) {
      throw Err.type(t, "bad \"quoting\" value");
    }
    if (a[4] == PyNone.VALUE && a[5] == null) {
      style = NONE;
    }
    quoting = style;
    if (quoting != NONE && quote < 0) {
      throw Err.type(t, "quotechar must be set if quoting enabled");
    }
    allowed(t, "delimiter", delimiter, true);
    allowed(t, "escapechar", escape, !skipInitialSpace);
    allowed(t, "quotechar", quote, !skipInitialSpace);
    distinct(t, "delimiter", delimiter, "escapechar", escape);
    distinct(t, "delimiter", delimiter, "quotechar", quote);
    distinct(t, "escapechar", escape, "quotechar", quote);
  }

  private void allowed(ThreadState t, String name, int c, boolean space) {
    if (c == '\r'
        || c == '\n'
        || (c == ' ' && !space)
        || (c >= 0 && lineTerminator.indexOf(c) >= 0)) {
      throw Err.value(t, "bad " + name + " value");
    }
  }

  private static void distinct(ThreadState t, String a, int c, String b, int d) {
    if (c >= 0 && c == d) {
      throw Err.value(t, "bad " + a + " or " + b + " value");
    }
  }

  private static PyObject character(int c) {
    return c < 0 ? PyNone.VALUE : PyStr.ofCodePoint(c);
  }

  private static int characterOf(ThreadState t, String name, PyObject o, boolean optional) {
    if (optional && o == PyNone.VALUE) {
      return -1;
    }
    String what = "\"" + name + "\" must be a unicode character" + (optional ? " or None" : "");
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, what + ", not " + o.type().tpName());
    }
    if (s.length() != 1) {
      throw Err.type(t, what + ", not a string of length " + s.length());
    }
    return s.codePointAt(0);
  }

  static PyObject make(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = ARGUMENTS.bind(t, args, kw);
    @Nullable PyObject[] values = new @Nullable PyObject[FIELDS.length];
    PyObject base = a[0] == PyNone.VALUE ? null : a[0];
    boolean changed = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = a[i + 1];
      changed |= a[i + 1] != null;
    }
    if (base instanceof CsvDialect && !changed) {
      return base;
    }
    if (base != null) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          values[i] = Abstract.getAttrOrNull(t, base, FIELDS[i]);
        }
      }
    }
    return new CsvDialect(t, values);
  }
}
