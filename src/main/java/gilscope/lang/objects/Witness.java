package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A Java thread that wants to know of every object with memory that others may see changed that is
 * made on it: the carrier of a search, which must tell objects of the program's from the library's,
 * and those of one Python thread from another's.
 */
public interface Witness {
  /** The thread that runs, if it is one. */
  static @Nullable Witness present() {
    return Witnesses.any && Thread.currentThread() instanceof Witness w ? w : null;
  }

  /** There is going to be one: said before the thread begins. */
  static void expected() {
    Witnesses.any = true;
  }

  /** An object is being made; nobody knows it yet. */
  void made(PyObject o);

  /** {@code dict} will hold the attributes of {@code owner}. */
  void holds(PyObject owner, PyDict dict);
}
