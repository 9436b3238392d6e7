package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute instruction found at objects of one class while the class was at one version.
 *
 * @param position where the attribute lay in the instance's dict; -1: not there, the class's is
 *     meant
 * @param place where instances that have no dict keep it; -1 if they do not
 * @param descriptor what the class has under the name; null if nothing that matters
 * @param next what it found at objects of another class
 */
public record SeenAttribute(
    PyType type,
    int version,
    PyStr key,
    int position,
    int place,
    @Nullable PyObject descriptor,
    @Nullable SeenAttribute next) {
  /** Classes that one instruction tells apart. */
  static final int MANY = 5;

  boolean fits(PyType k) {
    return k == type && k.version() == version;
  }

  int length() {
    return next == null ? 1 : 1 + next.length();
  }

  /** What is known of other classes. */
  @Nullable SeenAttribute others(PyType k) {
    SeenAttribute rest = next == null ? null : next.others(k);
    return type == k
        ? rest
        : new SeenAttribute(type, version, key, position, place, descriptor, rest);
  }
}
