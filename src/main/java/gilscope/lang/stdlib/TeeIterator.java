package gilscope.lang.stdlib;

import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * One of the iterators that {@code itertools.tee} gives: a place in a chain of values read so far.
 */
final class TeeIterator extends NativeIterator {
  static final PyType TYPE =
      spec(
              "_tee",
              (t, cls, args, kw) -> {
                Args.noKeywords(t, "_tee", kw);
                Args.checkPositional(t, "_tee", args.length, 1, 1);
                return of(t, args[0]);
              })
          .weakrefable()
          .method0("__copy__", (t, o) -> ((TeeIterator) o).copy())
          .build();

  private Link place;

  private TeeIterator(Link place) {
    super(TYPE);
    this.place = place;
  }

  /** A place at the head of {@code iterable}, or a copy of the place that it is. */
  static TeeIterator of(ThreadState t, PyObject iterable) {
    PyObject it = Iterables.iter(t, iterable);
    return it instanceof TeeIterator tee ? tee.copy() : new TeeIterator(new Link(it));
  }

  TeeIterator copy() {
    return new TeeIterator(place);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    Link l = place;
    PyObject v = l.value(t);
    Link after = l.next;
    if (v != null && after != null) {
      place = after;
    }
    return v;
  }

  /** A value of the source, read when first asked for. Its section guards it. */
  static final class Link extends MutableObject {
    static final PyType TYPE = TypeSpec.of("_tee_dataobject").module("itertools").build();

    private final PyObject source;
    private @Nullable PyObject value;
    private @Nullable Link next;
    private boolean running;

    Link(PyObject source) {
      super(TYPE);
      this.source = source;
    }

    @Nullable PyObject value(ThreadState t) {
      t.enter(this);
      try {
        if (value == null) {
          if (running) {
            throw Err.runtime(t, "cannot re-enter the tee iterator");
          }
          running = true;
          try {
            value = Iterables.next(t, source);
          } finally {
            running = false;
          }
          if (value != null) {
            next = new Link(source);
          }
        }
        return value;
      } finally {
        t.exit(this);
      }
    }
  }
}
