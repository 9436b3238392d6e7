package gilscope.lang.interp;

import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * An attribute instruction as compiled code knows it: a constant to HotSpot, fields included.
 *
 * @param type a class in whose instances it was found; null if nothing is known
 * @param version of that class
 * @param position where it lay in the instances' dicts; -1: elsewhere
 * @param place where instances without a dict keep it; -1: nowhere
 * @param function what the class has under the name, if that is what a method is made of
 * @param value what the class has under the name, if that is what instances show
 * @param staticMethod what the class has under the name, if it is one
 * @param classMethod the same
 * @param other the same for another class in whose instances it was found
 */
public record AttributeSite(
    PyCode code,
    int pc,
    int name,
    PyStr key,
    @Nullable PyType type,
    int version,
    int position,
    int place,
    @Nullable PyObject function,
    @Nullable PyObject value,
    @Nullable PyStaticMethod staticMethod,
    @Nullable PyClassMethod classMethod,
    @Nullable AttributeSite other) {
  /** Classes that compiled code tells apart. */
  private static final int CLASSES = 4;

  static AttributeSite of(PyCode code, int pc, int name, @Nullable SeenAttribute seen) {
    return of(code, pc, name, seen, CLASSES);
  }

  private static AttributeSite of(
      PyCode code, int pc, int name, @Nullable SeenAttribute seen, int classes) {
    PyStr key = code.nameObjects[name];
    if (seen == null) {
      return new AttributeSite(code, pc, name, key, null, 0, -1, -1, null, null, null, null, null);
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
        seen.place(),
        d != null && PyCode.isFunctionInClass(d) ? d : null,
        d != null && PyCode.isPlainInClass(d) ? d : null,
        d instanceof PyStaticMethod m ? m : null,
        d instanceof PyClassMethod m ? m : null,
        seen.next() == null || classes == 1 ? null : of(code, pc, name, seen.next(), classes - 1));
  }
}
