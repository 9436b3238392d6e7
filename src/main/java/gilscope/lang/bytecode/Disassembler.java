package gilscope.lang.bytecode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Prints code as {@code python3.14 -m dis} does, nested code objects after the one that holds them.
 * The addresses in {@code <code object f at 0x…>}, which mean nothing, are serial numbers.
 */
public final class Disassembler {
  private static final int NAME_WIDTH = 20;
  private static final int ARG_WIDTH = 5;

  private final StringBuilder out = new StringBuilder();
  private final IdentityHashMap<Code, Integer> serials = new IdentityHashMap<>();

  private Disassembler() {}

  /** The text for a code object and all inside it. */
  public static String disassemble(Code code) {
    Disassembler disassembler = new Disassembler();
    disassembler.recursively(code);
    return disassembler.out.toString();
  }

  /**
   * What each instruction works on, for people; a jump's target is its instruction's byte offset.
   */
  public static List<String> meanings(Code code) {
    Disassembler disassembler = new Disassembler();
    List<String> meanings = new ArrayList<>();
    int[] words = code.instructions();
    int[] offsets = code.encoding().offsets();
    for (int i = 0; i < words.length; i++) {
      Opcode opcode = Opcode.of(words[i]);
      int arg = words[i] >>> 8;
      if (!opcode.hasOperand()) {
        meanings.add("");
      } else if (opcode.operand().isJump()) {
        meanings.add("to " + offsets[Math.min(arg, offsets.length - 1)]);
      } else {
        String meaning = disassembler.meaning(code, i, arg, Map.of());
        meanings.add(meaning.isEmpty() ? Integer.toString(arg) : meaning);
      }
    }
    return meanings;
  }

  private void recursively(Code code) {
    listing(code);
    for (Const constant : code.consts()) {
      if (constant instanceof Const.CodeConst nested) {
        out.append("\nDisassembly of ").append(repr(nested)).append(":\n");
        recursively(nested.code());
      }
    }
  }

  private String repr(Const constant) {
    if (constant instanceof Const.CodeConst nested) {
      Code code = nested.code();
      int serial = serials.computeIfAbsent(code, _ -> serials.size() + 1);
      return String.format(
          Locale.ROOT,
          "<code object %s at 0x%012x, file \"%s\", line %d>",
          code.name(),
          serial,
          code.filename(),
          code.firstLine());
    }
    return Repr.of(constant);
  }

