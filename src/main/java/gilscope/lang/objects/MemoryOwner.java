package gilscope.lang.objects;

/**
 * An object that lends its memory: the buffer protocol. While it is lent ({@link #lend}) its size
 * must not change, so that those who look at it see one array.
 */
public interface MemoryOwner extends BufferSource {
  /** The memory itself, at least {@link #memorySize} bytes; borrowers may change it in place. */
  byte[] memory();

  /** How many bytes of {@link #memory} are in use. */
  int memorySize();

  /** True if nobody may change it. */
  boolean isReadOnly();

  /** What its items are, as {@code struct} writes it. */
  String itemFormat();

  int itemSize();

  /** One borrower more (1) or less (-1). */
  void lend(int change);
}
