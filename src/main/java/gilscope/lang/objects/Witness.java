package gilscope.lang.objects;

/**
 * A Java thread that wants to know of every object with memory that others may see changed that is
 * made on it: the carrier of a search, which must tell objects of the program's from the library's,
 * and those of one Python thread from another's.
 */
public abstract class Witness extends Thread {
  /** See {@link Thread#Thread(ThreadGroup, Runnable, String, long)}. */
  protected Witness(Runnable body, String name, long stackBytes) {
    super(null, body, name, stackBytes);
  }

  /** An object is being made; nobody knows it yet. */
  public abstract void made(PyObject o);

  /** {@code dict} will hold the attributes of {@code owner}. */
  public abstract void holds(PyObject owner, PyDict dict);
}
