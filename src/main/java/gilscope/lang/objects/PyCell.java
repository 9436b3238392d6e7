package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A variable shared between a function and its closures. Written inside a critical section on
 * itself.
 */
public final class PyCell extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("cell")
          .slots(
              k ->
                  k.tpRepr =
                      (t, o) -> {
                        PyObject v = ((PyCell) o).value;
                        return PyStr.of(
                            "<cell at "
                                + Abstract.address(t, o)
                                + (v == null
                                    ? ": empty>"
                                    : ": "
                                        + v.type().name()
                                        + " object at "
                                        + Abstract.address(t, v)
                                        + ">"));
                      })
          .getset(
              "cell_contents",
              (t, o) -> {
                PyObject v = ((PyCell) o).get(t);
                if (v == null) {
                  throw Err.value(t, "cell is empty");
                }
                return v;
              },
              (t, o, v) -> ((PyCell) o).set(t, v))
          .build();

  private volatile @Nullable PyObject value;

  public PyCell(@Nullable PyObject value) {
    super(TYPE);
    this.value = value;
  }

  /** Null if unbound. */
  public @Nullable PyObject get(ThreadState t) {
    t.reads(this);
    return value;
  }

  public void set(ThreadState t, @Nullable PyObject v) {
    t.enter(this);
    try {
      value = v;
    } finally {
      t.exit(this);
    }
  }

  /** For debuggers: no access is announced. */
  public @Nullable PyObject peek() {
    return value;
  }
}
