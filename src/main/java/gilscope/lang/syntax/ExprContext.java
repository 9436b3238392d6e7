package gilscope.lang.syntax;

/** What happens to the place an expression names. */
public enum ExprContext {
  LOAD("Load"),
  STORE("Store"),
  DEL("Del");

  private final String astName;

  ExprContext(String astName) {
    this.astName = astName;
  }

  /** The class name in CPython's {@code ast}. */
  public String astName() {
    return astName;
  }
}
