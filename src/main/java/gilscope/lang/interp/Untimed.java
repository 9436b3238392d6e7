package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/** As {@link Timed} where time is not counted: nothing. */
final class Untimed {
  private Untimed() {}

  static void does(InterpThread t, int op) {}

  static void does(InterpThread t, int op, int more) {}

  static void begins(InterpThread t) {}

  static void resumes(InterpThread t, int word) {}

  static @Nullable PyObject nextOrNull(InterpThread t, PyObject it, @Nullable Object seen) {
    return Iteration.nextOrNull(t, it, seen);
  }

  static @Nullable PyObject quick(
      InterpThread t,
      int[] words,
      int pc,
      int more,
      PyObject a,
      PyObject b,
      @Nullable PyObject before) {
    return Quickening.quick(t, words[pc + more], a, b);
  }

  static @Nullable PyObject item(InterpThread t, PyObject o, PyObject key) {
    return Items.getQuickly(t, o, key);
  }

  static boolean stores(InterpThread t, PyObject o, PyObject key, PyObject value) {
    return Items.storeQuickly(t, o, key, value);
  }

  static int contains(InterpThread t, PyObject item, PyObject container) {
    return Items.containsQuickly(t, item, container);
  }

  static void duplicates(InterpThread t, @Nullable PyObject v) {}

  static void storesAndLoads(InterpThread t, @Nullable PyObject v) {}

  static void unpacks(InterpThread t, @Nullable PyObject o) {}

  static int quickCompare(InterpThread t, int[] words, int pc, int more, PyObject a, PyObject b) {
    return Quickening.quickCompare(words[pc + more], a, b);
  }

  static void jumps(InterpThread t) {}
}
