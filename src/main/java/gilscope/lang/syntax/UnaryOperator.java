package gilscope.lang.syntax;

/** {@code unaryop} of {@code Python.asdl}. */
public enum UnaryOperator {
  INVERT("Invert", "~"),
  NOT("Not", "not"),
  U_ADD("UAdd", "+"),
  U_SUB("USub", "-");

  private final String astName;
  private final String symbol;

  UnaryOperator(String astName, String symbol) {
    this.astName = astName;
    this.symbol = symbol;
  }

  /** The class name in CPython's {@code ast}. */
  public String astName() {
    return astName;
  }

  /** The operator as written. */
  public String symbol() {
    return symbol;
  }
}
