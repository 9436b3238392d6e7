package gilscope.lang.objects;

/** The six rich comparisons, in CPython's numbering ({@code Py_LT} …). */
public enum CompareOp {
  LT("<", "__lt__"),
  LE("<=", "__le__"),
  EQ("==", "__eq__"),
  NE("!=", "__ne__"),
  GT(">", "__gt__"),
  GE(">=", "__ge__");

  public final String symbol;
  public final String method;

  CompareOp(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The comparison that holds for (b, a) when this one holds for (a, b). */
  public CompareOp swapped() {
    return switch (this) {
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
      case EQ -> EQ;
      case NE -> NE;
    };
  }

  /** What this comparison says of two values whose {@code compareTo} gave {@code c}. */
  public boolean holds(int c) {
    return switch (this) {
      case LT -> c < 0;
      case LE -> c <= 0;
      case EQ -> c == 0;
      case NE -> c != 0;
      case GT -> c > 0;
      case GE -> c >= 0;
    };
  }
}
