package gilscope.core.trace;

/** What is going on at a resource: the codes of {@link ResourceTrack#uses}. */
public enum ResourceUse {
  /** Nobody owns it, nobody waits. */
  FREE,
  /** Owned, nobody waits. */
  HELD,
  /** Nobody owns it (or it cannot be owned), and somebody waits. */
  AWAITED,
  /** Owned while somebody waits. */
  CONTENDED;

  private static final ResourceUse[] BY_CODE = values();

  /** The use with this ordinal. */
  public static ResourceUse of(int code) {
    return BY_CODE[code];
  }
}
