package gilscope.lang.jit;

/** This code stays in the loop. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Untranslatable(String why) {
    super(why, null, false, false);
  }
}
