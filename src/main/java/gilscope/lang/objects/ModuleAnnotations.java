package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** The {@code __annotations__} and {@code __annotate__} of a module (PEP 649, PEP 749). */
final class ModuleAnnotations {
  private static final PyStr ANNOTATIONS = PyStr.of("__annotations__");
  private static final PyStr ANNOTATE = PyStr.of("__annotate__");

  private ModuleAnnotations() {}

  private static PyDict names(PyObject module) {
    return ((PyModule) module).dict();
  }

  /** Those that are there, or what {@code __annotate__} makes, kept from then on. */
  static PyObject get(ThreadState t, PyObject module) {
    PyDict d = names(module);
    PyObject known = d.get(t, ANNOTATIONS);
    if (known != null) {
      return known;
    }
    PyObject annotate = d.get(t, ANNOTATE);
    PyObject made =
        annotate != null && Abstract.isCallable(annotate)
            ? Abstract.call(t, annotate, PyInt.ONE)
            : new PyDict();
    if (!(made instanceof PyDict)) {
      throw Err.type(t, "__annotate__() must return a dict, not " + made.type().tpName());
    }
    d.put(t, ANNOTATIONS, made);
    return made;
  }

  static void set(ThreadState t, PyObject module, @Nullable PyObject value) {
    PyDict d = names(module);
    if (value != null) {
      d.put(t, ANNOTATIONS, value);
    } else if (d.remove(t, ANNOTATIONS) == null) {
      throw Err.attribute(t, module, "__annotations__", "__annotations__");
    }
    d.remove(t, ANNOTATE);
  }

  static PyObject getAnnotate(ThreadState t, PyObject module) {
    PyObject f = names(module).get(t, ANNOTATE);
    return f == null ? PyNone.VALUE : f;
  }

  static void setAnnotate(ThreadState t, PyObject module, @Nullable PyObject value) {
    if (value == null) {
      throw Err.type(t, "cannot delete __annotate__ attribute");
    }
    if (value != PyNone.VALUE && !Abstract.isCallable(value)) {
      throw Err.type(t, "__annotate__ must be callable or None");
    }
    names(module).put(t, ANNOTATE, value);
    if (value != PyNone.VALUE) {
      names(module).remove(t, ANNOTATIONS);
    }
  }
}
