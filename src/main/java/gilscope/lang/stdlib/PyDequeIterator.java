package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * The iterators over a deque; a step holds the deque's section and the iterator's (B9 of the fact
 * sheet).
 */
final class PyDequeIterator extends MutableObject {
  static final PyType TYPE = spec("_deque_iterator", false).build();
  static final PyType REVERSE_TYPE = spec("_deque_reverse_iterator", true).build();

  private final PyDeque deque;
  private final boolean reverse;
  private final int state;
  private int given;
  private int left;

  PyDequeIterator(ThreadState t, PyDeque deque, boolean reverse) {
    super(reverse ? REVERSE_TYPE : TYPE);
    this.deque = deque;
    this.reverse = reverse;
    t.enterRead(deque);
    this.state = deque.state();
    this.left = deque.count();
    t.exit(deque);
  }

  private static TypeSpec spec(String name, boolean reverse) {
    return TypeSpec.of(name)
        .module("collections")
        .slots(
            k -> {
              k.tpNew =
                  (t, cls, args, kw) -> {
                    if (args.length == 0 || !(args[0] instanceof PyDeque d)) {
                      throw Err.type(
                          t,
                          name
                              + "() argument 1 must be collections.deque, not "
                              + (args.length == 0 ? "NULL" : args[0].type().tpName()));
                    }
                    PyDequeIterator made = new PyDequeIterator(t, d, reverse);
                    int skipped = args.length < 2 ? 0 : Abstract.indexInt(t, args[1]);
                    made.given = Math.clamp(skipped, 0, made.left);
                    made.left -= made.given;
                    return made;
                  };
              k.tpIter = (t, o) -> o;
              k.tpNext = (t, o) -> ((PyDequeIterator) o).advance(t);
            })
        .method0(
            "__reduce__",
            (t, o) -> {
              PyDequeIterator i = (PyDequeIterator) o;
              return PyTuple.of(o.type(), PyTuple.of(i.deque, PyInt.of(i.given)));
            })
        .method0("__length_hint__", (t, o) -> PyInt.of(((PyDequeIterator) o).left));
  }

  private @Nullable PyObject advance(ThreadState t) {
    t.enter2(this, deque);
    try {
      if (deque.state() != state) {
        left = 0;
        throw Err.runtime(t, "deque mutated during iteration");
      }
      if (left == 0) {
        return null;
      }
      left--;
      int i = given++;
      return deque.look(t, reverse ? deque.count() - 1 - i : i);
    } finally {
      t.exit2(this, deque);
    }
  }
}
