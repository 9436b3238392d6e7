package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;

/**
 * What LOAD_SUPER_ATTR found for an object of one class while the class was at one version.
 *
 * @param after the class whose successors in the order of resolution are asked
 * @param function what is to be called with the object first
 */
public record SeenSuper(PyType type, int version, PyType after, PyObject function) {
  boolean fits(PyType k, PyType after) {
    return k == type && k.version() == version && after == this.after;
  }
}
