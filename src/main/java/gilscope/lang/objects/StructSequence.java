package gilscope.lang.objects;

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
                  k.tpNew = (t, cls, args, kw) -> make(t, cls, args, kw, visible, fields.size());
                  k.tpInit = (t, o, args, kw) -> {};
                });
    for (int i = 0; i < fields.size(); i++) {
      int at = i;
      String field = fields.get(i);
      spec.getter(
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
      ThreadState t, PyType cls, PyObject[] args, String[] kw, int visible, int all) {
    if (args.length != 1 || kw.length != 0) {
      throw Err.type(
          t,
          "structseq() takes exactly 1 argument (" + args.length + " given)"); // as Argument Clinic
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
    return new PyTuple(
        cls, items.length == visible ? items : java.util.Arrays.copyOf(items, visible));
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
