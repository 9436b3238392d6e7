package gilscope.core.runtime;

/** Tells the functions of {@code threading.py} that only keep account of threads. Stateless. */
final class Bookkeeping {
  boolean matches(String qualifiedName) {
    return qualifiedName.startsWith("Thread.") && !qualifiedName.equals("Thread.run")
        || qualifiedName.startsWith("_DummyThread.")
        || qualifiedName.equals("current_thread")
        || qualifiedName.equals("_newname")
        || qualifiedName.equals("_shutdown");
  }
}
