package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.groupby}. */
final class GroupByIterator extends NativeIterator {
  private static final Signature NEW = new Signature("groupby", "(iterable, key=None)");

  static final PyType TYPE = spec("groupby", GroupByIterator::make).build();

  private final PyObject source;
  private final PyObject function;
  private @Nullable PyObject targetKey;
  private @Nullable PyObject currentKey;
  private @Nullable PyObject currentValue;
  private @Nullable Group group;

  private GroupByIterator(PyType type, PyObject source, PyObject function) {
    super(type);
    this.source = source;
    this.function = function;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    PyObject f = a[1] == null ? PyNone.VALUE : a[1];
    return new GroupByIterator(cls, Iterables.iter(t, CollectionsModule.given(a[0])), f);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    group = null;
    PyObject key = currentKey;
    while (true) {
      PyObject target = targetKey;
      if (key != null && (target == null || !Abstract.equal(t, target, key))) {
        break;
      }
      if (!step(t)) {
        return null;
      }
      key = currentKey;
    }
    targetKey = key;
    Group g = new Group(this, key);
    group = g;
    return PyTuple.of(key, g);
  }

  private boolean step(ThreadState t) {
    PyObject v = Iterables.next(t, source);
    if (v == null) {
      return false;
    }
    PyObject key = function == PyNone.VALUE ? v : Abstract.call(t, function, v);
    currentValue = v;
    currentKey = key;
    return true;
  }

  /** The values of one key, until {@code groupby} moves on. */
  static final class Group extends NativeIterator {
    static final PyType TYPE =
        spec(
                "_grouper",
                (t, cls, args, kw) -> {
                  Args.checkPositional(t, "_grouper", args.length, 2, 2);
                  if (!(args[0] instanceof GroupByIterator g)) {
                    throw Err.type(
                        t,
                        "_grouper() argument 1 must be itertools.groupby, not "
                            + args[0].type().tpName());
                  }
                  Group made = new Group(g, args[1]);
                  g.group = made;
                  return made;
                })
            .build();

    private final GroupByIterator parent;
    private final PyObject key;

    Group(GroupByIterator parent, PyObject key) {
      super(TYPE);
      this.parent = parent;
      this.key = key;
    }

    @Override
    @Nullable PyObject advance(ThreadState t) {
      if (parent.group != this || (parent.currentValue == null && !parent.step(t))) {
        return null;
      }
      PyObject k = parent.currentKey;
      PyObject v = parent.currentValue;
      if (k == null || v == null || !Abstract.equal(t, key, k)) {
        return null;
      }
      parent.currentValue = null;
      parent.currentKey = null;
      return v;
    }
  }
}
