package gilscope.core.event;

/**
 * A text, by its serial in the {@link Dictionary}. Immutable.
 *
 * @param value 0 …; 0 is always the empty text
 */
public record StringId(int value) {
  /** The empty text, present in every dictionary. */
  public static final StringId EMPTY = new StringId(0);
}
