package gilscope.lang.syntax;

/** The operators and delimiters, by their first characters. Stateless. */
final class Operators {
  private Operators() {}

  /** The longest operator at {@code pos}; {@link TokenKind#ERROR} if there is none. */
  static TokenKind kind(char[] chars, int pos) {
    char c = chars[pos];
    char d = chars[pos + 1];
    return switch (c) {
      case '(' -> TokenKind.LPAR;
      case ')' -> TokenKind.RPAR;
      case '[' -> TokenKind.LSQB;
      case ']' -> TokenKind.RSQB;
      case '{' -> TokenKind.LBRACE;
      case '}' -> TokenKind.RBRACE;
      case ',' -> TokenKind.COMMA;
      case ';' -> TokenKind.SEMI;
      case '~' -> TokenKind.TILDE;
      case ':' -> d == '=' ? TokenKind.COLONEQUAL : TokenKind.COLON;
      case '+' -> d == '=' ? TokenKind.PLUSEQUAL : TokenKind.PLUS;
      case '-' -> d == '=' ? TokenKind.MINEQUAL : d == '>' ? TokenKind.RARROW : TokenKind.MINUS;
      case '*' ->
          d == '='
              ? TokenKind.STAREQUAL
              : d != '*'
                  ? TokenKind.STAR
                  : chars[pos + 2] == '=' ? TokenKind.DOUBLESTAREQUAL : TokenKind.DOUBLESTAR;
      case '/' ->
          d == '='
              ? TokenKind.SLASHEQUAL
              : d != '/'
                  ? TokenKind.SLASH
                  : chars[pos + 2] == '=' ? TokenKind.DOUBLESLASHEQUAL : TokenKind.DOUBLESLASH;
      case '|' -> d == '=' ? TokenKind.VBAREQUAL : TokenKind.VBAR;
      case '&' -> d == '=' ? TokenKind.AMPEREQUAL : TokenKind.AMPER;
      case '^' -> d == '=' ? TokenKind.CIRCUMFLEXEQUAL : TokenKind.CIRCUMFLEX;
      case '%' -> d == '=' ? TokenKind.PERCENTEQUAL : TokenKind.PERCENT;
      case '@' -> d == '=' ? TokenKind.ATEQUAL : TokenKind.AT;
      case '=' -> d == '=' ? TokenKind.EQEQUAL : TokenKind.EQUAL;
      case '!' -> d == '=' ? TokenKind.NOTEQUAL : TokenKind.EXCLAMATION;
      case '<' ->
          d == '='
              ? TokenKind.LESSEQUAL
              : d == '>'
                  ? TokenKind.NOTEQUAL
                  : d != '<'
                      ? TokenKind.LESS
                      : chars[pos + 2] == '=' ? TokenKind.LEFTSHIFTEQUAL : TokenKind.LEFTSHIFT;
      case '>' ->
          d == '='
              ? TokenKind.GREATEREQUAL
              : d != '>'
                  ? TokenKind.GREATER
                  : chars[pos + 2] == '=' ? TokenKind.RIGHTSHIFTEQUAL : TokenKind.RIGHTSHIFT;
      case '.' -> d == '.' && chars[pos + 2] == '.' ? TokenKind.ELLIPSIS : TokenKind.DOT;
      default -> TokenKind.ERROR;
    };
  }
}
