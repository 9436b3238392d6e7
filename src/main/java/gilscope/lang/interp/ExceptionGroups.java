package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code except*}: matching, and what is raised again at its end. */
final class ExceptionGroups {
  private ExceptionGroups() {}

  /** CHECK_EG_MATCH: replaces {@code exc, type} at {@code s[at]} by the rest and the match. */
  @SuppressWarnings("NullAway") // none is NULL
  static void match(InterpThread t, @Nullable PyObject[] s, int at) {
    PyObject exc = s[at];
    PyObject type = s[at + 1];
    checkTypes(t, type);
    PyObject rest = PyNone.VALUE;
    PyObject match = PyNone.VALUE;
    if (exc != PyNone.VALUE) {
      if (Raising.matches(t, exc, type) == PyBool.TRUE) {
        if (exc.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
          match = exc;
        } else {
          match = Abstract.call(t, ExcTypes.BASE_EXCEPTION_GROUP, PyStr.of(""), PyTuple.of(exc));
          if (match instanceof PyBaseException m) {
            m.setTraceback(new PyTraceback(null, t.frame, t.frame.pc));
          }
        }
      } else if (exc.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
        PyObject pair = Abstract.callMethod(t, exc, "split", type);
        if (!(pair instanceof PyTuple two)) {
          throw Err.type(
              t, exc.type().tpName() + ".split must return a tuple, not " + pair.type().tpName());
        }
        if (two.size() < 2) {
          throw Err.type(
              t,
              exc.type().tpName()
                  + ".split must return a 2-tuple, got tuple of size "
                  + two.size());
        }
        match = two.get(0);
        rest = two.get(1);
      } else {
        rest = exc;
      }
    }
    s[at] = rest;
    s[at + 1] = match;
    if (match instanceof PyBaseException m) {
      t.handling.value = m;
    }
  }

  private static void checkTypes(ThreadState t, PyObject type) {
    PyObject[] all = type instanceof PyTuple tuple ? tuple.toArray() : new PyObject[] {type};
    for (PyObject k : all) {
      if (!(k instanceof PyType c && c.isSubtype(ExcTypes.BASE_EXCEPTION))) {
        throw Err.type(t, "catching classes that do not inherit from BaseException is not allowed");
      }
      if (((PyType) k).isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
        throw Err.type(
            t, "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  /**
   * {@code INTRINSIC_PREP_RERAISE_STAR}: what the handlers of {@code orig} left to raise; None for
   * nothing.
   */
  static PyObject prepareReraise(ThreadState t, PyObject orig, PyObject raisedList) {
    PyObject[] excs = Iterables.toArray(t, raisedList);
    if (excs.length == 0) {
      return PyNone.VALUE;
    }
    if (!orig.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return excs[0]; // a naked exception was caught: either it is raised again, or another one is
    }
    List<PyObject> raised = new ArrayList<>();
    List<PyBaseException> reraised = new ArrayList<>();
    for (PyObject o : excs) {
      if (o instanceof PyBaseException e) {
        if (sameMetadata(t, e, (PyBaseException) orig)) {
          reraised.add(e);
        } else {
          raised.add(e);
        }
      }
    }
    PyObject again = project(t, (PyBaseException) orig, reraised);
    if (raised.isEmpty()) {
      return again;
    }
    if (again != PyNone.VALUE) {
      raised.add(again);
    }
    if (raised.size() > 1) {
      return Abstract.call(
          t, ExcTypes.EXCEPTION_GROUP, PyStr.of(""), new PyList(raised.toArray(PyObject[]::new)));
    }
    return raised.get(0);
  }

  private static boolean sameMetadata(ThreadState t, PyBaseException a, PyBaseException b) {
    return Abstract.getAttrOrNull(t, a, "__notes__") == Abstract.getAttrOrNull(t, b, "__notes__")
        && a.traceback() == b.traceback()
        && a.cause() == b.cause()
        && a.context() == b.context();
  }

  /** The part of {@code orig} whose leaves are those of {@code keep}. */
  private static PyObject project(ThreadState t, PyBaseException orig, List<PyBaseException> keep) {
    Set<PyObject> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    keep.forEach(e -> collect(t, e, leaves));
    PyObject found = keepLeaves(t, orig, leaves);
    return found == null ? PyNone.VALUE : found;
  }

  private static void collect(ThreadState t, PyObject e, Set<PyObject> leaves) {
    if (e.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      for (PyObject inner : Iterables.toArray(t, Abstract.getAttr(t, e, "exceptions"))) {
        collect(t, inner, leaves);
      }
    } else {
      leaves.add(e);
    }
  }

  private static @Nullable PyObject keepLeaves(ThreadState t, PyObject e, Set<PyObject> leaves) {
    if (!e.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return leaves.contains(e) ? e : null;
    }
    PyObject[] inner = Iterables.toArray(t, Abstract.getAttr(t, e, "exceptions"));
    List<PyObject> kept = new ArrayList<>();
    boolean all = true;
    for (PyObject x : inner) {
      PyObject k = keepLeaves(t, x, leaves);
      all &= k == x;
      if (k != null) {
        kept.add(k);
      }
    }
    if (kept.isEmpty()) {
      return null;
    }
    if (all) {
      return e;
    }
    PyObject made = Abstract.callMethod(t, e, "derive", new PyList(kept.toArray(PyObject[]::new)));
    if (made instanceof PyBaseException m && e instanceof PyBaseException from) {
      m.setTraceback(from.traceback());
      m.setContext(from.context());
      boolean suppress = from.suppressContext();
      m.setCause(from.cause());
      m.setSuppressContext(suppress);
      PyObject notes = Abstract.getAttrOrNull(t, from, "__notes__");
      if (notes != null) {
        Abstract.setAttr(t, m, "__notes__", new PyList(Iterables.toArray(t, notes).clone()));
      }
    }
    return made;
  }
}
