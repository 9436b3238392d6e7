package gilscope.lang.syntax;

/** {@code boolop} of {@code Python.asdl}. */
public enum BoolOperator {
  AND("And", "and"),
  OR("Or", "or");

  private final String astName;
  private final String symbol;

  BoolOperator(String astName, String symbol) {
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
