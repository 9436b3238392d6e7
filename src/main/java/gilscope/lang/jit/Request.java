package gilscope.lang.jit;

import gilscope.lang.interp.PyCode;

/**
 * What is to be translated, and how.
 *
 * @param entry the instruction at which it is entered
 * @param shape how its variables and stack entries are held then
 * @param experienced the loop has run the code for a while: what it has not come to is left to it
 * @param traced lines, calls and returns are told
 * @param direct it is entered with the arguments alone and makes its frame when it needs one
 * @param constants of the class that it becomes a method of
 */
record Request(
    PyCode py,
    int entry,
    Shape shape,
    boolean experienced,
    boolean traced,
    boolean direct,
    Constants constants) {
  static Request of(PyCode py, int entry, Shape shape, boolean experienced, boolean traced) {
    return new Request(py, entry, shape, experienced, traced, false, new Constants());
  }

  /** The same code for the same class, entered with the arguments alone. */
  Request directly() {
    return new Request(
        py, entry, shape.unframed(py.code().argCount()), experienced, traced, true, constants);
  }
}
