package gilscope.core.trace;

/**
 * The columns of a chunk that nothing is added to any more, each in as many bytes per row, 0, 1, 2
 * or 4, as the range of its words takes: rows of lines and calls need 9 to 14 bytes instead of 24.
 * What a long recording costs is largely the memory that is touched for the first time. Immutable.
 */
final class PackedColumns {
  /** The first column's kind and thread lie the other way round, so that few threads are short. */
  private static final int KIND_BITS = 8;

  private static final byte[] NO_BYTES = {};
  private static final short[] NO_SHORTS = {};
  private static final int[] NO_INTS = {};

  /** By column: the least word. */
  private final int[] bases = new int[Chunk.COLUMNS];

  /** By column: how far each word is above it; where it takes so many bytes. */
  private final byte[][] bytes = new byte[Chunk.COLUMNS][];

  private final short[][] shorts = new short[Chunk.COLUMNS][];
  private final int[][] ints = new int[Chunk.COLUMNS][];

  /**
   * @param words the columns, {@code stride} words from each other
   */
  PackedColumns(int[] words, int stride, int rows) {
    int[] turned = new int[rows];
    for (int row = 0; row < rows; row++) {
      turned[row] = Integer.rotateLeft(words[row], KIND_BITS);
    }
    pack(0, turned, 0, rows);
    for (int column = 1; column < Chunk.COLUMNS; column++) {
      pack(column, words, column * stride, rows);
    }
  }

  private void pack(int column, int[] words, int from, int rows) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < rows; i++) {
      least = Math.min(least, words[from + i]);
      most = Math.max(most, words[from + i]);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most - least);
    bases[column] = least;
    bytes[column] = bits > 0 && bits <= Byte.SIZE ? bytes(words, from, rows, least) : NO_BYTES;
    shorts[column] =
        bits > Byte.SIZE && bits <= Short.SIZE ? shorts(words, from, rows, least) : NO_SHORTS;
    ints[column] = bits > Short.SIZE ? ints(words, from, rows, least) : NO_INTS;
  }

  private static byte[] bytes(int[] words, int from, int rows, int base) {
    byte[] packed = new byte[rows];
    for (int i = 0; i < rows; i++) {
      packed[i] = (byte) (words[from + i] - base);
    }
    return packed;
  }

  private static short[] shorts(int[] words, int from, int rows, int base) {
    short[] packed = new short[rows];
    for (int i = 0; i < rows; i++) {
      packed[i] = (short) (words[from + i] - base);
    }
    return packed;
  }

  private static int[] ints(int[] words, int from, int rows, int base) {
    int[] packed = new int[rows];
    for (int i = 0; i < rows; i++) {
      packed[i] = words[from + i] - base;
    }
    return packed;
  }

  /** What the rows take, in bytes. */
  int length() {
    int length = 0;
    for (int column = 0; column < Chunk.COLUMNS; column++) {
      length += bytes[column].length;
      length += Short.BYTES * shorts[column].length;
      length += Integer.BYTES * ints[column].length;
    }
    return length;
  }

  int word(int column, int row) {
    int word = bases[column] + above(column, row);
    return column == 0 ? Integer.rotateRight(word, KIND_BITS) : word;
  }

  private int above(int column, int row) {
    byte[] narrow = bytes[column];
    if (narrow.length > 0) {
      return narrow[row] & 0xFF;
    }
    short[] middling = shorts[column];
    if (middling.length > 0) {
      return middling[row] & 0xFFFF;
    }
    int[] wide = ints[column];
    return wide.length > 0 ? wide[row] : 0;
  }
}
