package gilscope.lang.compiler;

/**
 * A place to jump to. Compared by identity; gets its place when the code generator arrives there.
 */
final class Label {
  /** Index of the instruction that it stands before; -1 before it is placed. */
  int index = -1;
}
