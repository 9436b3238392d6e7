package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** A set. Everything but {@code len} holds its critical section (B9 of the fact sheet). */
public final class PySet extends MutableObject implements AnySet {
  public static final PyType TYPE =
      SetMethods.mutating(
              SetMethods.common(
                  TypeSpec.of("set")
                      .subclassable()
                      .weakrefable()
                      .unhashable()
                      .slots(
                          k -> {
                            k.tpNew = (t, cls, args, kw) -> new PySet(cls);
                            k.tpInit = PySet::init;
                          })))
          .build();

  private final SetTable table = new SetTable(this);

  public PySet() {
    this(TYPE);
  }

  PySet(PyType type) {
    super(type);
  }

  /** A set of the elements of an iterable. */
  public static PySet of(ThreadState t, PyObject iterable) {
    PySet s = new PySet();
    SetMethods.update(t, s, iterable);
    return s;
  }

  /** Adds the elements of an iterable. */
  public void update(ThreadState t, PyObject iterable) {
    SetMethods.update(t, this, iterable);
  }

  @Override
  public Runnable preserve() {
    return table.preserve();
  }

  @Override
  public @Nullable Object storage() {
    return table.storage();
  }

  @Override
  public int changedLines() {
    return 1;
  }

  @Override
  public int storageBytes(Object storage) {
    return SetTable.bytes(storage);
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

  public void add(ThreadState t, PyObject v) {
    long hash = SetMethods.hash(t, v);
    if (t.storesAlone() && table.addWithoutCalls(t, v, hash)) {
      return;
    }
    t.enter(this);
    try {
      table.add(t, v, hash);
    } finally {
      t.exit(this);
    }
  }

  /** As {@link #add} while nobody else knows the set: without its section. */
  public void addUnshared(ThreadState t, PyObject v) {
    if (t.raw() == null) {
      table.add(t, v, SetMethods.hash(t, v));
    } else {
      add(t, v);
    }
  }

  /**
   * Adds a value of a built-in type whose hash and comparison call nothing; false if it is none.
   */
  public boolean addedWithoutCalls(ThreadState t, PyObject v) {
    return PyDict.comparesWithoutCalls(v) && table.addWithoutCalls(t, v, SetMethods.hash(t, v));
  }

  /** True if it was there. */
  public boolean discard(ThreadState t, PyObject v) {
    long hash = SetMethods.hash(t, v);
    if (t.storesAlone()) {
      int cell = table.lookUp(t, v, hash);
      if (cell >= 0) {
        table.removeAt(cell);
      }
      if (cell != SetTable.ASKS) {
        return cell >= 0;
      }
    }
    t.enter(this);
    try {
      return table.discard(t, v, hash);
    } finally {
      t.exit(this);
    }
  }

  /** {@code v in self}. */
  public boolean has(ThreadState t, PyObject v) {
    return SetMethods.containsAsSet(t, this, v);
  }

  public boolean contains(ThreadState t, PyObject v) {
    return SetMethods.contains(t, this, v);
  }

  /** 1 if it is there, 0 if it is not, -1 if that is to be asked. */
  public int containsWithoutCalls(ThreadState t, PyObject v) {
    if (!t.storesAlone() || !PyDict.comparesWithoutCalls(v)) {
      return -1;
    }
    int cell = table.lookUp(t, v, SetMethods.hash(t, v));
    return cell == SetTable.ASKS ? -1 : cell >= 0 ? 1 : 0;
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PySet self = (PySet) o;
    if (kw.length > 0) {
      throw Err.type(t, "set() takes no keyword arguments");
    }
    Args.checkPositional(t, "set", args.length - kw.length, 0, 1);
    if (self.size() > 0) {
      SetMethods.clear(t, self);
    }
    if (args.length > kw.length) {
      SetMethods.update(t, self, args[0]);
    }
  }
}
