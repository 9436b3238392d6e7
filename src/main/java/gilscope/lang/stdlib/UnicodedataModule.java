package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code unicodedata}, by the JDK's database, which is of Unicode 16 as CPython 3.14's is. */
final class UnicodedataModule implements NativeModule {
  private static final String[] BIDI = {
    "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO",
    "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"
  };

  /**
   * The database of Unicode 3.2, which domain names are prepared by: here today's under another
   * number, so that it knows the characters that have come since.
   */
  private static final class Ucd extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("UCD").module("unicodedata").slots(k -> k.tpGetattr = Ucd::attribute).build();

    Ucd() {
      super(TYPE);
    }

    private static PyObject attribute(ThreadState t, PyObject o, String name) {
      return name.equals("unidata_version")
          ? PyStr.of("3.2.0")
          : name.startsWith("__")
              ? Abstract.genericGetAttr(t, o, name)
              : Abstract.getAttr(t, t.importModule("unicodedata"), name);
    }
  }

  @Override
  public String name() {
    return "unicodedata";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("unidata_version", "16.0.0");
    m.type(Ucd.TYPE).value("ucd_3_2_0", new Ucd());
    m.function(
        "name",
        "(chr, default=<unrepresentable>, /)",
        (t, self, a) -> {
          String n = name(character(t, "name", 1, a[0]));
          if (n == null && a[1] == null) {
            throw Err.value(t, "no such name");
          }
          return n == null ? ObjectFunctions.orNone(a[1]) : PyStr.of(n);
        });
    m.function1(
        "lookup",
        (t, self, name) -> {
          if (!(name instanceof PyStr s)) {
            throw Err.type(t, "lookup() argument must be a str, not " + name.type().name());
          }
          try {
            return PyStr.ofCodePoint(Character.codePointOf(s.value()));
          } catch (IllegalArgumentException e) {
            throw Err.key(t, PyStr.of("undefined character name '" + s.value() + "'"));
          }
        });
    m.function1("category", (t, self, c) -> PyStr.of(category(character(t, "category", c))));
    m.function1(
        "bidirectional",
        (t, self, c) -> {
          int d = Character.getDirectionality(character(t, "bidirectional", c));
          return PyStr.of(d < 0 || d >= BIDI.length ? "" : BIDI[order(d)]);
        });
    m.function1(
        "combining", (t, self, c) -> PyInt.of(CombiningClass.of(character(t, "combining", c))));
    m.function1(
        "mirrored",
        (t, self, c) -> PyInt.of(Character.isMirrored(character(t, "mirrored", c)) ? 1 : 0));
    m.function1(
        "decomposition", (t, self, c) -> PyStr.of(decomposition(character(t, "decomposition", c))));
    m.function1(
        "east_asian_width", (t, self, c) -> PyStr.of(width(character(t, "east_asian_width", c))));
    number(m, "decimal", "not a decimal", Character.DECIMAL_DIGIT_NUMBER);
    number(m, "digit", "not a digit", -1);
    number(m, "numeric", "not a numeric character", -2);
    m.function("normalize", "(form, unistr, /)", UnicodedataModule::normalize);
    m.function(
        "is_normalized",
        "(form, unistr, /)",
        (t, self, a) ->
            PyBool.of(
                Normalizer.isNormalized(
                    text(t, "is_normalized", 2, a[1]),
                    form(t, text(t, "is_normalized", 1, a[0])))));
  }

  private static String text(ThreadState t, String function, int n, @Nullable PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(
        t,
        function
            + "() argument "
            + n
            + " must be str, not "
            + ObjectFunctions.orNone(o).type().tpName());
  }

  private static int character(ThreadState t, String function, @Nullable PyObject o) {
    return character(t, function, 0, o);
  }

  /**
   * @param n which argument it is; 0 if there is only one
   */
  private static int character(ThreadState t, String function, int n, @Nullable PyObject o) {
    String number = n == 0 ? "" : " " + n;
    PyObject c = ObjectFunctions.orNone(o);
    if (!(c instanceof PyStr s)) {
      throw Err.type(
          t,
          function
              + "() argument"
              + number
              + " must be a unicode character, not "
              + c.type().tpName());
    }
    if (s.length() != 1) {
      throw Err.type(
          t,
          function
              + "(): argument"
              + number
              + " must be a unicode character, not a string of length "
              + s.length());
    }
    return s.codePointAt(0);
  }

  private static @Nullable String name(int c) {
    int type = Character.getType(c);
    if (type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE) {
      return null;
    }
    String n = Character.getName(c);
    if (n == null) {
      return null;
    }
    if (n.startsWith("CJK UNIFIED IDEOGRAPHS")) {
      return "CJK UNIFIED IDEOGRAPH-" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
    }
    if (n.startsWith("HANGUL SYLLABLES")) {
      return hangul(c);
    }
    return n.startsWith("TANGUT ") && n.matches("TANGUT [0-9A-F]+")
        ? "TANGUT IDEOGRAPH-" + Integer.toHexString(c).toUpperCase(Locale.ROOT)
        : n;
  }

  private static String hangul(int c) {
    String[] initial = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1);
    String[] vowel = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
    String[] last =
        " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);
    int i = c - 0xac00;
    return "HANGUL SYLLABLE " + initial[i / 588] + vowel[i % 588 / 28] + last[i % 28];
  }

  static String category(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER -> "Lu";
      case Character.LOWERCASE_LETTER -> "Ll";
      case Character.TITLECASE_LETTER -> "Lt";
      case Character.MODIFIER_LETTER -> "Lm";
      case Character.OTHER_LETTER -> "Lo";
      case Character.NON_SPACING_MARK -> "Mn";
      case Character.ENCLOSING_MARK -> "Me";
      case Character.COMBINING_SPACING_MARK -> "Mc";
      case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
      case Character.LETTER_NUMBER -> "Nl";
      case Character.OTHER_NUMBER -> "No";
      case Character.SPACE_SEPARATOR -> "Zs";
      case Character.LINE_SEPARATOR -> "Zl";
      case Character.PARAGRAPH_SEPARATOR -> "Zp";
      case Character.CONTROL -> "Cc";
      case Character.FORMAT -> "Cf";
      case Character.PRIVATE_USE -> "Co";
      case Character.SURROGATE -> "Cs";
      case Character.DASH_PUNCTUATION -> "Pd";
      case Character.START_PUNCTUATION -> "Ps";
      case Character.END_PUNCTUATION -> "Pe";
      case Character.CONNECTOR_PUNCTUATION -> "Pc";
      case Character.OTHER_PUNCTUATION -> "Po";
      case Character.MATH_SYMBOL -> "Sm";
      case Character.CURRENCY_SYMBOL -> "Sc";
      case Character.MODIFIER_SYMBOL -> "Sk";
      case Character.OTHER_SYMBOL -> "So";
      case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
      case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
      default -> "Cn";
    };
  }

  /** Java's constants in the order of {@link #BIDI}. */
  private static int order(int d) {
    return switch ((byte) d) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 0;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT -> 1;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 2;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> 3;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR -> 4;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR -> 5;
      case Character.DIRECTIONALITY_ARABIC_NUMBER -> 6;
      case Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> 7;
      case Character.DIRECTIONALITY_NONSPACING_MARK -> 8;
      case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> 9;
      case Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR -> 10;
      case Character.DIRECTIONALITY_SEGMENT_SEPARATOR -> 11;
      case Character.DIRECTIONALITY_WHITESPACE -> 12;
      case Character.DIRECTIONALITY_OTHER_NEUTRALS -> 13;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING -> 14;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE -> 15;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING -> 16;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> 17;
      case Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT -> 18;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE -> 19;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> 20;
      case Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> 21;
      default -> 22;
    };
  }

  /** Canonical, or compatible with the tag {@code <compat>}: finer tags the JDK does not tell. */
  private static String decomposition(int c) {
    String s = Character.toString(c);
    if (c >= 0xac00 && c <= 0xd7a3) {
      return "";
    }
    String canonical = oneStep(s);
    if (!canonical.equals(s)) {
      return hex(canonical);
    }
    String compatible = Normalizer.normalize(s, Normalizer.Form.NFKD);
    return compatible.equals(s) ? "" : tag(c) + " " + hex(compatible);
  }

  private static String tag(int c) {
    return c >= 0xff00 && c <= 0xffe6 && (c < 0xff61 || c >= 0xffe0)
        ? "<wide>"
        : c >= 0xff61 && c <= 0xffdc
            ? "<narrow>"
            : c == 0xb2
                    || c == 0xb3
                    || c == 0xb9
                    || c == 0xaa
                    || c == 0xba
                    || (c >= 0x2070 && c <= 0x207f)
                ? "<super>"
                : c >= 0x2080 && c <= 0x208e
                    ? "<sub>"
                    : (c >= 0xbc && c <= 0xbe) || (c >= 0x2150 && c <= 0x215f)
                        ? "<fraction>"
                        : c == 0xa0 || c == 0x202f
                            ? "<noBreak>"
                            : (c >= 0x2460 && c <= 0x2473) || (c >= 0x24b6 && c <= 0x24ea)
                                ? "<circle>"
                                : c >= 0x1d400 && c <= 0x1d7ff
                                        || (c >= 0x2100
                                            && c <= 0x213f
                                            && c != 0x2100
                                            && c != 0x2101
                                            && c != 0x2105
                                            && c != 0x2106
                                            && c != 0x2116
                                            && c != 0x2121
                                            && c != 0x213b
                                            && c != 0x2103
                                            && c != 0x2109)
                                    ? "<font>"
                                    : "<compat>";
  }

  /** The last mark taken off again: what the database says, not what NFD makes of it. */
  private static String oneStep(String s) {
    String full = Normalizer.normalize(s, Normalizer.Form.NFD);
    if (full.equals(s) || full.codePointCount(0, full.length()) < 3) {
      return full;
    }
    int last = full.codePointBefore(full.length());
    String head =
        Normalizer.normalize(
            full.substring(0, full.length() - Character.charCount(last)), Normalizer.Form.NFC);
    return head + Character.toString(last);
  }

  private static String hex(String s) {
    StringBuilder out = new StringBuilder();
    s.codePoints()
        .forEach(
            p ->
                out.append(out.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%04X", p)));
    return out.toString();
  }

  private static String width(int c) {
    if ((c >= 0x20 && c <= 0x7e)
        || c == 0xa2
        || c == 0xa3
        || c == 0xa5
        || c == 0xa6
        || c == 0xac
        || c == 0xaf) {
      return "Na";
    }
    if (c == 0x20a9 || (c >= 0xff61 && c <= 0xffdc) || (c >= 0xffe8 && c <= 0xffee)) {
      return "H";
    }
    if (c == 0x3000 || (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6)) {
      return "F";
    }
    if ((c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3041 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd)) {
      return "W";
    }
    if ((c >= 0x391 && c <= 0x3a9 && c != 0x3a2)
        || (c >= 0x3b1 && c <= 0x3c9 && c != 0x3c2)
        || (c >= 0x410 && c <= 0x44f)
        || c == 0xa1
        || c == 0xa4
        || c == 0xa7
        || c == 0xa8
        || c == 0xaa
        || c == 0xad
        || c == 0xae
        || (c >= 0xb0 && c <= 0xb4)
        || (c >= 0xb6 && c <= 0xba)
        || (c >= 0xbc && c <= 0xbf)
        || c == 0xd7
        || c == 0xf7
        || c == 0xe9
        || c == 0xe8
        || (c >= 0x300 && c <= 0x36f)
        || (c >= 0xe000 && c <= 0xf8ff)) {
      return "A";
    }
    return "N";
  }

  private static void number(ModuleBuilder m, String function, String missing, int kind) {
    m.function(
        function,
        "(chr, default=<unrepresentable>, /)",
        (t, self, a) -> {
          int c = character(t, function, 1, a[0]);
          double v = value(c, kind);
          if (Double.isNaN(v)) {
            if (a[1] == null) {
              throw Err.value(t, missing);
            }
            return ObjectFunctions.orNone(a[1]);
          }
          return kind == -2 ? PyFloat.of(v) : PyInt.of((long) v);
        });
  }

  /** Asked for letter-like and other numbers only, of which Java's answer is the database's. */
  @SuppressWarnings("CharacterGetNumericValue")
  private static double value(int c, int kind) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return Character.digit(c, 10);
    }
    if (kind == Character.DECIMAL_DIGIT_NUMBER) {
      return Double.NaN;
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    if (plain.length() == 1
        && plain.charAt(0) >= '0'
        && plain.charAt(0) <= '9'
        && Character.getType(c) == Character.OTHER_NUMBER) {
      return plain.charAt(0) - '0';
    }
    if (kind == -1) {
      return Double.NaN;
    }
    int slash = plain.indexOf('\u2044');
    if (slash > 0) {
      String below = plain.substring(slash + 1);
      return below.isEmpty()
          ? Double.NaN
          : Double.parseDouble(plain.substring(0, slash)) / Double.parseDouble(below);
    }
    int cjk = "〇一二三四五六七八九十".indexOf(c);
    if (cjk >= 0) {
      return cjk;
    }
    int v = Character.getNumericValue(c);
    int type = Character.getType(c);
    boolean numeric = type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    return numeric && v >= 0 ? v : Double.NaN;
  }

  private static Normalizer.Form form(ThreadState t, String name) {
    try {
      return Normalizer.Form.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Err.value(t, "invalid normalization form");
    }
  }

  private static PyObject normalize(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    Normalizer.Form form = form(t, text(t, "normalize", 1, a[0]));
    return PyStr.of(Normalizer.normalize(text(t, "normalize", 2, a[1]), form));
  }
}
