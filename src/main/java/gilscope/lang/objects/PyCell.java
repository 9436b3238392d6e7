package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A variable shared between a function and its closures. Written inside a critical section on
 * itself.
 */
public final class PyCell extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("cell")
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((PyCell) o).describe(t));
                k.tpRichcompare = PyCell::compare;
                k.tpHash = Abstract::unhashable;
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (kw.length > 0) {
                        throw Err.type(t, "cell() takes no keyword arguments");
                      }
                      Args.checkPositional(t, "cell", args.length, 0, 1);
                      return new PyCell(args.length == 0 ? null : args[0]);
                    };
              })
          .getset(
              "cell_contents",
              (t, o) -> {
                PyObject v = ((PyCell) o).get(t);
                if (v == null) {
                  throw Err.value(t, "Cell is empty");
                }
                return v;
              },
              (t, o, v) -> ((PyCell) o).set(t, v))
          .build();

  /** Published with its content, as {@link Cells} does. */
  private @Nullable PyObject value;

  public PyCell(@Nullable PyObject value) {
    super(TYPE);
    this.value = value;
  }

  private String describe(ThreadState t) {
    PyObject v = value;
    String content =
        v == null
            ? ": empty>"
            : ": " + v.type().name() + " object at " + Abstract.address(t, v) + ">";
    return "<cell at " + Abstract.address(t, this) + content;
  }

  /** By content; an empty cell is less than any other. */
  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyCell y)) {
      return PyNotImplemented.VALUE;
    }
    PyObject v = ((PyCell) a).get(t);
    PyObject w = y.get(t);
    return v != null && w != null
        ? Abstract.richCompare(t, v, w, op)
        : PyBool.of(op.holds(Boolean.compare(v != null, w != null)));
  }

  /** Null if unbound. */
  public @Nullable PyObject get(ThreadState t) {
    t.reads(this);
    PyObject v = value;
    VarHandle.acquireFence();
    return v;
  }

  public void set(ThreadState t, @Nullable PyObject v) {
    t.enter(this);
    try {
      PyObject old = value;
      VarHandle.releaseFence();
      value = v;
      swapped(old, v);
      RawMemory m = t.raw();
      if (m != null && old != null) {
        try (RawMemory.Operation op = m.begin(t, this, "STORE_DEREF")) {
          op.drop(old);
        }
      }
    } finally {
      t.exit(this);
    }
  }

  @Override
  public void traverse(ObjectVisitor v) {
    PyObject held = value;
    if (held != null) {
      v.visit(held);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  @Override
  public Runnable preserve() {
    PyObject v = value;
    return () -> value = v;
  }

  /** For debuggers: no access is announced. */
  public @Nullable PyObject peek() {
    return value;
  }
}
