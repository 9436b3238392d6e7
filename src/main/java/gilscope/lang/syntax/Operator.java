package gilscope.lang.syntax;

/** A binary arithmetic operator, in the order of {@code Python.asdl}. */
public enum Operator {
  ADD("Add", "+"),
  SUB("Sub", "-"),
  MULT("Mult", "*"),
  MAT_MULT("MatMult", "@"),
  DIV("Div", "/"),
  MOD("Mod", "%"),
  POW("Pow", "**"),
  L_SHIFT("LShift", "<<"),
  R_SHIFT("RShift", ">>"),
  BIT_OR("BitOr", "|"),
  BIT_XOR("BitXor", "^"),
  BIT_AND("BitAnd", "&"),
  FLOOR_DIV("FloorDiv", "//");

  private final String astName;
  private final String symbol;

  Operator(String astName, String symbol) {
    this.astName = astName;
    this.symbol = symbol;
  }

  /** The class name in CPython's {@code ast}. */
  public String astName() {
    return astName;
  }

  /** The operator as written, without {@code =}. */
  public String symbol() {
    return symbol;
  }
}
