package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * Type parameters inside type arguments, and what is put in their place: {@code
 * _Py_make_parameters} and {@code _Py_subs_parameters} of CPython's {@code genericaliasobject.c}.
 * Stateless.
 */
final class TypeArguments {
  private TypeArguments() {}

  /** The type parameters that occur in {@code args}, each once, in order. */
  static PyObject[] parameters(ThreadState t, PyTuple args) {
    List<PyObject> found = new ArrayList<>();
    for (PyObject a : args.toArray()) {
      if (a instanceof PyType) {
        continue;
      }
      if (Abstract.getAttrOrNull(t, a, "__typing_subst__") != null) {
        addOnce(found, a);
      } else if (a instanceof PyTuple || a instanceof PyList) {
        for (PyObject p : parameters(t, Iterables.toTuple(t, a))) {
          addOnce(found, p);
        }
      } else if (Abstract.getAttrOrNull(t, a, "__parameters__") instanceof PyTuple inner) {
        for (PyObject p : inner.toArray()) {
          addOnce(found, p);
        }
      }
    }
    return found.toArray(PyObject[]::new);
  }

  private static void addOnce(List<PyObject> found, PyObject p) {
    if (!found.contains(p)) {
      found.add(p);
    }
  }

  /**
   * {@code args} with {@code params} replaced by {@code item}.
   *
   * @param self what is subscripted, for messages and hooks
   */
  static PyTuple substitute(
      ThreadState t, PyObject self, PyTuple args, PyObject[] params, PyObject item) {
    if (params.length == 0) {
      throw Err.type(t, Abstract.reprText(t, self) + " is not a generic class");
    }
    PyObject given = unpack(t, item);
    for (PyObject p : params) {
      PyObject prepare = Abstract.getAttrOrNull(t, p, "__typing_prepare_subst__");
      if (prepare != null && prepare != PyNone.VALUE) {
        given =
            Abstract.call(t, prepare, self, given instanceof PyTuple ? given : PyTuple.of(given));
      }
    }
    PyObject[] values = given instanceof PyTuple u ? u.toArray() : new PyObject[] {given};
    if (values.length != params.length) {
      throw Err.type(
          t,
          "Too "
              + (values.length > params.length ? "many" : "few")
              + " arguments for "
              + Abstract.reprText(t, self)
              + "; actual "
              + values.length
              + ", expected "
              + params.length);
    }
    return replace(t, args, params, values);
  }

  private static PyTuple replace(
      ThreadState t, PyTuple args, PyObject[] params, PyObject[] values) {
    List<PyObject> out = new ArrayList<>();
    for (PyObject a : args.toArray()) {
      if (a instanceof PyType) {
        out.add(a);
        continue;
      }
      if (a instanceof PyTuple || a instanceof PyList) {
        PyTuple inner = replace(t, Iterables.toTuple(t, a), params, values);
        out.add(a instanceof PyList ? new PyList(inner.toArray()) : inner);
        continue;
      }
      PyObject star = Abstract.getAttrOrNull(t, a, "__typing_is_unpacked_typevartuple__");
      PyObject subst = Abstract.getAttrOrNull(t, a, "__typing_subst__");
      PyObject put =
          subst != null
              ? Abstract.call(t, subst, values[indexOf(params, a)])
              : replaceInside(t, a, params, values);
      if (star != null && Abstract.isTrue(t, star) && put instanceof PyTuple many) {
        out.addAll(List.of(many.toArray()));
      } else {
        out.add(put);
      }
    }
    return PyTuple.of(out.toArray(PyObject[]::new));
  }

  /** {@code subs_tvars}: {@code dict[str, T]} inside {@code list[dict[str, T]]}. */
  private static PyObject replaceInside(
      ThreadState t, PyObject alias, PyObject[] params, PyObject[] values) {
    if (!(Abstract.getAttrOrNull(t, alias, "__parameters__") instanceof PyTuple inner)
        || inner.size() == 0) {
      return alias;
    }
    List<PyObject> out = new ArrayList<>();
    for (PyObject p : inner.toArray()) {
      int i = indexOf(params, p);
      PyObject v = i < 0 ? p : values[i];
      if (i >= 0 && v instanceof PyTuple many && p.type().tpIter != null) {
        out.addAll(List.of(many.toArray()));
      } else {
        out.add(v);
      }
    }
    return Containers.getItem(t, alias, PyTuple.of(out.toArray(PyObject[]::new)));
  }

  private static int indexOf(PyObject[] params, PyObject p) {
    for (int i = 0; i < params.length; i++) {
      if (params[i] == p) {
        return i;
      }
    }
    return -1;
  }

  /** {@code X[*tuple[int, str]]} has two arguments. */
  private static PyObject unpack(ThreadState t, PyObject item) {
    List<PyObject> out = new ArrayList<>();
    for (PyObject i : item instanceof PyTuple u ? u.toArray() : new PyObject[] {item}) {
      PyObject inner =
          i instanceof PyType
              ? null
              : Abstract.getAttrOrNull(t, i, "__typing_unpacked_tuple_args__");
      boolean endless =
          inner instanceof PyTuple u && u.size() > 0 && u.get(u.size() - 1) == PyEllipsis.VALUE;
      if (inner instanceof PyTuple u && !endless) {
        out.addAll(List.of(u.toArray()));
      } else {
        out.add(i);
      }
    }
    return item instanceof PyTuple || out.size() != 1
        ? PyTuple.of(out.toArray(PyObject[]::new))
        : out.get(0);
  }
}
