package gilscope.core.runtime;

import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of functions that hold an object: names where no path of the module leads. */
final class VariableNames {
  /** Say nothing of which object it is. */
  private static final Set<String> EMPTY = Set.of("self", "cls", "_");

  private VariableNames() {}

  /**
   * The variable that is this cell or holds this object, of the innermost of the program's frames
   * that has one; null if none has.
   */
  static @Nullable String of(RtThread t, PyObject o) {
    for (Frame f = t.frame(); f != null; f = f.back) {
      String name = UserCode.isLibrary(f) ? null : in(f, o);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String in(Frame f, PyObject o) {
    LocalsPlus locals = f.code.locals();
    for (int i = 0; i < locals.size(); i++) {
      PyObject v = f.slots[i];
      boolean holds = v == o || v instanceof PyCell c && c.peek() == o;
      if (holds && !EMPTY.contains(locals.names().get(i))) {
        return locals.names().get(i);
      }
    }
    return null;
  }
}
