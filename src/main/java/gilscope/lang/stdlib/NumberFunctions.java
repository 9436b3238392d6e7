package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Builtins about numbers. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void fill(ModuleBuilder m) {
    m.function1("abs", (t, self, o) -> Arithmetic.absolute(t, o), Math::abs);
    m.function1("bin", (t, self, o) -> inBase(t, o, 2, "0b"));
    m.function1("oct", (t, self, o) -> inBase(t, o, 8, "0o"));
    m.function1("hex", (t, self, o) -> inBase(t, o, 16, "0x"));
    m.functionRaw(
        "divmod",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "divmod", kw);
          Args.checkPositional(t, "divmod", a.length, 2, 2);
          return Arithmetic.divmod(t, a[0], a[1]);
        });
    m.function(
        "pow",
        "(base, exp, mod=None)",
        (t, self, a) ->
            Arithmetic.power(
                t,
                ObjectFunctions.orNone(a[0]),
                ObjectFunctions.orNone(a[1]),
                ObjectFunctions.orNone(a[2])));
    m.function("round", "(number, ndigits=None)", NumberFunctions::round);
    m.function1("chr", NumberFunctions::chr);
    m.function1("ord", NumberFunctions::ord);
  }

  private static PyStr inBase(ThreadState t, PyObject o, int base, String prefix) {
    BigInteger v = Abstract.index(t, o).bigValue();
    return PyStr.of((v.signum() < 0 ? "-" : "") + prefix + v.abs().toString(base));
  }

  private static PyObject round(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject number = ObjectFunctions.orNone(a[0]);
    PyObject hook = Abstract.lookupSpecial(t, number, "__round__");
    if (hook == null) {
      throw Err.type(t, "type " + number.type().name() + " doesn't define __round__ method");
    }
    PyObject digits = a[1];
    return ObjectFunctions.given(digits) && digits != null
        ? Abstract.call(t, hook, digits)
        : Abstract.call(t, hook);
  }

  private static PyObject chr(ThreadState t, PyObject self, PyObject o) {
    PyInt i = Abstract.index(t, o);
    if (!i.fitsInt() || i.longValue() < 0 || i.longValue() > 0x10ffff) {
      throw Err.value(t, "chr() arg not in range(0x110000)");
    }
    return PyStr.ofCodePoint((int) i.longValue());
  }

  private static PyObject ord(ThreadState t, PyObject self, PyObject o) {
    int length;
    if (o instanceof PyStr s) {
      String v = s.value();
      length = v.codePointCount(0, v.length());
      if (length == 1) {
        return PyInt.of(v.codePointAt(0));
      }
    } else if (o instanceof PyBytes || o instanceof PyBytearray) {
      length = Containers.length(t, o);
      if (length == 1) {
        return Containers.getItem(t, o, PyInt.of(0));
      }
    } else {
      throw Err.type(t, "ord() expected string of length 1, but " + o.type().name() + " found");
    }
    throw Err.type(t, "ord() expected a character, but string of length " + length + " found");
  }
}
