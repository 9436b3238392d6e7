package gilscope.lang.interp;

import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute instruction found at objects of a built-in type, which never changes and whose
 * objects have no attributes of their own: a method that is to be bound.
 */
record FoundMethod(PyType type, MethodDescriptor method) {
  /** The bound method; null if it is an object of another type. */
  @Nullable PyObject in(ThreadState t, PyObject o) {
    return o.type() == type ? method.bind(t, o) : null;
  }
}
