package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CollectionFlags;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyMappingProxy;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code match} statement. */
@SuppressWarnings("NullAway") // subjects and patterns are never NULL
final class Matching {
  /**
   * Built-in types that match a single positional pattern with themselves ({@code
   * _Py_TPFLAGS_MATCH_SELF}).
   */
  private static final Set<String> SELF_MATCHING =
      Set.of(
          "bool",
          "bytearray",
          "bytes",
          "dict",
          "float",
          "frozenset",
          "int",
          "list",
          "set",
          "str",
          "tuple");

  private Matching() {}

  static PyObject length(ThreadState t, @Nullable PyObject o) {
    return PyInt.of(Containers.length(t, o));
  }

  static PyObject isMapping(ThreadState t, @Nullable PyObject o) {
    return PyBool.of(CollectionFlags.of(o.type()) == CollectionFlags.MAPPING);
  }

  static PyObject isSequence(ThreadState t, @Nullable PyObject o) {
    return PyBool.of(CollectionFlags.of(o.type()) == CollectionFlags.SEQUENCE);
  }

  /** The values under all the keys as a tuple, or None. */
  static PyObject keys(ThreadState t, @Nullable PyObject subject, @Nullable PyObject keys) {
    PyObject[] wanted = ((PyTuple) keys).toArray();
    PyObject[] values = new PyObject[wanted.length];
    PyDict seen = new PyDict();
    PyObject missing = new PyList();
    PyObject get = null;
    for (int i = 0; i < wanted.length; i++) {
      if (seen.get(t, wanted[i]) != null) {
        throw Err.value(
            t, "mapping pattern checks duplicate key (" + Abstract.reprText(t, wanted[i]) + ")");
      }
      seen.put(t, wanted[i], PyNone.VALUE);
      if (get == null) {
        get = Abstract.getAttr(t, subject, "get");
      }
      PyObject v = Abstract.call(t, get, wanted[i], missing);
      if (v == missing) {
        return PyNone.VALUE;
      }
      values[i] = v;
    }
    return PyTuple.of(values);
  }

  /** The attributes that a class pattern captures as a tuple, or None if it does not match. */
  static PyObject classPattern(
      ThreadState t, PyObject subject, PyObject cls, int positional, PyObject keywords) {
    if (!(cls instanceof PyType k)) {
      throw Err.type(t, "called match pattern must be a class");
    }
    if (!Kinship.isInstance(t, subject, cls)) {
      return PyNone.VALUE;
    }
    List<PyObject> found = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    if (positional > 0) {
      PyObject args = Abstract.getAttrOrNull(t, k, "__match_args__");
      boolean matchSelf = args == null && matchesSelf(k);
      int allowed = 0;
      if (args != null) {
        if (!(args instanceof PyTuple tuple)) {
          throw Err.type(
              t, k.name() + ".__match_args__ must be a tuple (got " + args.type().tpName() + ")");
        }
        allowed = tuple.size();
      } else if (matchSelf) {
        allowed = 1;
      }
      if (allowed < positional) {
        throw Err.type(
            t,
            k.name()
                + "() accepts "
                + allowed
                + " positional sub-pattern"
                + (allowed == 1 ? "" : "s")
                + " ("
                + positional
                + " given)");
      }
      if (matchSelf) {
        found.add(subject);
      } else {
        for (int i = 0; i < positional; i++) {
          if (!(((PyTuple) args).get(i) instanceof PyStr name)) {
            throw Err.type(
                t,
                "__match_args__ elements must be strings (got "
                    + ((PyTuple) args).get(i).type().tpName()
                    + ")");
          }
          t.spends(InstructionTimes.CAPTURED);
          PyObject v = attribute(t, k, subject, name.value(), seen);
          if (v == null) {
            return PyNone.VALUE;
          }
          found.add(v);
        }
      }
    }
    for (PyObject name : ((PyTuple) keywords).toArray()) {
      t.spends(InstructionTimes.CAPTURED);
      PyObject v = attribute(t, k, subject, ((PyStr) name).value(), seen);
      if (v == null) {
        return PyNone.VALUE;
      }
      found.add(v);
    }
    return PyTuple.of(found.toArray(PyObject[]::new));
  }

  private static boolean matchesSelf(PyType k) {
    for (PyType m : k.mro()) {
      if (!m.isHeap() && SELF_MATCHING.contains(m.name())) {
        return true;
      }
    }
    return k == PyMappingProxy.TYPE;
  }

  private static @Nullable PyObject attribute(
      ThreadState t, PyType k, PyObject subject, String name, List<String> seen) {
    if (seen.contains(name)) {
      throw Err.type(t, k.name() + "() got multiple sub-patterns for attribute '" + name + "'");
    }
    seen.add(name);
    return Abstract.getAttrOrNull(t, subject, name);
  }
}
