package gilscope.lang.interp;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operands;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instructions as a program may see them: what {@code opcode} and {@code dis} tell. */
public final class InstructionSet {
  /**
   * One instruction.
   *
   * @param number CPython's
   * @param caches how many words of inline cache follow it
   * @param operand what its operand means, empty if it has none
   */
  public record Entry(String name, int number, int caches, String operand) {}

  private InstructionSet() {}

  /** All instructions, by number. */
  public static List<Entry> all() {
    return Arrays.stream(Opcode.values())
        .map(
            o ->
                new Entry(
                    o.name(), o.number(), o.caches(), o.hasOperand() ? o.operand().name() : ""))
        .toList();
  }

  /** What the numbers of an operand stand for, by the operand's name; null if for themselves. */
  public static @Nullable List<String> meanings(String operand) {
    return switch (operand) {
      case "BINARY" -> Operands.BINARY;
      case "COMPARE" -> Operands.COMPARE;
      case "CONVERSION" -> Operands.CONVERSION;
      case "FUNCTION_ATTRIBUTE" -> Operands.FUNCTION_ATTRIBUTE;
      case "INTRINSIC_1" -> Operands.INTRINSIC_1;
      case "INTRINSIC_2" -> Operands.INTRINSIC_2;
      case "COMMON_CONSTANT" -> Operands.COMMON_CONSTANT;
      case "SPECIAL_METHOD" -> Operands.SPECIAL_METHOD;
      default -> null;
    };
  }

  /** By how much an instruction that falls through changes the height of the stack. */
  public static int stackEffect(int number, int operand) {
    for (Opcode o : Opcode.values()) {
      if (o.number() == number) {
        return o.pushed(operand) - o.popped(operand);
      }
    }
    throw new IllegalArgumentException("invalid opcode or oparg");
  }
}
