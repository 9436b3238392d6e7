package gilscope.lang.interp;

import gilscope.lang.objects.AttributeTimes;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute instruction found in a class that was asked for it itself: {@code
 * Class.attribute}.
 *
 * @param version of the class then
 * @param meta the class's own class, which has nothing of that name
 * @param metaVersion its version then
 * @param value what the attribute is
 * @param wrapper the static method that it is the function of; null if it is none
 */
public record FoundInClass(
    PyType type,
    int version,
    PyType meta,
    int metaVersion,
    PyObject value,
    @Nullable PyStaticMethod wrapper) {
  /** Null if it is not to be remembered: what it gives may be another object each time. */
  static @Nullable FoundInClass of(PyType k, String name) {
    PyType meta = k.type();
    if (meta.tpGetattr != PyType.TYPE.tpGetattr) {
      return null;
    }
    int version = k.version();
    int metaVersion = meta.version();
    PyObject d = meta.lookup(name) != null ? null : k.lookup(name);
    if (d == null) {
      return null;
    }
    if (d.type() == PyStaticMethod.TYPE) {
      PyStaticMethod m = (PyStaticMethod) d;
      return new FoundInClass(k, version, meta, metaVersion, m.function(), m);
    }
    return d instanceof PyFunction || d.type().tpDescrGet == null
        ? new FoundInClass(k, version, meta, metaVersion, d, null)
        : null;
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

  /** As the other, and counts what that takes. */
  @Nullable PyObject in(ThreadState t, PyObject o) {
    PyObject v = in(o);
    if (v == null) {
      return null;
    }
    return wrapper == null
        ? AttributeTimes.ofClass(t, type, v)
        : AttributeTimes.functionOfClass(t, wrapper);
  }
}
