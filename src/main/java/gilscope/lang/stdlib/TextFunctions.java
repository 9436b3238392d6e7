package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.StrText;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Builtins about text and the standard streams. */
final class TextFunctions {
  private TextFunctions() {}

  static void fill(ModuleBuilder m) {
    m.function1("repr", (t, self, o) -> Abstract.repr(t, o));
    m.function1("ascii", (t, self, o) -> PyStr.of(StrText.ascii(Abstract.reprText(t, o))));
    m.function("format", "(value, format_spec='', /)", TextFunctions::format);
    m.function(
        "print", "(*args, sep=' ', end='\\n', file=None, flush=False)", TextFunctions::print);
    m.function("input", "(prompt='', /)", TextFunctions::input);
  }

  private static PyObject format(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject value = ObjectFunctions.orNone(a[0]);
    PyObject spec = a[1] == null ? PyStr.of("") : a[1];
    if (!(spec instanceof PyStr)) {
      throw Err.type(
          t,
          "format() argument 2 must be str, not "
              + (spec == PyNone.VALUE ? "None" : spec.type().name()));
    }
    PyObject hook = Abstract.lookupSpecial(t, value, "__format__");
    if (hook == null) {
      throw Err.type(t, "Type " + value.type().name() + " doesn't define __format__");
    }
    PyObject r = Abstract.call(t, hook, spec);
    if (!(r instanceof PyStr)) {
      throw Err.type(t, "__format__ must return a str, not " + r.type().name());
    }
    return r;
  }

  private static @Nullable PyStr separator(ThreadState t, @Nullable PyObject o, String name) {
    if (o == null || o == PyNone.VALUE) {
      return null;
    }
    if (o instanceof PyStr s) {
      return s;
    }
    throw Err.type(t, name + " must be None or a string, not " + o.type().name());
  }

  private static PyObject print(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject[] objects = a[0] instanceof PyTuple args ? args.toArray() : new PyObject[0];
    PyObject file = a[3];
    if (file == null || file == PyNone.VALUE) {
      file = StandardStreams.current(t, "stdout");
      if (file == null) {
        throw Err.runtime(t, "lost sys.stdout");
      }
      if (file == PyNone.VALUE) {
        return PyNone.VALUE;
      }
    }
    PyStr sep = separator(t, a[1], "sep");
    PyStr end = separator(t, a[2], "end");
    for (int i = 0; i < objects.length; i++) {
      if (i > 0) {
        write(t, file, sep == null ? PyStr.of(" ") : sep);
      }
      write(t, file, Abstract.str(t, objects[i]));
    }
    write(t, file, end == null ? PyStr.of("\n") : end);
    if (a[4] != null && Abstract.isTrue(t, a[4])) {
      Abstract.callMethod(t, file, "flush");
    }
    return PyNone.VALUE;
  }

  private static void write(ThreadState t, PyObject file, PyStr text) {
    if (file.type() == PyTextIo.TYPE) {
      ((PyTextIo) file).write(t, text.value());
    } else {
      Abstract.callMethod(t, file, "write", text);
    }
  }

  private static PyObject input(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject in = needed(t, "stdin");
    PyObject out = needed(t, "stdout");
    if (a[0] != null) {
      Abstract.callMethod(t, out, "write", Abstract.str(t, a[0]));
    }
    Abstract.callMethod(t, out, "flush");
    PyObject line = Abstract.callMethod(t, in, "readline");
    if (!(line instanceof PyStr s)) {
      throw Err.type(t, "object.readline() returned non-string");
    }
    String text = s.value();
    if (text.isEmpty()) {
      throw Err.of(t, ExcTypes.EOF_ERROR, "EOF when reading a line");
    }
    return text.endsWith("\n") ? PyStr.of(text.substring(0, text.length() - 1)) : s;
  }

  private static PyObject needed(ThreadState t, String stream) {
    PyObject o = StandardStreams.current(t, stream);
    if (o == null || o == PyNone.VALUE) {
      throw Err.runtime(t, "lost sys." + stream);
    }
    return o;
  }
}