  private void listing(Code code) {
    Encoding encoding = code.encoding();
    Map<Integer, Integer> labels = labels(code);
    int lineWidth = lineWidth(code);
    int labelWidth = 4 + Integer.toString(labels.size()).length();
    int[] words = code.instructions();
    byte[] bytes = encoding.code();
    boolean first = true;
    for (int i = 0; i < words.length; i++) {
      int line = code.positions().lines()[i];
      boolean startsLine = i == 0 || line != code.positions().lines()[i - 1];
      int extended = 0;
      for (int at = encoding.starts()[i]; at <= encoding.offsets()[i]; at += 2) {
        boolean own = at == encoding.offsets()[i];
        Opcode opcode = own ? Opcode.of(words[i]) : Opcode.EXTENDED_ARG;
        int arg = bytes[at + 1] & 0xFF | extended;
        extended = arg << 8;
        boolean start = startsLine && at == encoding.starts()[i];
        List<String> fields = new ArrayList<>();
        if (lineWidth > 0) {
          if (start && !first) {
            out.append('\n');
          }
          fields.add(pad(start ? line < 0 ? "--" : Integer.toString(line) : "", lineWidth));
        }
        Integer label = at == encoding.starts()[i] ? labels.get(i) : null;
        fields.add(pad(label == null ? "" : "L" + label + ":", labelWidth));
        fields.add("   ");
        fields.add(opcode.name() + " ".repeat(Math.max(0, NAME_WIDTH - opcode.name().length())));
        if (opcode.hasOperand()) {
          int excess = Math.max(0, opcode.name().length() - NAME_WIDTH);
          fields.add(pad(Integer.toString(arg), ARG_WIDTH - excess));
          String meaning = own ? meaning(code, i, arg, labels) : "";
          if (!meaning.isEmpty()) {
            fields.add("(" + meaning + ")");
          }
        }
        out.append(String.join(" ", fields).stripTrailing()).append('\n');
        first = false;
      }
    }
    exceptions(code, labels);
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private void exceptions(Code code, Map<Integer, Integer> labels) {
    ExceptionTable table = code.exceptions();
    if (table.size() > 0) {
      out.append("ExceptionTable:\n");
    }
    for (int e = 0; e < table.size(); e++) {
      out.append(
          String.format(
              Locale.ROOT,
              "  L%d to L%d -> L%d [%d]%s%n".replace("%n", "\n"),
              labels.get(table.starts()[e]),
              labels.get(table.ends()[e]),
              labels.get(table.targets()[e]),
              table.depths()[e],
              table.lasti()[e] ? " lasti" : ""));
    }
  }

  /**
   * Numbers of the instructions that are jumped to or bound a protected region, from 1 in order.
   */
  private static Map<Integer, Integer> labels(Code code) {
    TreeSet<Integer> targets = new TreeSet<>();
    for (int word : code.instructions()) {
      if (Opcode.of(word).operand().isJump()) {
        targets.add(word >>> 8);
      }
    }
    ExceptionTable table = code.exceptions();
    for (int e = 0; e < table.size(); e++) {
      targets.add(table.starts()[e]);
      targets.add(table.ends()[e]);
      targets.add(table.targets()[e]);
    }
    Map<Integer, Integer> labels = new java.util.HashMap<>();
    targets.forEach(target -> labels.put(target, labels.size() + 1));
    return labels;
  }

  private static int lineWidth(Code code) {
    int highest = -1;
    boolean missing = false;
    for (int line : code.positions().lines()) {
      missing |= line < 0;
      highest = line == 0 ? highest : Math.max(highest, line);
    }
    if (highest == -1) {
      return 0;
    }
    int width = Math.max(3, Integer.toString(highest).length());
    return missing ? Math.max(width, 4) : width;
  }

  private String meaning(Code code, int i, int arg, Map<Integer, Integer> labels) {
    int word = code.instructions()[i];
    Opcode opcode = Opcode.of(word);
    return switch (opcode.operand()) {
      case NONE, NUMBER, SMALL_INT -> "";
      case CONST -> repr(code.consts().get(arg));
      case NAME -> code.names().get(arg);
      case GLOBAL_NAME -> code.names().get(arg >> 1) + ((arg & 1) == 0 ? "" : " + NULL");
      case ATTRIBUTE_NAME -> code.names().get(arg >> 1) + ((arg & 1) == 0 ? "" : " + NULL|self");
      case SUPER_NAME -> code.names().get(arg >> 2) + ((arg & 1) == 0 ? "" : " + NULL|self");
      case LOCAL, CELL -> code.locals().names().get(arg);
      case LOCAL_PAIR ->
          code.locals().names().get(arg >> 4) + ", " + code.locals().names().get(arg & 15);
      case JUMP_FORWARD -> "to L" + labels.get(word >>> 8);
      case JUMP_BACKWARD ->
          (opcode == Opcode.END_ASYNC_FOR ? "from L" : "to L") + labels.get(word >>> 8);
      case COMPARE -> {
        String operator = Operands.COMPARE.get(arg >> 5);
        yield (arg & 16) == 0 ? operator : "bool(" + operator + ")";
      }
      case BINARY -> Operands.BINARY.get(arg);
      case CONVERSION -> Operands.CONVERSION.get(arg);
      case FUNCTION_ATTRIBUTE -> functionAttributes(arg);
      case INTRINSIC_1 -> Operands.INTRINSIC_1.get(arg);
      case INTRINSIC_2 -> Operands.INTRINSIC_2.get(arg);
      case COMMON_CONSTANT -> Operands.COMMON_CONSTANT.get(arg);
      case SPECIAL_METHOD -> Operands.SPECIAL_METHOD.get(arg);
      case IS -> arg == 0 ? "is" : "is not";
      case CONTAINS -> arg == 0 ? "in" : "not in";
    };
  }

  private static String functionAttributes(int bits) {
    List<String> set = new ArrayList<>();
    for (int bit = 0; bit < Operands.FUNCTION_ATTRIBUTE.size(); bit++) {
      if ((bits & 1 << bit) != 0) {
        set.add(Operands.FUNCTION_ATTRIBUTE.get(bit));
      }
    }
    return String.join(", ", set);
  }
}
