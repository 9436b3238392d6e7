package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A str. Immutable. Held as UTF-16, lone surrogates allowed; indices that programs see count code
 * points. Most strings have no character beyond the basic plane: once that is known, an index is an
 * array access. The type itself is {@link StrType}.
 *
 * <p>Price of UTF-16: two lone surrogates that happen to meet in a concatenation become one
 * character, where CPython keeps two.
 */
public final class PyStr extends PyObject {
  public static final PyType TYPE = StrType.spec().build();

  public static final PyStr EMPTY = new PyStr(TYPE, "");

  /** CPython shares the strings of one Latin-1 character. */
  private static final PyStr[] LATIN1 = new PyStr[256];

  static {
    for (int i = 0; i < LATIN1.length; i++) {
      LATIN1[i] = new PyStr(TYPE, String.valueOf((char) i));
    }
  }

  private final String value;

  /** Code points; -1 until counted. Racy, but every thread computes the same. */
  private int length = -1;

  PyStr(PyType type, String value) {
    super(type);
    this.value = value;
  }

  public static PyStr of(String value) {
    int n = value.length();
    if (n <= 1) {
      if (n == 0) {
        return EMPTY;
      }
      char c = value.charAt(0);
      if (c < 256) {
        return LATIN1[c];
      }
    }
    return new PyStr(TYPE, value);
  }

  /** The one-character string. */
  public static PyStr ofCodePoint(int cp) {
    return cp < 256 ? LATIN1[cp] : new PyStr(TYPE, Character.toString(cp));
  }

  /** None for null. */
  public static PyObject orNone(@Nullable String value) {
    return value == null ? PyNone.VALUE : of(value);
  }

  public String value() {
    return value;
  }

  /** Set before an instance gets an attribute of this name, and never taken back. */
  private boolean attribute;

  /**
   * For a {@linkplain InterpreterState#attributeNamed name}: true once an attribute of some
   * instance has been stored under it.
   */
  public boolean isAttribute() {
    return attribute;
  }

  public void markAttribute() {
    attribute = true;
  }

  /** This string with exact type. */
  public PyStr exact() {
    return type == TYPE ? this : of(value);
  }

  /** In code points. */
  public int length() {
    int n = length;
    if (n < 0) {
      n = value.codePointCount(0, value.length());
      length = n;
    }
    return n;
  }

  /** True if every character is one UTF-16 unit, so that code point and unit indices agree. */
  public boolean isNarrow() {
    return length() == value.length();
  }

  /** The UTF-16 index of code point {@code index}, {@code 0…length}. */
  public int offset(int index) {
    return isNarrow() ? index : value.offsetByCodePoints(0, index);
  }

  /** The code point index of UTF-16 index {@code offset}. */
  int indexOfOffset(int offset) {
    return isNarrow() ? offset : value.codePointCount(0, offset);
  }

  /** The code point at {@code index}, {@code 0…length-1}. */
  public int codePointAt(int index) {
    return isNarrow() ? value.charAt(index) : value.codePointAt(value.offsetByCodePoints(0, index));
  }

  /** From code point {@code from} to before {@code to}. */
  public String substring(int from, int to) {
    return from >= to ? "" : value.substring(offset(from), offset(to));
  }

  /** {@code repr(self)}. */
  String repr() {
    return StrText.repr(value);
  }

  /**
   * {@code hash(self)}. Not kept: interpreters with other seeds share constants, and {@link String}
   * keeps the part that costs.
   */
  public long hash(ThreadState t) {
    return hash(t, value);
  }

  /** The hash that a str of this value has in {@code t}'s interpreter. */
  public static long hash(ThreadState t, String s) {
    return s.isEmpty() ? 0 : mix(s.hashCode(), t.interp().hashSeed());
  }

  /** Spreads a 32-bit content hash over 64 bits under a seed; never -1. */
  static long mix(int content, long seed) {
    long z = (content ^ seed) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return z == -1 ? -2 : z;
  }

  /** By code points, as Python compares. */
  public static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        if (Character.isSurrogate(x) || Character.isSurrogate(y)) {
          int start =
              i > 0 && Character.isLowSurrogate(x) && Character.isHighSurrogate(a.charAt(i - 1))
                  ? i - 1
                  : i;
          return Integer.compare(a.codePointAt(start), b.codePointAt(start));
        }
        return x - y;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
