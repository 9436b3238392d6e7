package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * {@code _queue.SimpleQueue}: no limit, no tasks. {@code get} waits as in the parking lot: who puts
 * an item hands it to the thread that has waited longest, past the queue.
 */
final class PySimpleQueue extends MutableObject {
  static final PyType EMPTY = NativeExceptions.type("_queue", "Empty", ExcTypes.EXCEPTION);

  private static final Slots.Bound PUT = (t, o, a) -> ((PySimpleQueue) o).put(t, given(a[0]));

  static final PyType TYPE =
      TypeSpec.of("SimpleQueue")
          .module("_queue")
          .subclassable()
          .weakrefable()
          .doc("A queue without limit, tasks or shutdown.")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0 && cls == PySimpleQueue.TYPE) {
                        throw Err.type(
                            t,
                            "SimpleQueue() takes no "
                                + (kw.length == args.length ? "keyword" : "positional")
                                + " arguments");
                      }
                      return new PySimpleQueue(cls, InterpThread.of(t));
                    };
                k.tpInit = (t, o, args, kw) -> {};
              })
          .method("put", "($self, /, item, block=True, timeout=None)", PUT)
          .method("put_nowait", "($self, /, item)", PUT)
          .method(
              "get",
              "($self, /, block=True, timeout=None)",
              (t, o, a) -> ((PySimpleQueue) o).get(t, a[0], a[1]))
          .method0("get_nowait", (t, o) -> ((PySimpleQueue) o).get(t, PyBool.FALSE, null))
          .method0("empty", (t, o) -> PyBool.of(((PySimpleQueue) o).size(t) == 0))
          .method0("qsize", (t, o) -> PyInt.of(((PySimpleQueue) o).size(t)))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  /** A thread in {@code get}: its lock is released when it has its item. */
  private static final class Waiter {
    final InterpThread thread;
    final Gate.Mutex mutex;

    /** What it was handed; guarded by the queue's critical section. */
    @Nullable PyObject item;

    Waiter(InterpThread t) {
      thread = t;
      mutex = t.gate().newParkingPlace(t);
    }
  }

  private final Gate.Resource shownAs;
  private ArrayDeque<PyObject> items = new ArrayDeque<>();
  private ArrayDeque<Waiter> waiting = new ArrayDeque<>();

  /** Those that have their item and have not come for it yet. */
  private ArrayDeque<Waiter> served = new ArrayDeque<>();

  private PySimpleQueue(PyType type, InterpThread t) {
    super(type);
    shownAs = t.gate().newResource(t, Gate.ResourceKind.QUEUE);
  }

  private static PyObject given(@Nullable PyObject a) {
    return a == null ? PyNone.VALUE : a;
  }

  @Override
  public Runnable preserve() {
    ArrayDeque<PyObject> had = items.clone();
    ArrayDeque<Waiter> waited = waiting.clone();
    ArrayDeque<Waiter> handed = served.clone();
    return () -> {
      items = had.clone();
      waiting = waited.clone();
      served = handed.clone();
    };
  }

  /** The ring's head and tail lie beside the mutex. */
  @Override
  public int changedLines() {
    return 1;
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  @Override
  public void traverse(ObjectVisitor v) {
    super.traverse(v);
    items.forEach(v::visit);
    for (Waiter each : served) {
      if (each.item != null) {
        v.visit(each.item);
      }
    }
  }

  private int size(ThreadState t) {
    t.reads(this);
    return items.size();
  }

  private PyObject put(ThreadState state, PyObject item) {
    InterpThread t = InterpThread.of(state);
    Waiter first;
    t.enter(this);
    try {
      first = waiting.poll();
      if (first == null) {
        items.add(item);
        t.gate().valueChanged(t, shownAs, items.size());
      } else {
        first.item = item;
        served.add(first);
      }
      swapped(null, item);
    } finally {
      t.exit(this);
    }
    if (first != null) {
      t.gate().notified(t, shownAs, first.thread);
      t.gate().release(t, first.mutex);
    }
    return PyNone.VALUE;
  }

  private PyObject get(ThreadState state, @Nullable PyObject block, @Nullable PyObject timeout) {
    InterpThread t = InterpThread.of(state);
    boolean waits = block == null || Abstract.isTrue(t, block);
    long until = waits ? deadline(t, timeout) : 0;
    while (true) {
      Waiter me;
      t.enter(this);
      try {
        PyObject item = items.poll();
        if (item != null) {
          t.gate().valueChanged(t, shownAs, items.size());
          swapped(item, null);
          return item;
        }
        if (!waits) {
          throw Err.raise(t, EMPTY);
        }
        me = new Waiter(t);
        waiting.add(me);
      } finally {
        t.exit(this);
      }
      long left = until < 0 ? -1 : Math.max(0, until - t.gate().monotonicNs(t));
      Gate.Acquired how = t.gate().acquire(t, me.mutex, left, shownAs);
      PyObject item = handed(t, me);
      if (item != null) {
        return item;
      }
      if (how == Gate.Acquired.NO) {
        throw Err.raise(t, EMPTY);
      }
      t.gate().handlePending(t);
    }
  }

  /** When {@code get} gives up; −1 for never. */
  private static long deadline(InterpThread t, @Nullable PyObject timeout) {
    if (timeout == null || timeout == PyNone.VALUE) {
      return -1;
    }
    long ns = Timeout.nanos(t, timeout);
    if (ns < 0) {
      throw Err.value(t, "'timeout' must be a non-negative number");
    }
    long now = t.gate().monotonicNs(t);
    return ns > Long.MAX_VALUE - now ? -1 : now + ns;
  }

  /** What {@code me} was handed; if nothing, it waits no more. */
  private @Nullable PyObject handed(InterpThread t, Waiter me) {
    t.enter(this);
    try {
      PyObject item = me.item;
      if (item == null) {
        waiting.remove(me);
      } else {
        served.remove(me);
        swapped(item, null);
      }
      return item;
    } finally {
      t.exit(this);
    }
  }
}
