package gilscope.core.runtime;

import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.Frame;
import org.jspecify.annotations.Nullable;

/** Tells the user's own code from the library's. Stateless; asked by whoever may see the frames. */
final class UserCode {
  private UserCode() {}

  /** The innermost frame of the user's own code, or else the innermost. */
  static @Nullable Frame frame(RtThread t) {
    for (Frame f = t.frame(); f != null; f = f.back) {
      if (!isLibrary(f)) {
        return f;
      }
    }
    return t.frame();
  }

  static boolean isLibrary(@Nullable Frame f) {
    return f == null || f.code.filename().startsWith(ClassPathLibrary.ENTRY);
  }

  /**
   * The frame that creates a lock; {@code threading.RLock} is a function that only stands for the
   * type.
   */
  static @Nullable Frame creator(RtThread t) {
    Frame f = t.frame();
    return f != null && isLibrary(f) && f.code.name().equals("RLock") ? f.back : f;
  }

  /**
   * True if a lock made in this frame is the library's own. The lock that a condition makes for
   * itself is the program's, as the condition.
   */
  static boolean isLibraryLock(@Nullable Frame creator) {
    return creator != null
        && isLibrary(creator)
        && !(creator.code.qualifiedName().equals("Condition.__init__")
            && creator.back != null
            && !isLibrary(creator.back));
  }
}
