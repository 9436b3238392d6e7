package gilscope.core.event;

/**
 * A code object, by its serial in the {@link Dictionary}. Immutable.
 *
 * @param value 0 …, or −1 for {@link #NONE}
 */
public record CodeId(int value) {
  /** No code object. */
  public static final CodeId NONE = new CodeId(-1);
}
