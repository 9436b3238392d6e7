package gilscope.lang.interp;

import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * What one LOAD_GLOBAL found. A dict's entry stays that key's entry until its value becomes null;
 * for a builtin the globals must not have got or lost a key since.
 *
 * @param shape of the globals if the entry is a builtin's; -1 if it is a global's
 */
public record FoundGlobal(PyDict globals, PyDict builtins, int shape, DictEntry entry) {
  /** What the frame finds; null says nothing. */
  @Nullable PyObject in(Frame f) {
    return globals == f.globals
            && (shape < 0 || (shape == globals.shape() && builtins == f.builtins))
        ? entry.value()
        : null;
  }
}
