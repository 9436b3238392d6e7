package gilscope.lang.stdlib;

import gilscope.lang.interp.AnextAwaitable;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyCallableIterator;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.Taker;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/** Builtins about iterables. */
final class IterableFunctions {
  private IterableFunctions() {}

  static void fill(ModuleBuilder m) {
    m.functionRaw("iter", IterableFunctions::iter);
    m.functionRaw("next", IterableFunctions::next);
    m.function1("aiter", IterableFunctions::aiter);
    m.functionRaw("anext", IterableFunctions::anext);
    m.function1("all", (t, self, o) -> PyBool.of(!some(t, o, false)));
    m.function1("any", (t, self, o) -> PyBool.of(some(t, o, true)));
    m.function("sum", "(iterable, /, start=0)", IterableFunctions::sum);
    m.functionRaw("min", (t, self, a, kw) -> extreme(t, "min", a, kw, CompareOp.LT));
    m.functionRaw("max", (t, self, a, kw) -> extreme(t, "max", a, kw, CompareOp.GT));
    m.functionRaw("sorted", IterableFunctions::sorted);
  }

  private static PyObject iter(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "iter", kw);
    Args.checkPositional(t, "iter", a.length, 1, 2);
    if (a.length == 1) {
      return Iterables.iter(t, a[0]);
    }
    if (!Abstract.isCallable(a[0])) {
      throw Err.type(t, "iter(v, w): v must be callable");
    }
    return new PyCallableIterator(a[0], a[1]);
  }

  private static PyObject next(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "next", kw);
    Args.checkPositional(t, "next", a.length, 1, 2);
    if (a[0].type().tpNext == null) {
      throw Err.type(t, "'" + a[0].type().name() + "' object is not an iterator");
    }
    t.takeStopValue();
    if (a.length == 2) {
      try {
        PyObject v = Iterables.next(t, a[0]);
        if (v == null) {
          t.takeStopValue();
          return a[1];
        }
        return v;
      } catch (PyRaise e) {
        if (e.matches(ExcTypes.STOP_ITERATION)) {
          return a[1];
        }
        throw e;
      }
    }
    PyObject v = Iterables.next(t, a[0]);
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  private static PyObject aiter(ThreadState t, PyObject self, PyObject o) {
    if (o.type().amAiter == null) {
      throw Err.type(t, "'" + o.type().name() + "' object is not an async iterable");
    }
    PyObject it = o.type().amAiter.call(t, o);
    if (it.type().amAnext == null) {
      throw Err.type(
          t, "aiter() returned not an async iterator of type '" + it.type().name() + "'");
    }
    return it;
  }

  private static PyObject anext(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "anext", kw);
    Args.checkPositional(t, "anext", a.length, 1, 2);
    if (a[0].type().amAnext == null) {
      throw Err.type(t, "'" + a[0].type().name() + "' object is not an async iterator");
    }
    PyObject awaitable = a[0].type().amAnext.call(t, a[0]);
    return a.length == 2 ? new AnextAwaitable(awaitable, a[1]) : awaitable;
  }

  private static boolean some(ThreadState t, PyObject iterable, boolean wanted) {
    PyObject it = Iterables.iter(t, iterable);
    PyBool other = PyBool.of(!wanted);
    Taker passing = v -> v == other;
    int taken = 0;
    PyObject v = Iterables.next(t, it, passing);
    while (v != null && Abstract.isTrue(t, v) != wanted) {
      taken++;
      v = Iterables.next(t, it, passing);
    }
    Work.takes(t, it, taken);
    return v != null;
  }

  private static PyObject sum(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject it = Iterables.iter(t, ObjectFunctions.orNone(a[0]));
    PyObject total = a[1] == null ? PyInt.of(0) : a[1];
    if (total instanceof PyStr) {
      throw Err.type(t, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (total instanceof PyBytes) {
      throw Err.type(t, "sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (total instanceof PyBytearray) {
      throw Err.type(t, "sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    return new Summation(total).addAll(t, it);
  }

  private static PyObject extreme(
      ThreadState t, String name, PyObject[] a, String[] kw, CompareOp op) {
    int given = a.length - kw.length;
    PyObject key = null;
    PyObject fallback = null;
    String unknown = null;
    for (int i = 0; i < kw.length; i++) {
      PyObject v = a[given + i];
      switch (kw[i]) {
        case "key" -> key = v == PyNone.VALUE ? null : v;
        case "default" -> fallback = v;
        default -> unknown = unknown == null ? kw[i] : unknown;
      }
    }
    if (given == 0) {
      throw Err.type(t, name + " expected at least 1 argument, got 0");
    }
    if (unknown != null) {
      throw Args.unexpectedKeyword(t, name, unknown, kw.length, "key", "default");
    }
    if (given > 1 && fallback != null) {
      throw Err.type(
          t, "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    PyObject it = given > 1 ? null : Iterables.iter(t, a[0]);
    PyObject best = null;
    PyObject bestKey = null;
    int taken = 0;
    while (true) {
      PyObject v = it != null ? Iterables.next(t, it) : taken < given ? a[taken] : null;
      if (v == null) {
        break;
      }
      taken++;
      PyObject k = key == null ? v : Abstract.callFromNative(t, key, v);
      if (bestKey == null || Abstract.isTrue(t, Abstract.richCompare(t, k, bestKey, op))) {
        best = v;
        bestKey = k;
      }
    }
    if (it != null) {
      Work.takes(t, it, taken);
    }
    if (best != null) {
      return best;
    }
    if (fallback == null) {
      throw Err.value(t, name + "() iterable argument is empty");
    }
    return fallback;
  }

  private static PyObject sorted(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.checkPositional(t, "sorted", a.length - kw.length, 1, 1);
    PyList list = t.copied(new PyList(Iterables.toArray(t, a[0]).clone()), a[0]);
    PyObject key = null;
    boolean reverse = false;
    for (int i = 0; i < kw.length; i++) {
      switch (kw[i]) {
        case "key" -> key = a[i + 1] == PyNone.VALUE ? null : a[i + 1];
        case "reverse" -> reverse = Abstract.isTrue(t, a[i + 1]);
        default -> throw Args.unexpectedKeyword(t, "sort", kw[i], kw.length, "key", "reverse");
      }
    }
    PyObject f = key;
    if (a[0] instanceof PyList shared && list.size() > 0) {
      if (f == null) {
        t.uses(shared, SharedUse.SORT, list.size());
      } else {
        t.uses(shared, SharedUse.STEP, list.size(), list.get(t, list.size() / 2));
      }
    }
    list.sort(t, f == null ? null : v -> Abstract.callFromNative(t, f, v), reverse);
    return list;
  }
}
