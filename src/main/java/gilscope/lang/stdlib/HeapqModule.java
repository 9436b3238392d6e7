package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/**
 * {@code _heapq}: heaps in lists. Every function holds the list's critical section, as in CPython
 * 3.14.
 */
final class HeapqModule implements NativeModule {
  @Override
  public String name() {
    return "_heapq";
  }

  @Override
  public void fill(ModuleBuilder m) {
    Order min = (t, a, b) -> less(t, a, b);
    Order max = (t, a, b) -> less(t, b, a);
    define(m, "", min);
    define(m, "_max", max);
  }

  /** True if {@code a} belongs above {@code b}. */
  @FunctionalInterface
  private interface Order {
    boolean above(ThreadState t, PyObject a, PyObject b);
  }

  private static boolean less(ThreadState t, PyObject a, PyObject b) {
    Work.compares(t, a);
    return Abstract.isTrue(t, Abstract.richCompare(t, a, b, CompareOp.LT));
  }

  private static void define(ModuleBuilder m, String suffix, Order order) {
    String push = "heappush" + suffix;
    String pop = "heappop" + suffix;
    String replace = "heapreplace" + suffix;
    String pushPop = "heappushpop" + suffix;
    String heapify = "heapify" + suffix;
    m.function(
            push,
            "($module, heap, item, /)",
            (t, self, a) -> {
              PyList heap = list(t, push + "() argument 1", a[0]);
              return locked(t, heap, () -> push(t, order, heap, CollectionsModule.given(a[1])));
            })
        .function1(
            pop,
            (t, self, x) -> {
              PyList heap = list(t, pop + "() argument", x);
              return locked(t, heap, () -> pop(t, order, heap));
            })
        .function(
            replace,
            "($module, heap, item, /)",
            (t, self, a) -> {
              PyList heap = list(t, replace + "() argument 1", a[0]);
              return locked(t, heap, () -> replace(t, order, heap, CollectionsModule.given(a[1])));
            })
        .function(
            pushPop,
            "($module, heap, item, /)",
            (t, self, a) -> {
              PyList heap = list(t, pushPop + "() argument 1", a[0]);
              PyObject item = CollectionsModule.given(a[1]);
              return locked(
                  t,
                  heap,
                  () ->
                      heap.size() == 0 || !order.above(t, heap.get(t, 0), item)
                          ? item
                          : replace(t, order, heap, item));
            })
        .function1(
            heapify,
            (t, self, x) -> {
              PyList heap = list(t, heapify + "() argument", x);
              return locked(
                  t,
                  heap,
                  () -> {
                    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
                      siftUp(t, order, heap, i);
                    }
                    return PyNone.VALUE;
                  });
            });
  }

  /** What runs inside the section. */
  @FunctionalInterface
  private interface Body {
    PyObject run();
  }

  private static PyObject locked(ThreadState t, PyList heap, Body body) {
    t.enter(heap);
    try {
      return body.run();
    } finally {
      t.exit(heap);
    }
  }

  private static PyList list(ThreadState t, String what, @Nullable PyObject o) {
    if (!(o instanceof PyList l)) {
      throw Err.type(t, what + " must be list, not " + (o == null ? "NULL" : o.type().tpName()));
    }
    return l;
  }

  private static PyObject push(ThreadState t, Order order, PyList heap, PyObject item) {
    heap.append(t, item);
    siftDown(t, order, heap, 0, heap.size() - 1);
    return PyNone.VALUE;
  }

  private static PyObject pop(ThreadState t, Order order, PyList heap) {
    int n = heap.size();
    if (n == 0) {
      throw Err.index(t, "index out of range");
    }
    PyObject last = heap.get(t, n - 1);
    heap.set(t, n - 1, null);
    if (n == 1) {
      return last;
    }
    return replace(t, order, heap, last);
  }

  private static PyObject replace(ThreadState t, Order order, PyList heap, PyObject item) {
    if (heap.size() == 0) {
      throw Err.index(t, "index out of range");
    }
    PyObject top = heap.get(t, 0);
    heap.set(t, 0, item);
    siftUp(t, order, heap, 0);
    return top;
  }

  private static boolean above(
      ThreadState t, Order order, PyList heap, PyObject a, PyObject b, int size) {
    boolean r = order.above(t, a, b);
    if (heap.size() != size) {
      throw Err.runtime(t, "list changed size during iteration");
    }
    return r;
  }

  private static void siftDown(ThreadState t, Order order, PyList heap, int start, int at) {
    int n = heap.size();
    PyObject item = heap.get(t, at);
    int pos = at;
    while (pos > start) {
      int parent = (pos - 1) >> 1;
      PyObject above = heap.get(t, parent);
      if (!above(t, order, heap, item, above, n)) {
        break;
      }
      heap.swap(t, pos, parent);
      pos = parent;
    }
  }

  private static void siftUp(ThreadState t, Order order, PyList heap, int start) {
    int n = heap.size();
    int pos = start;
    int limit = n >> 1;
    while (pos < limit) {
      int child = 2 * pos + 1;
      if (child + 1 < n && !above(t, order, heap, heap.get(t, child), heap.get(t, child + 1), n)) {
        child++;
      }
      heap.swap(t, pos, child);
      pos = child;
    }
    siftDown(t, order, heap, start, pos);
  }
}
