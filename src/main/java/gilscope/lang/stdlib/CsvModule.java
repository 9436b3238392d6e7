package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;

/** {@code _csv}. */
final class CsvModule implements NativeModule {
  static final PyType ERROR = NativeExceptions.type("_csv", "Error", ExcTypes.EXCEPTION);

  /** What the readers of one interpreter share. */
  static final class Limit {
    volatile long characters = 131072;
  }

  @Override
  public String name() {
    return "_csv";
  }

  static PyRaise error(ThreadState t, String message) {
    return Err.of(t, ERROR, message);
  }

  @Override
  public void fill(ModuleBuilder m) {
    PyDict dialects = new PyDict();
    Limit limit = new Limit();
    m.type(ERROR).type(CsvDialect.TYPE);
    m.value("Reader", CsvReader.TYPE).value("Writer", CsvWriter.TYPE);
    m.value("_dialects", dialects).value("__version__", "1.0");
    m.value("QUOTE_MINIMAL", CsvDialect.MINIMAL).value("QUOTE_ALL", CsvDialect.ALL);
    m.value("QUOTE_NONNUMERIC", CsvDialect.NONNUMERIC).value("QUOTE_NONE", CsvDialect.NONE);
    m.value("QUOTE_STRINGS", CsvDialect.STRINGS).value("QUOTE_NOTNULL", CsvDialect.NOTNULL);
    m.functionRaw(
        "reader",
        (t, self, args, kw) -> {
          positional(t, "reader", args, kw, 2);
          PyObject lines = Iterables.iter(t, args[0]);
          return new CsvReader(lines, dialect(t, dialects, Args.rest(args, 1), kw), limit);
        });
    m.functionRaw(
        "writer",
        (t, self, args, kw) -> {
          positional(t, "writer", args, kw, 2);
          PyObject write = Abstract.getAttrOrNull(t, args[0], "write");
          if (write == null || !Abstract.isCallable(write)) {
            throw Err.type(t, "argument 1 must have a \"write\" method");
          }
          return new CsvWriter(write, dialect(t, dialects, Args.rest(args, 1), kw));
        });
    m.functionRaw(
        "register_dialect",
        (t, self, args, kw) -> {
          positional(t, "register_dialect", args, kw, 2);
          if (!(args[0] instanceof PyStr)) {
            throw Err.type(t, "dialect name must be a string");
          }
          dialects.put(t, args[0], dialect(t, dialects, Args.rest(args, 1), kw));
          return PyNone.VALUE;
        });
    m.function(
        "unregister_dialect",
        "(name)",
        (t, self, a) -> {
          if (dialects.remove(t, ObjectFunctions.orNone(a[0])) == null) {
            throw error(t, "unknown dialect");
          }
          return PyNone.VALUE;
        });
    m.function(
        "get_dialect", "(name)", (t, self, a) -> known(t, dialects, ObjectFunctions.orNone(a[0])));
    m.function0("list_dialects", (t, self) -> new PyList(dialects.keyArray(t)));
    m.function(
        "field_size_limit",
        "(new_limit=<unrepresentable>)",
        (t, self, a) -> {
          long old = limit.characters;
          if (a[0] != null) {
            if (!(a[0] instanceof PyInt n)) {
              throw Err.type(t, "limit must be an integer");
            }
            limit.characters = Abstract.longArg(t, n);
          }
          return PyInt.of(old);
        });
  }

  private static void positional(
      ThreadState t, String function, PyObject[] args, String[] kw, int most) {
    Args.checkPositional(t, function, args.length - kw.length, 1, most);
  }

  private static PyObject known(ThreadState t, PyDict dialects, PyObject name) {
    PyObject d = dialects.get(t, name);
    if (d == null) {
      throw error(t, "unknown dialect");
    }
    return d;
  }

  private static CsvDialect dialect(ThreadState t, PyDict dialects, PyObject[] args, String[] kw) {
    PyObject[] a = args.clone();
    int at = -1;
    if (a.length > kw.length) {
      at = 0;
    }
    for (int i = 0; i < kw.length; i++) {
      if (kw[i].equals("dialect")) {
        at = a.length - kw.length + i;
      }
    }
    if (at >= 0 && a[at] instanceof PyStr) {
      a[at] = known(t, dialects, a[at]);
    }
    return (CsvDialect) CsvDialect.make(t, a, kw);
  }
}
