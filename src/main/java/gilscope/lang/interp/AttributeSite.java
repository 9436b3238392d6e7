package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * An attribute instruction as compiled code knows it: a constant to HotSpot, fields included.
 *
 * @param type the one class in whose instances it was found so far; null if there are several
 * @param version of that class
 * @param position where it lay in the instances' dicts; -1: elsewhere
 * @param function what the class has under the name, if that is what a method is made of
 */
public record AttributeSite(
    PyCode code,
    int pc,
    int name,
    PyStr key,
    @Nullable PyType type,
    int version,
    int position,
    @Nullable PyObject function) {
  static AttributeSite of(PyCode code, int pc, int name, @Nullable SeenAttribute seen) {
    PyStr key = code.nameObjects[name];
    if (seen == null) {
      return new AttributeSite(code, pc, name, key, null, 0, -1, null);
    }
    PyObject d = seen.position() >= 0 ? null : seen.descriptor();
    return new AttributeSite(
        code,
        pc,
        name,
        key,
        seen.type(),
        seen.version(),
        seen.position(),
        d != null && PyCode.isFunctionInClass(d) ? d : null);
  }
}
