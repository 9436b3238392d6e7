package gilscope.lang.interp;

import org.jspecify.annotations.Nullable;

/**
 * A module written in Java: CPython's C extension or built-in module. One file in {@code
 * lang.stdlib} and one line in its registry. Immutable and shared by all interpreters; what an
 * interpreter's copy needs to remember lives in objects that {@link #fill} makes.
 */
public interface NativeModule {
  /** The name it is imported by. */
  String name();

  /**
   * What it says about the GIL, if it stands for an extension module ({@code Py_mod_gil}):
   * importing it may switch the free-threaded build's GIL on. Null for what is built in.
   */
  default Gate.@Nullable GilNeed extension() {
    return null;
  }

  /**
   * Puts functions, types and constants into a fresh module: once per interpreter, at the first
   * import.
   */
  void fill(ModuleBuilder m);
}
