package gilscope.desk.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arabic letters in the shape that their neighbours ask for, for writers that place glyphs
 * themselves. The shapes are Unicode's presentation forms: which letter and which shape each of
 * them is, its name and its compatibility decomposition say. Stateless.
 */
final class ArabicShapes {
  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;
  private static final String[] ENDINGS = {
    " ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"
  };

  private static final int TATWEEL = 0x640;

  /** A letter, or lam and alef together, to its four shapes; 0 for one that it has not. */
  private static final Map<String, int[]> SHAPES = new HashMap<>();

  static {
    collect(0xFB50, 0xFBFF);
    collect(0xFE80, 0xFEFC);
  }

  private ArabicShapes() {}

  private static void collect(int first, int last) {
    for (int c = first; c <= last; c++) {
      String name = Character.isDefined(c) ? Character.getName(c) : null;
      for (int shape = ISOLATED; name != null && shape <= MEDIAL; shape++) {
        if (name.endsWith(ENDINGS[shape])) {
          // NFKC: alef with madda stays one letter.
          String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
          int[] all = SHAPES.computeIfAbsent(letter, _ -> new int[4]);
          all[shape] = all[shape] == 0 ? c : all[shape];
        }
      }
    }
  }

  /** The text, in its own order, with each letter replaced by its shape. */
  static String of(String text) {
    int[] letters = text.codePoints().toArray();
    StringBuilder shaped = new StringBuilder();
    boolean joined = false; // whether the last letter reaches for the next
    for (int i = 0; i < letters.length; i++) {
      int c = letters[i];
      if (isTransparent(c)) {
        shaped.appendCodePoint(c);
        continue;
      }
      int next = next(letters, i);
      int[] shapes = shapes(c);
      int taken = i;
      if (next < letters.length) {
        int[] both = SHAPES.get(Character.toString(c) + Character.toString(letters[next]));
        if (both != null && next == i + 1) { // lam and alef are one sign
          shapes = both;
          taken = next;
          next = next(letters, taken);
        }
      }
      boolean reaches = reachesOn(shapes, c) && next < letters.length && takes(letters[next]);
      int shape = joined && takes(c) ? reaches ? MEDIAL : FINAL : reaches ? INITIAL : ISOLATED;
      shaped.appendCodePoint(shapes == null || shapes[shape] == 0 ? c : shapes[shape]);
      joined = reaches;
      i = taken;
    }
    return shaped.toString();
  }

  private static int next(int[] letters, int i) {
    int next = i + 1;
    while (next < letters.length && isTransparent(letters[next])) {
      next++;
    }
    return next;
  }

  private static int @Nullable [] shapes(int c) {
    return SHAPES.get(Character.toString(c));
  }

  /** Whether the letter can be joined to the one before. */
  private static boolean takes(int c) {
    int[] shapes = shapes(c);
    return c == TATWEEL || shapes != null && shapes[FINAL] != 0;
  }

  private static boolean reachesOn(int @Nullable [] shapes, int c) {
    return c == TATWEEL || shapes != null && shapes[INITIAL] != 0;
  }

  private static boolean isTransparent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
