package gilscope.core.event;

/**
 * A place in the program. Immutable. Its packed form is one number given by {@link
 * Dictionary#position}; see the package comment.
 *
 * @param code the code object
 * @param instruction index into the code object's decoded instructions, not a byte offset
 * @param line 1-based source line, or −1 where the compiler gave none
 */
public record Position(CodeId code, int instruction, int line) {
  /** The packed form of {@link #NONE}. */
  public static final int PACKED_NONE = -1;

  /** No place: the event did not come from an instruction. */
  public static final Position NONE = new Position(CodeId.NONE, -1, -1);

  /** True unless this is {@link #NONE}. */
  public boolean isPresent() {
    return code.value() >= 0;
  }
}
