package gilscope.lang.interp;

import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;

/** What an instruction's operands have been so far. */
public enum Kind {
  /** Two ints of exact type and 64 bits. */
  INTS,

  /** Two floats of exact type. */
  FLOATS,

  /** A list of exact type and such an int. */
  LIST_INT,

  /** The iterator of a range. */
  RANGE,

  /** Something else, or not always the same. */
  MIXED;

  static Kind of(PyObject a, PyObject b) {
    if (b.type() == PyInt.TYPE && ((PyInt) b).fitsLong()) {
      if (a.type() == PyInt.TYPE && ((PyInt) a).fitsLong()) {
        return INTS;
      }
      return a.type() == PyList.TYPE ? LIST_INT : MIXED;
    }
    return a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE ? FLOATS : MIXED;
  }
}
