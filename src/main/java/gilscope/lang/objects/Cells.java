package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Element access to arrays of references that several threads share without a lock: stores publish
 * (release), loads see what was published (acquire), as the slots of CPython's lists and dicts do.
 * Both are plain moves on x86.
 */
final class Cells {
  private static final VarHandle OBJECTS = MethodHandles.arrayElementVarHandle(PyObject[].class);

  private Cells() {}

  static @Nullable PyObject get(PyObject[] cells, int i) {
    return (PyObject) OBJECTS.getAcquire(cells, i);
  }

  static void set(@Nullable PyObject[] cells, int i, @Nullable PyObject v) {
    OBJECTS.setRelease(cells, i, v);
  }
}
