package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What LOAD_SUPER_ATTR found for an object of one class while the class was at one version.
 *
 * @param after the class whose successors in the order of resolution are asked
 * @param function what is to be called with the object first
 * @param next what it found for an object of another class
 */
public record SeenSuper(
    PyType type, int version, PyType after, PyObject function, @Nullable SeenSuper next) {
  /** Classes that one instruction tells apart. */
  private static final int MANY = 4;

  /** The function for an object of that class; null if it is not known. */
  @Nullable PyObject functionFor(PyType k, PyType after) {
    for (SeenSuper s = this; s != null; s = s.next) {
      if (k == s.type && k.version() == s.version && after == s.after) {
        return s.function;
      }
    }
    return null;
  }

  /** True if it knows as many classes as it may: others are not remembered. */
  public boolean isFull() {
    return length() >= MANY;
  }

  private int length() {
    return next == null ? 1 : 1 + next.length();
  }

  /** What is known of other classes. */
  @Nullable SeenSuper others(PyType k) {
    SeenSuper rest = next == null ? null : next.others(k);
    return type == k ? rest : new SeenSuper(type, version, after, function, rest);
  }

  /** All that it found. */
  public List<PyObject> functions() {
    Set<PyObject> all = new LinkedHashSet<>();
    for (SeenSuper s = this; s != null; s = s.next) {
      all.add(s.function);
    }
    return List.copyOf(all);
  }
}
