package gilscope.lang.compiler;

import org.jspecify.annotations.Nullable;

/** Private names of classes. */
final class Mangling {
  private Mangling() {}

  /**
   * {@code __x} in class {@code _C} becomes {@code _C__x}; names that end in two underscores or
   * have a dot stay.
   */
  static String mangle(@Nullable String className, String name) {
    if (className == null
        || !name.startsWith("__")
        || name.endsWith("__")
        || name.indexOf('.') >= 0) {
      return name;
    }
    int underscores = 0;
    while (underscores < className.length() && className.charAt(underscores) == '_') {
      underscores++;
    }
    return underscores == className.length() ? name : "_" + className.substring(underscores) + name;
  }
}
