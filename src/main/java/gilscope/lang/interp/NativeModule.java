package gilscope.lang.interp;

/**
 * A module written in Java: CPython's C extension or built-in module. One file in {@code
 * lang.stdlib} and one line in its registry. Immutable and shared by all interpreters; what an
 * interpreter's copy needs to remember lives in objects that {@link #fill} makes.
 */
public interface NativeModule {
  /** The name it is imported by. */
  String name();

  /**
   * Puts functions, types and constants into a fresh module: once per interpreter, at the first
   * import.
   */
  void fill(ModuleBuilder m);
}
