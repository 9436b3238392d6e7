package gilscope.lang.stdlib;

import gilscope.lang.objects.Args;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code itertools.cycle}. */
final class CycleIterator extends NativeIterator {
  static final PyType TYPE =
      spec(
              "cycle",
              (t, cls, args, kw) -> {
                PyObject[] given = Args.positionalOfNew(t, cls, "cycle", args, kw);
                Args.checkPositional(t, "cycle", given.length, 1, 1);
                return new CycleIterator(cls, Iterables.iter(t, given[0]));
              })
          .build();

  /** Null once everything has been saved. */
  private @Nullable PyObject source;

  private final List<PyObject> saved = new ArrayList<>();
  private int index;

  private CycleIterator(PyType type, PyObject source) {
    super(type);
    this.source = source;
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      PyObject s = source;
      if (s != null) {
        PyObject v = Iterables.next(t, s);
        if (v != null) {
          saved.add(v);
          return v;
        }
        source = null;
      }
      if (saved.isEmpty()) {
        return null;
      }
      index = index % saved.size();
      return saved.get(index++);
    } finally {
      t.exit(this);
    }
  }
}
