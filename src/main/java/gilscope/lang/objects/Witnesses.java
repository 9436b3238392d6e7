package gilscope.lang.objects;

/** Whether there has ever been a {@link Witness}: most processes need not look for one. */
final class Witnesses {
  /** Set before the first one begins, which makes it visible there; never taken back. */
  static boolean any;

  private Witnesses() {}
}
