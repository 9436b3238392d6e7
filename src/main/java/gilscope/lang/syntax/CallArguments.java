package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;

/** What stands between the parentheses of a call or a class header. One parse, one thread. */
final class CallArguments {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CallArguments(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Arguments in the order of the source, {@code *x} among the positional ones. */
  record Parsed(List<Expr> args, List<Keyword> keywords) {}

  /**
   * The call of {@code func}, whose first token is {@code first}; the cursor is at the parenthesis.
   */
  Expr call(Expr func, int first) {
    int open = cursor.pos++;
    if (cursor.accept(TokenKind.RPAR)) {
      return new Expr.Call(func, List.of(), List.of(), cursor.span(first));
    }
    if (mayBeGenerator()) {
      Expr one = grammar.expressions.namedExpression();
      if (grammar.atoms.atComprehension()) {
        List<Comprehension> generators = grammar.atoms.comprehensions();
        cursor.expect(TokenKind.RPAR);
        Expr generator = new Expr.GeneratorExp(one, generators, cursor.span(open));
        return new Expr.Call(func, List.of(generator), List.of(), cursor.span(first));
      }
      List<Expr> args = new ArrayList<>();
      args.add(one);
      Parsed parsed = rest(args);
      return new Expr.Call(func, parsed.args, parsed.keywords, cursor.span(first));
    }
    Parsed parsed = arguments(new ArrayList<>(), TokenKind.RPAR);
    return new Expr.Call(func, parsed.args, parsed.keywords, cursor.span(first));
  }

  private boolean mayBeGenerator() {
    return !cursor.at(TokenKind.STAR)
        && !cursor.at(TokenKind.DOUBLESTAR)
        && !(cursor.at(TokenKind.NAME) && cursor.next() == TokenKind.EQUAL);
  }

  /** The arguments of a class header; the cursor is after the opening parenthesis. */
  Parsed ofClass() {
    if (cursor.accept(TokenKind.RPAR)) {
      return new Parsed(List.of(), List.of());
    }
    return arguments(new ArrayList<>(), TokenKind.RPAR);
  }

  /** Arguments without their parentheses, up to the end of the cursor's tokens. */
  Parsed ofTokens() {
    return arguments(new ArrayList<>(), TokenKind.END);
  }

  private Parsed rest(List<Expr> args) {
    if (cursor.accept(TokenKind.COMMA) && !cursor.at(TokenKind.RPAR)) {
      return arguments(args, TokenKind.RPAR);
    }
    cursor.expect(TokenKind.RPAR);
    return new Parsed(List.copyOf(args), List.of());
  }

  /** At least one argument up to and with the closing token. */
  private Parsed arguments(List<Expr> args, TokenKind close) {
    List<Keyword> keywords = new ArrayList<>();
    boolean unpacked = false;
    do {
      if (cursor.at(close)) {
        break;
      }
      int first = cursor.pos;
      if (cursor.at(TokenKind.NAME) && cursor.next() == TokenKind.EQUAL) {
        String name = cursor.expectName();
        cursor.pos++;
        Expr value = grammar.expressions.expression();
        keywords.add(new Keyword(name, value, cursor.span(first)));
      } else if (cursor.accept(TokenKind.DOUBLESTAR)) {
        unpacked = true;
        Expr value = grammar.expressions.expression();
        keywords.add(new Keyword(null, value, cursor.span(first)));
      } else if (cursor.at(TokenKind.STAR) && !unpacked) {
        cursor.pos++;
        Expr value = grammar.expressions.expression();
        args.add(new Expr.Starred(value, ExprContext.LOAD, cursor.span(first)));
      } else if (keywords.isEmpty()) {
        args.add(grammar.expressions.namedExpression());
      } else {
        throw cursor.fail(); // positional after keyword
      }
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(close);
    return new Parsed(List.copyOf(args), List.copyOf(keywords));
  }
}
