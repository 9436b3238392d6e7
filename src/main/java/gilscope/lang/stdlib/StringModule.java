package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;

/** {@code _string}: the two parsers that {@code string.Formatter} uses. */
final class StringModule implements NativeModule {
  @Override
  public String name() {
    return "_string";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function1("formatter_parser", (t, self, o) -> Iterables.iter(t, fields(t, text(t, o))));
    m.function1("formatter_field_name_split", (t, self, o) -> split(t, text(t, o)));
  }

  private static String text(ThreadState t, PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(t, "expected str, got " + o.type().name());
  }

  /** Tuples (literal text, field name, format spec, conversion). */
  private static PyList fields(ThreadState t, String s) {
    PyList out = new PyList();
    int i = 0;
    while (i < s.length()) {
      StringBuilder literal = new StringBuilder();
      boolean field = false;
      while (i < s.length()) {
        char c = s.charAt(i++);
        if (c != '{' && c != '}') {
          literal.append(c);
        } else if (i < s.length() && s.charAt(i) == c) {
          literal.append(c);
          i++;
          break;
        } else if (c == '}') {
          throw Err.value(t, "Single '}' encountered in format string");
        } else if (i == s.length()) {
          throw Err.value(t, "Single '{' encountered in format string");
        } else {
          field = true;
          break;
        }
      }
      if (!field) {
        out.append(
            t, PyTuple.of(PyStr.of(literal.toString()), PyNone.VALUE, PyNone.VALUE, PyNone.VALUE));
        continue;
      }
      int depth = 1;
      int start = i;
      while (i < s.length() && depth > 0) {
        char c = s.charAt(i++);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      if (depth > 0) {
        throw Err.value(t, "expected '}' before end of string");
      }
      out.append(t, field(t, literal.toString(), s.substring(start, i - 1)));
    }
    return out;
  }

  private static PyTuple field(ThreadState t, String literal, String body) {
    int end = 0;
    int brackets = 0;
    while (end < body.length()) {
      char c = body.charAt(end);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (brackets <= 0 && (c == '!' || c == ':')) {
        break;
      }
      end++;
    }
    String name = body.substring(0, end);
    PyObject conversion = PyNone.VALUE;
    String spec = "";
    if (end < body.length() && body.charAt(end) == '!') {
      if (end + 1 >= body.length()) {
        throw Err.value(t, "end of string while looking for conversion specifier");
      }
      conversion = PyStr.of(body.substring(end + 1, end + 2));
      end += 2;
      if (end < body.length() && body.charAt(end) != ':') {
        throw Err.value(t, "expected ':' after conversion specifier");
      }
    }
    if (end < body.length()) {
      spec = body.substring(end + 1);
    }
    return PyTuple.of(PyStr.of(literal), PyStr.of(name), PyStr.of(spec), conversion);
  }

  private static PyTuple split(ThreadState t, String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    PyList rest = new PyList();
    int i = end;
    while (i < name.length()) {
      if (name.charAt(i) == '.') {
        int stop = i + 1;
        while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
          stop++;
        }
        rest.append(t, PyTuple.of(PyBool.TRUE, PyStr.of(name.substring(i + 1, stop))));
        i = stop;
      } else {
        int stop = name.indexOf(']', i);
        if (stop < 0) {
          throw Err.value(t, "Missing ']' in format string");
        }
        rest.append(t, PyTuple.of(PyBool.FALSE, number(name.substring(i + 1, stop))));
        i = stop + 1;
        if (i < name.length() && name.charAt(i) != '.' && name.charAt(i) != '[') {
          throw Err.value(t, "Only '.' or '[' may follow ']' in format field specifier");
        }
      }
    }
    return PyTuple.of(number(name.substring(0, end)), Iterables.iter(t, rest));
  }

  private static PyObject number(String s) {
    boolean digits =
        !s.isEmpty() && s.length() < 10 && s.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? PyInt.of(Long.parseLong(s)) : PyStr.of(s);
  }
}
