package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/** A parsed replacement of {@code re.sub}: literals and group numbers by turns. Immutable. */
final class PyTemplate extends PyObject {
  static final PyType TYPE = TypeSpec.of("SRE_Template").module("_sre").build();

  private final PyObject[] items;

  PyTemplate(PyObject[] items) {
    super(TYPE);
    this.items = items;
  }

  PyObject fill(ThreadState t, PyMatch m) {
    PyObject empty = items[0] instanceof PyStr ? PyStr.of("") : PyBytes.EMPTY;
    PyList parts = new PyList();
    for (PyObject item : items) {
      parts.append(t, item instanceof PyInt i ? m.group(t, (int) i.longValue(), empty) : item);
    }
    return Abstract.callMethod(t, empty, "join", parts);
  }
}
