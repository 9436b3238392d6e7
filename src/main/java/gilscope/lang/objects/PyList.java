package gilscope.lang.objects;

import java.util.Arrays;

/** A list. Changes hold its critical section; {@code len} and item reads are lock-free (B9 of the fact sheet). */
public final class PyList extends MutableObject {
  public static final PyType TYPE = TypeSpec.of("list").subclassable().unhashable().build();

  private PyObject[] items;
  private int size;

  public PyList() {
    this(Slots.NO_ARGS);
  }

  /** Keeps the array: the caller must not change it. */
  public PyList(PyObject[] items) {
    super(TYPE);
    this.items = items;
    this.size = items.length;
  }

  public int size() {
    return size;
  }

  public void append(ThreadState t, PyObject v) {
    t.enter(this);
    try {
      if (size == items.length) {
        items = Arrays.copyOf(items, (size + (size >> 3) + 6) & ~3);
      }
      items[size] = v;
      size++;
    } finally {
      t.exit(this);
    }
  }

  /** A copy of the elements, taken in one step. */
  public PyObject[] snapshot(ThreadState t) {
    t.enter(this);
    try {
      return Arrays.copyOf(items, size);
    } finally {
      t.exit(this);
    }
  }
}
