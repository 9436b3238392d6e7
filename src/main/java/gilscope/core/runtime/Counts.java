package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reference counts that nothing protects (D1–D3, D8, D16 of the fact sheet). Guarded by the {@link
 * Heap}.
 *
 * <p>Nobody counts here as long as all goes well: what is kept of an object is by how much the
 * count in its memory has come to differ from the number of references there are (its drift),
 * because a read, an addition and a store were torn apart. Only where that, or an open window,
 * could matter the references are counted, by looking for them ({@link ReferenceScan}).
 */
final class Counts {
  /** What is known of an object's count. */
  static final class Cell {
    /** Changes stored so far, relative to the first. */
    long stored;

    /** Count in memory less references that exist. */
    long drift;

    /** References gone whose decrement has not been stored yet. */
    int leaving;

    /** Pointers read whose increment has not been stored yet. */
    int borrowed;

    /** Threads that are changing it, and whether there have been two at once. */
    int visitors;

    boolean contested;
    boolean freed;
    @Nullable String freedBy;

    void enter() {
      contested = visitors++ > 0 || contested;
    }

    void leave() {
      visitors--;
    }

    boolean isQuiet() {
      return drift == 0 && visitors == 0 && !freed;
    }
  }

  private final IdentityHashMap<PyObject, Cell> cells = new IdentityHashMap<>();

  /** Immortal objects, and those that no program changes, are not counted. */
  static boolean counts(@Nullable PyObject o) {
    return o instanceof MutableObject || o instanceof PyInstance || o instanceof PyTuple;
  }

  Cell of(PyObject o) {
    return cells.computeIfAbsent(o, _ -> new Cell());
  }

  @Nullable Cell known(PyObject o) {
    return cells.get(o);
  }

  /** Forgets what is as it should be. */
  void settle(PyObject o, Cell cell) {
    if (cell.isQuiet()) {
      cells.remove(o);
    }
  }
}
