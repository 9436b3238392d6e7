package gilscope.lang.bytecode;

/** An instruction of the code generator: a real one, or one that the assembler removes. */
public sealed interface Operation permits Opcode, PseudoOpcode {
  /** Number of operands that the instruction takes from the stack. */
  int popped(int oparg);

  /** Number of values that it leaves there when it falls through. */
  int pushed(int oparg);

  /** Whether it has an oparg at all. */
  boolean hasOperand();

  /** Its name in CPython. */
  String name();
}
