package gilscope.lang.objects;

/** A frozenset. Immutable once its constructor has returned it. */
public final class PyFrozenset extends PyObject implements AnySet {
  public static final PyType TYPE =
      SetMethods.common(
              TypeSpec.of("frozenset")
                  .subclassable()
                  .weakrefable()
                  .slots(
                      k -> {
                        k.tpNew = PyFrozenset::make;
                        k.tpHash = (t, o) -> ((PyFrozenset) o).hash();
                      }))
          .build();

  private final SetTable table;
  private long hash = -1;

  PyFrozenset(PyType type) {
    this(type, new SetTable());
  }

  PyFrozenset(PyType type, SetTable table) {
    super(type);
    this.table = table;
  }

  /** A frozenset of these. */
  public static PyFrozenset of(ThreadState t, PyObject iterable) {
    if (iterable.type == TYPE) {
      return (PyFrozenset) iterable;
    }
    return new PyFrozenset(TYPE, PySet.of(t, iterable).table());
  }

  @Override
  public SetTable table() {
    return table;
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    for (PyObject each : table.keys()) {
      v.visit(each);
    }
    if (type.isHeap()) {
      v.visit(type);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  public int size() {
    return table.used();
  }

  private long hash() {
    long h = hash;
    if (h == -1) {
      h = table.frozenHash();
      hash = h;
    }
    return h;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length > 0 && (cls == TYPE || cls.tpInit == TYPE.tpInit)) {
      throw Err.type(t, "frozenset() takes no keyword arguments");
    }
    Args.checkPositional(t, "frozenset", args.length - kw.length, 0, 1);
    if (args.length == kw.length) {
      return new PyFrozenset(cls);
    }
    return cls == TYPE ? of(t, args[0]) : new PyFrozenset(cls, PySet.of(t, args[0]).table());
  }
}
