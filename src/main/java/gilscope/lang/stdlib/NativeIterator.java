package gilscope.lang.stdlib;

import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * An iterator written in Java. Shared between threads without a lock of the program's own it may
 * repeat or skip values, as CPython's do (gh-124397: such iterators get only what is needed not to
 * crash); it never fails in Java.
 */
abstract class NativeIterator extends MutableObject {
  protected NativeIterator(PyType type) {
    super(type);
  }

  /** The next value, or null. */
  abstract @Nullable PyObject advance(ThreadState t);

  private static @Nullable PyObject step(ThreadState t, PyObject o) {
    try {
      return ((NativeIterator) o).advance(t);
    } finally {
      o.changed(); // what it has just got nobody else may hold
    }
  }

  /** A type of {@code itertools} whose instances {@code make} builds from call arguments. */
  static TypeSpec spec(String name, Slots.New make) {
    return TypeSpec.of(name)
        .module("itertools")
        .subclassable()
        .slots(
            k -> {
              k.tpNew = make;
              k.tpIter = (t, o) -> o;
              k.tpNext = NativeIterator::step;
            });
  }
}
