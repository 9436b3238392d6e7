package gilscope.lang.stdlib;

import java.text.Normalizer;

/**
 * Canonical combining classes, which the JDK does not tell but sorts by: a mark's class is found
 * between marks whose classes are known.
 */
final class CombiningClass {
  /** Marks of known class, in the order of their classes. */
  private static final int[][] KNOWN = {
    {0x334, 1},
    {0x93c, 7},
    {0x3099, 8},
    {0x94d, 9},
    {0x5b0, 10},
    {0x5b1, 11},
    {0x5b2, 12},
    {0x5b3, 13},
    {0x5b4, 14},
    {0x5b5, 15},
    {0x5b6, 16},
    {0x5b7, 17},
    {0x5b8, 18},
    {0x5b9, 19},
    {0x5bb, 20},
    {0x5bc, 21},
    {0x5bd, 22},
    {0x5bf, 23},
    {0x5c1, 24},
    {0x5c2, 25},
    {0xfb1e, 26},
    {0x64b, 27},
    {0x64c, 28},
    {0x64d, 29},
    {0x64e, 30},
    {0x64f, 31},
    {0x650, 32},
    {0x651, 33},
    {0x652, 34},
    {0x670, 35},
    {0x711, 36},
    {0xc55, 84},
    {0xc56, 91},
    {0xe38, 103},
    {0xe48, 107},
    {0xeb8, 118},
    {0xec8, 122},
    {0xf71, 129},
    {0xf72, 130},
    {0xf74, 132},
    {0x321, 202},
    {0x1dce, 214},
    {0x31b, 216},
    {0x302a, 218},
    {0x316, 220},
    {0x59a, 222},
    {0x302e, 224},
    {0x1d16d, 226},
    {0x5ae, 228},
    {0x301, 230},
    {0x315, 232},
    {0x35c, 233},
    {0x35d, 234},
    {0x345, 240}
  };

  private CombiningClass() {}

  static int of(int c) {
    int type = Character.getType(c);
    if (type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.COMBINING_SPACING_MARK) {
      return 0;
    }
    for (int[] known : KNOWN) {
      if (known[0] == c || (!swaps(known[0], c) && !swaps(c, known[0]) && movesSomething(c))) {
        return known[1];
      }
    }
    return 0;
  }

  /** Whether normalizing puts {@code b} before {@code a}: its class is lower, and not zero. */
  private static boolean swaps(int a, int b) {
    String s = "a" + Character.toString(a) + Character.toString(b);
    String n = Normalizer.normalize(s, Normalizer.Form.NFD);
    String plainB = Normalizer.normalize(Character.toString(b), Normalizer.Form.NFD);
    return !n.equals(s) && n.startsWith("a" + plainB) && a != b;
  }

  /** Whether its class is not zero. */
  private static boolean movesSomething(int c) {
    return swaps(c, 0x334) || swaps(0x345, c);
  }
}
