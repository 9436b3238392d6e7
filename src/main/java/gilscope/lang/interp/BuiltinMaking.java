package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * The call of a built-in class, as a constant to HotSpot, fields included: so that it sees through
 * to what makes the object.
 *
 * @param type a class that a program cannot change
 * @param make its {@code tp_new}
 * @param init its {@code tp_init}
 */
record BuiltinMaking(PyType type, Slots.New make, Slots.@Nullable Init init) implements Slots.Call {
  /** Not so {@code type} itself, which also says what something is. */
  static boolean isPossible(PyType k) {
    return !k.isHeap() && k.type() == PyType.TYPE && k != PyType.TYPE && k.tpNew != null;
  }

  /** Of a class for which it is possible. */
  static BuiltinMaking of(PyType k) {
    if (k.tpNew == null) {
      throw new IllegalArgumentException(k.name());
    }
    return new BuiltinMaking(k, k.tpNew, k.tpInit);
  }

  @Override
  public PyObject call(ThreadState t, PyObject self, PyObject[] args, String[] kw) {
    PyObject made = make.make(t, type, args, kw);
    t.born(made);
    if (made.type() == type && init != null) {
      init.init(t, made, args, kw);
    }
    return made;
  }
}
