package gilscope.core.runtime;

import gilscope.lang.interp.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The library's own account of threads, in {@code threading.py} and {@code gilscope.py}. Stateless.
 */
final class Bookkeeping {
  private static final String THREADING = "/threading.py";

  /**
   * True if a thread in this frame keeps account of threads. What a thread was started for is none
   * of it, even where that is the library's too (a worker of {@code concurrent.futures}, a {@code
   * Timer}): it begins with a method {@code run}.
   */
  boolean isAt(@Nullable Frame top) {
    for (Frame f = top; f != null && UserCode.isLibrary(f); f = f.back) {
      String file = f.code.filename();
      if (file.endsWith("/gilscope.py")) {
        return true;
      }
      if (f.code.name().equals("run")) {
        return f == top && file.endsWith(THREADING) && isOfThread(f);
      }
      if (file.endsWith(THREADING) && keepsAccount(f.code.qualifiedName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfThread(Frame f) {
    return f.code.qualifiedName().startsWith("Thread.");
  }

  private static boolean keepsAccount(String qualifiedName) {
    return qualifiedName.startsWith("Thread.")
        || qualifiedName.startsWith("_DummyThread.")
        || qualifiedName.equals("current_thread")
        || qualifiedName.equals("_newname")
        || qualifiedName.equals("_shutdown");
  }
}
