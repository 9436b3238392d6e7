package gilscope.lang.objects;

import java.util.Arrays;
import java.util.List;

/**
 * The types of tuples with named fields that native modules answer ({@code sys.version_info},
 * {@code time.struct_time}): CPython's {@code PyStructSequence}. Their instances are tuples of that
 * type.
 */
public final class StructSequence {
  private StructSequence() {}

  /**
   * A new type.
   *
   * @param module {@code sys} for {@code sys.version_info}
   * @param fields names in order; the first {@code visible} are the tuple's elements, the others
   *     only attributes
   */
  public static PyType type(String module, String name, int visible, List<String> fields) {
    TypeSpec spec =
        TypeSpec.of(name)
            .module(module)
            .base(PyTuple.TYPE)
            .slots(
                k -> {
                  k.tpRepr = (t, o) -> repr(t, (PyTuple) o, fields);
                  k.tpNew = (t, cls, args, kw) -> make(t, cls, args, kw, visible, fields);
                  k.tpInit = (t, o, args, kw) -> {};
                })
            .method0("__reduce__", (t, o) -> reduce(t, (PyTuple) o, visible, fields))
            .methodRaw("__replace__", (t, o, args, kw) -> replace(t, o, args, kw, visible, fields));
    for (int i = 0; i < fields.size(); i++) {
      int at = i;
      String field = fields.get(i);
      spec.member(
          field,
          (t, o) -> {
            PyObject kept = hidden(t, o, field);
            PyTuple all = (PyTuple) o;
            return kept == PyNone.VALUE && at < all.size() ? all.get(at) : kept;
          });
    }
    PyInt count = PyInt.of(visible);
    PyInt all = PyInt.of(fields.size());
    spec.attribute("n_sequence_fields", k -> count);
    spec.attribute("n_fields", k -> all);
    spec.attribute("n_unnamed_fields", k -> PyInt.of(0));
    spec.attribute(
        "__match_args__",
        k ->
            PyTuple.of(
                fields.subList(0, visible).stream().map(PyStr::of).toArray(PyObject[]::new)));
    return spec.build();
  }

  /** The same type, of which a program can make no instances: {@code type(sys.flags)}. */
  public static PyType closed(PyType type) {
    type.tpNew =
        (t, cls, args, kw) -> {
          throw Err.type(t, "cannot create '" + type.tpName() + "' instances");
        };
    return type;
  }

  /** An instance with these visible fields. */
  public static PyTuple of(PyType type, PyObject... values) {
    return new PyTuple(type, values);
  }

  /**
   * Sets an attribute, which lives in the object's header: a field that is no item, or one whose
   * item is another value, as the times of {@code os.stat_result} are.
   */
  public static PyTuple hide(ThreadState t, PyTuple o, String field, PyObject value) {
    PyDict d = o.header().dict;
    if (d == null) {
      d = new PyDict();
      o.header().dict = d;
    }
    d.put(t, PyStr.of(field), value);
    return o;
  }

  private static PyObject hidden(ThreadState t, PyObject o, String field) {
    ObjectHeader h = o.headerOrNull();
    PyObject v = h == null || h.dict == null ? null : h.dict.get(t, PyStr.of(field));
    return v == null ? PyNone.VALUE : v;
  }

  private static PyObject make(
      ThreadState t, PyType cls, PyObject[] args, String[] kw, int visible, List<String> fields) {
    int all = fields.size();
    if (args.length < 1 || args.length > 2 || kw.length != 0) {
      throw Err.type(
          t,
          "structseq() takes exactly 1 argument (" + args.length + " given)"); // as Argument Clinic
    }
    if (args[0].type().tpIter == null && args[0].type().mpGetitem == null) {
      throw Err.type(t, "constructor requires a sequence");
    }
    PyObject[] items = Iterables.toArray(t, args[0]);
    if (items.length < visible || items.length > all) {
      String limit =
          visible == all
              ? "a " + visible + "-sequence"
              : items.length < visible
                  ? "an at least " + visible + "-sequence"
                  : "an at most " + all + "-sequence";
      throw Err.type(
          t, cls.tpName() + "() takes " + limit + " (" + items.length + "-sequence given)");
    }
    PyTuple made =
        new PyTuple(cls, items.length == visible ? items : Arrays.copyOf(items, visible));
    for (int i = visible; i < items.length; i++) {
      hide(t, made, fields.get(i), items[i]);
    }
    if (args.length == 2) {
      hideAll(t, cls, made, args[1], fields);
    }
    return made;
  }

  private static void hideAll(
      ThreadState t, PyType cls, PyTuple made, PyObject values, List<String> fields) {
    if (!(values instanceof PyDict d)) {
      throw Err.type(t, cls.tpName() + "() takes a dict as second arg, if any");
    }
    for (String field : fields) {
      PyObject v = d.get(t, PyStr.of(field));
      if (v != null) {
        hide(t, made, field, v);
      }
    }
  }

  private static PyDict hiddenFields(ThreadState t, PyTuple o, int visible, List<String> fields) {
    PyDict d = new PyDict();
    ObjectHeader h = o.headerOrNull();
    for (int i = 0; i < fields.size(); i++) {
      PyStr field = PyStr.of(fields.get(i));
      PyObject v = h == null || h.dict == null ? null : h.dict.get(t, field);
      if (i >= visible || v != null) {
        d.put(t, field, v == null ? PyNone.VALUE : v);
      }
    }
    return d;
  }

  private static PyObject reduce(ThreadState t, PyTuple o, int visible, List<String> fields) {
    PyObject items = new PyTuple(PyTuple.TYPE, o.toArray());
    return PyTuple.of(o.type(), PyTuple.of(items, hiddenFields(t, o, visible, fields)));
  }

  private static PyObject replace(
      ThreadState t, PyObject o, PyObject[] args, String[] kw, int visible, List<String> fields) {
    int positional = args.length - kw.length;
    if (positional > 0) {
      throw Err.type(t, "__replace__() takes no positional arguments (" + positional + " given)");
    }
    PyTuple old = (PyTuple) o;
    PyObject[] items = old.toArray().clone();
    PyDict others = hiddenFields(t, old, visible, fields);
    PyList unknown = new PyList();
    for (int i = 0; i < kw.length; i++) {
      int at = fields.indexOf(kw[i]);
      if (at < 0) {
        unknown.append(t, PyStr.of(kw[i]));
      } else if (at < items.length) {
        items[at] = args[positional + i];
      } else {
        others.put(t, PyStr.of(kw[i]), args[positional + i]);
      }
    }
    if (unknown.size() > 0) {
      throw Err.type(t, "Got unexpected field name(s): " + Abstract.reprText(t, unknown));
    }
    PyTuple made = new PyTuple(o.type(), items);
    hideAll(t, o.type(), made, others, fields);
    return made;
  }

  private static PyObject repr(ThreadState t, PyTuple o, List<String> fields) {
    StringBuilder b = new StringBuilder(o.type().tpName()).append('(');
    for (int i = 0; i < o.size(); i++) {
      b.append(i == 0 ? "" : ", ").append(fields.get(i)).append('=');
      b.append(Abstract.reprText(t, o.get(i)));
    }
    return PyStr.of(b.append(')').toString());
  }
}
