package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
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

/**
 * {@code unicodedata}, by the JDK's database, which is of Unicode 16 as CPython 3.14's is, and
 * {@link CharacterTables} for what it lacks.
 */
final class UnicodedataModule implements NativeModule {
  private static final String[] BIDI = {
    "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO",
    "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"
  };

  /** What a character may stand for. */
  private enum Number {
    DECIMAL,
    DIGIT,
    NUMERIC
  }

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
          String n =
              InterpThread.of(t)
                  .interpreter()
                  .compiler()
                  .characterName(character(t, "name", 1, a[0]));
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
          String found = InterpThread.of(t).interpreter().compiler().characters(s.value());
          if (found == null) {
            throw Err.key(t, PyStr.of("undefined character name '" + s.value() + "'"));
          }
          return PyStr.of(found);
        });
    m.function1("category", (t, self, c) -> PyStr.of(category(character(t, "category", c))));
    m.function1(
        "bidirectional",
        (t, self, c) -> {
          int d = Character.getDirectionality(character(t, "bidirectional", c));
          return PyStr.of(d < 0 || d >= BIDI.length ? "" : BIDI[order(d)]);
        });
    m.function1(
        "combining",
        (t, self, c) -> PyInt.of(CharacterTables.combiningClass(character(t, "combining", c))));
    m.function1(
        "mirrored",
        (t, self, c) -> PyInt.of(Character.isMirrored(character(t, "mirrored", c)) ? 1 : 0));
    m.function1(
        "decomposition", (t, self, c) -> PyStr.of(decomposition(character(t, "decomposition", c))));
    m.function1(
        "east_asian_width",
        (t, self, c) -> PyStr.of(CharacterTables.width(character(t, "east_asian_width", c))));
    number(m, "decimal", "not a decimal", Number.DECIMAL);
    number(m, "digit", "not a digit", Number.DIGIT);
    number(m, "numeric", "not a numeric character", Number.NUMERIC);
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

  private static String decomposition(int c) {
    String told = CharacterTables.decomposition(c);
    if (told != null) {
      return told;
    }
    String s = Character.toString(c);
    String canonical = c >= 0xac00 && c <= 0xd7a3 ? s : oneStep(s);
    return canonical.equals(s) ? "" : hex(canonical);
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

  private static void number(ModuleBuilder m, String function, String missing, Number kind) {
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
          return kind == Number.NUMERIC ? PyFloat.of(v) : PyInt.of((long) v);
        });
  }

  private static double value(int c, Number kind) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return Character.digit(c, 10);
    }
    return switch (kind) {
      case DECIMAL -> Double.NaN;
      case DIGIT -> CharacterTables.digit(c);
      case NUMERIC -> CharacterTables.number(c);
    };
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
