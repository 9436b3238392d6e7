package gilscope.lang.objects;

/**
 * A Java thread that wants to know of every object with memory that others may see changed that is
 * made on it: the carrier of a search, which must tell objects of the program's from the library's,
 * and those of one Python thread from another's.
 */
public interface Witness {
  /** An object is being made; nobody knows it yet. */
  void made(PyObject o);

  /** {@code dict} will hold the attributes of {@code owner}. */
  void holds(PyObject owner, PyDict dict);
}
