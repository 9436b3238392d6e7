package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute instruction found in a class that was asked for it itself: {@code
 * Class.attribute}.
 *
 * @param version of the class then
 * @param meta the class's own class, which has nothing of that name
 * @param metaVersion its version then
 * @param value what the attribute is
 */
public record FoundInClass(PyType type, int version, PyType meta, int metaVersion, PyObject value) {
  /** Null if it is not to be remembered: what it gives may be another object each time. */
  static @Nullable FoundInClass of(PyType k, String name) {
    PyType meta = k.type();
    if (meta.tpGetattr != PyType.TYPE.tpGetattr) {
      return null;
    }
    int version = k.version();
    int metaVersion = meta.version();
    PyObject d = meta.lookup(name) != null ? null : k.lookup(name);
    PyObject value =
        d == null
            ? null
            : d instanceof PyFunction || d.type().tpDescrGet == null
                ? d
                : d.type() == PyStaticMethod.TYPE ? ((PyStaticMethod) d).function() : null;
    return value == null ? null : new FoundInClass(k, version, meta, metaVersion, value);
  }

  /** What is found in {@code o}; null says nothing. */
  @Nullable PyObject in(PyObject o) {
    return o == type
            && type.plainVersion() == version
            && type.type() == meta
            && meta.plainVersion() == metaVersion
        ? value
        : null;
  }
}
