package gilscope.core.sched;

/**
 * What a visible step does to one object, as far as order matters. The ordinal is its code in a
 * {@link Steps} log.
 */
public enum Touch {
  /** Looks at everything. */
  READ,
  /** May change everything. */
  WRITE,
  /** Looks at one key, there or not. */
  GET,
  /** Changes the value of a key that is there. */
  SET,
  /** Makes a key appear or disappear. */
  GROW,
  /** Looks at how many keys there are, or which. */
  LENGTH,
  /** Acquires a lock, having waited until it is free. */
  ACQUIRE,
  /** Acquires a lock that is free without being ready to wait. */
  TRY,
  /** Finds a lock taken, or asks whether it is. */
  REFUSED,
  /** Releases a lock. */
  RELEASE,
  /** Nothing that anybody else could notice: a thread's own step. */
  NONE;

  private static final Touch[] BY_CODE = values();

  /** The kind with this ordinal. */
  public static Touch of(int code) {
    return BY_CODE[code];
  }

  /** True for what is done to a lock. */
  public boolean isLock() {
    return this == ACQUIRE || this == TRY || this == REFUSED || this == RELEASE;
  }

  /** True if it changes something. */
  public boolean writes() {
    return switch (this) {
      case WRITE, SET, GROW, ACQUIRE, TRY, RELEASE -> true;
      case READ, GET, LENGTH, REFUSED, NONE -> false;
    };
  }

  /**
   * True if the order of two touches of the same object by different threads can matter: the
   * dependency relation of partial-order reduction.
   *
   * @param a code of the one
   * @param keyA its key; ignored where it has none
   */
  public static boolean conflict(int a, long keyA, int b, long keyB) {
    return switch (BY_CODE[a]) {
      case NONE -> false;
      case READ -> b == SET_CODE || b == GROW_CODE || b == WRITE_CODE;
      case WRITE -> b != NONE_CODE;
      case GET -> b == WRITE_CODE || (b == SET_CODE || b == GROW_CODE) && keyA == keyB;
      case SET ->
          switch (BY_CODE[b]) {
            case READ, WRITE -> true;
            case GET, SET, GROW -> keyA == keyB;
            case LENGTH, ACQUIRE, TRY, REFUSED, RELEASE, NONE -> false;
          };
      case GROW ->
          switch (BY_CODE[b]) {
            case READ, WRITE, GROW, LENGTH -> true;
            case GET, SET -> keyA == keyB;
            case ACQUIRE, TRY, REFUSED, RELEASE, NONE -> false;
          };
      case LENGTH -> b == GROW_CODE || b == WRITE_CODE;
      case ACQUIRE, TRY, RELEASE -> b >= ACQUIRE_CODE && b < NONE_CODE;
      case REFUSED -> b >= ACQUIRE_CODE && b < NONE_CODE && b != REFUSED_CODE;
    };
  }

  private static final int WRITE_CODE = WRITE.ordinal();
  private static final int SET_CODE = SET.ordinal();
  private static final int GROW_CODE = GROW.ordinal();
  private static final int ACQUIRE_CODE = ACQUIRE.ordinal();
  private static final int REFUSED_CODE = REFUSED.ordinal();
  private static final int NONE_CODE = NONE.ordinal();
}
