package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code __build_class__(func, name, *bases, metaclass=None, **kwds)}: PEP 3115. */
final class ClassBody {
  private ClassBody() {}

  static PyObject build(ThreadState t, PyObject self, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given < 2) {
      throw Err.type(t, "__build_class__: not enough arguments");
    }
    if (!(args[0] instanceof PyFunction body)) {
      throw Err.type(t, "__build_class__: func must be a function");
    }
    if (!(args[1] instanceof PyStr name)) {
      throw Err.type(t, "__build_class__: name is not a string");
    }
    PyTuple original = PyTuple.of(java.util.Arrays.copyOfRange(args, 2, given));
    PyTuple bases = resolveBases(t, original);
    PyObject meta = null;
    List<PyObject> values = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    for (int i = 0; i < kw.length; i++) {
      if (kw[i].equals("metaclass")) {
        meta = args[given + i];
      } else {
        keywords.add(kw[i]);
        values.add(args[given + i]);
      }
    }
    if (meta == null) {
      meta = bases.size() == 0 ? PyType.TYPE : bases.get(0).type();
    }
    if (meta instanceof PyType m) {
      meta = TypeBuilder.calculateMetaclass(t, m, bases);
    }
    PyObject ns = prepare(t, meta, name, bases, values, keywords);
    Interpreter interpreter = InterpThread.of(t).interpreter();
    PyObject cell =
        Loop.run(
            InterpThread.of(t), new Frame(body.code, body.globals, body.builtins, ns, body), null);
    if (bases != original) {
      Containers.setItem(t, ns, interpreter.intern("__orig_bases__"), original);
    }
    PyObject cls =
        Abstract.call(t, meta, arguments(name, bases, ns, values), keywords.toArray(String[]::new));
    if (cls instanceof PyType && cell instanceof PyCell c) {
      checkCell(t, name, (PyType) cls, c.get(t));
    }
    return cls;
  }

  private static PyObject[] arguments(
      PyObject name, PyObject bases, @Nullable PyObject ns, List<PyObject> values) {
    List<PyObject> all = new ArrayList<>();
    all.add(name);
    all.add(bases);
    if (ns != null) {
      all.add(ns);
    }
    all.addAll(values);
    return all.toArray(PyObject[]::new);
  }

  private static void checkCell(ThreadState t, PyStr name, PyType cls, @Nullable PyObject found) {
    if (found == null) {
      throw Err.runtime(
          t,
          "__class__ not set defining "
              + Abstract.reprText(t, name)
              + " as "
              + Abstract.reprText(t, cls)
              + ". Was __classcell__ propagated to type.__new__?");
    }
    if (found != cls) {
      throw Err.type(
          t,
          "__class__ set to "
              + Abstract.reprText(t, found)
              + " defining "
              + Abstract.reprText(t, name)
              + " as "
              + Abstract.reprText(t, cls));
    }
  }

  private static PyObject prepare(
      ThreadState t,
      PyObject meta,
      PyStr name,
      PyTuple bases,
      List<PyObject> values,
      List<String> keywords) {
    PyObject hook = Abstract.getAttrOrNull(t, meta, "__prepare__");
    if (hook == null) {
      return new PyDict();
    }
    PyObject ns =
        Abstract.call(
            t, hook, arguments(name, bases, null, values), keywords.toArray(String[]::new));
    if (ns.type().mpGetitem == null) {
      throw Err.type(
          t,
          (meta instanceof PyType m ? m.name() : "<metaclass>")
              + ".__prepare__() must return a mapping, not "
              + ns.type().tpName());
    }
    return ns;
  }

  /**
   * Replaces what is no class by its {@code __mro_entries__}; the same tuple if there is nothing to
   * replace.
   */
  private static PyTuple resolveBases(ThreadState t, PyTuple original) {
    List<PyObject> out = new ArrayList<>();
    boolean changed = false;
    for (PyObject base : original.toArray()) {
      PyObject hook =
          base instanceof PyType ? null : Abstract.getAttrOrNull(t, base, "__mro_entries__");
      if (hook == null) {
        out.add(base);
        continue;
      }
      PyObject entries = Abstract.call(t, hook, new PyObject[] {original}, Slots.NO_KEYWORDS);
      if (!(entries instanceof PyTuple tuple)) {
        throw Err.type(t, "__mro_entries__ must return a tuple");
      }
      out.addAll(List.of(tuple.toArray()));
      changed = true;
    }
    return changed ? PyTuple.of(out.toArray(PyObject[]::new)) : original;
  }
}
