package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A Java thread that wants to know of every mutable object that is made on it: the carrier of a
 * search, which must tell objects of the program's from the library's, and those of one Python
 * thread from another's. Where no such thread exists in the process, the test for it folds away.
 */
public abstract class Witness extends Thread {
  protected Witness(@Nullable Runnable target, String name, long stackBytes) {
    super(null, target, name, stackBytes);
  }

  /** A mutable object is being made; nobody knows it yet. */
  public abstract void made(PyObject o);

  /** {@code dict} will hold the attributes of {@code owner}. */
  public abstract void holds(PyObject owner, PyDict dict);
}
