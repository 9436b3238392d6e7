package gilscope.core.trace;

/** The sections of a trace file; see the package comment. */
enum Section {
  HEAD,
  DICT,
  ROWS,
  TAIL,
  INDX;

  static final int VERSION = 1;
  static final int FORMAT = 1;
  static final int PREFIX_BYTES = 16;
  static final int SUFFIX_BYTES = 8;

  /** "GILSCOPE" read as a little-endian number. */
  static final long MAGIC = number("GILSCOPE");

  /** "ENDSCOPE", the file's last eight bytes. */
  static final long END_MAGIC = number("ENDSCOPE");

  /** The four letters of the name as a little-endian number. */
  final int tag = (int) number(name());

  private static long number(String letters) {
    long value = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      value = value << 8 | letters.charAt(i);
    }
    return value;
  }

  static String tagText(int tag) {
    StringBuilder text = new StringBuilder();
    for (int shift = 0; shift < 32; shift += 8) {
      int letter = tag >>> shift & 0xFF;
      text.append(letter >= 'A' && letter <= 'Z' ? (char) letter : '?');
    }
    return text.toString();
  }
}
