package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code def} and {@code lambda}. One parse, one thread. */
final class Parameters {
  private final Grammar grammar;
  private final TokenCursor cursor;

  Parameters(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Up to the closing parenthesis, which stays. */
  Arguments ofFunction() {
    return parameters(TokenKind.RPAR);
  }

  /** Up to the colon, which stays. */
  Arguments ofLambda() {
    return parameters(TokenKind.COLON);
  }

  private Arguments parameters(TokenKind close) {
    if (cursor.at(close)) {
      return new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());
    }
    boolean annotated = close == TokenKind.RPAR;
    List<Arg> posonly = List.of();
    List<Arg> args = new ArrayList<>();
    List<Expr> defaults = new ArrayList<>();
    @Nullable Arg vararg = null;
    List<Arg> kwonly = new ArrayList<>();
    List<@Nullable Expr> kwDefaults = new ArrayList<>();
    @Nullable Arg kwarg = null;
    boolean star = false;
    boolean slash = false;
    do {
      if (cursor.at(close)) {
        break;
      }
      if (kwarg != null) {
        throw cursor.fail();
      }
      if (cursor.at(TokenKind.SLASH)) {
        if (slash || star || args.isEmpty()) {
          throw cursor.fail();
        }
        slash = true;
        cursor.pos++;
        posonly = List.copyOf(args);
        args.clear();
      } else if (cursor.at(TokenKind.STAR)) {
        if (star) {
          throw cursor.fail();
        }
        star = true;
        cursor.pos++;
        if (!cursor.at(TokenKind.COMMA)) {
          vararg = parameter(annotated, true);
        } else if (!isNameAfterComma()) {
          throw cursor.fail();
        }
      } else if (cursor.accept(TokenKind.DOUBLESTAR)) {
        kwarg = parameter(annotated, false);
      } else {
        Arg arg = parameter(annotated, false);
        Expr defaultValue =
            cursor.accept(TokenKind.EQUAL) ? grammar.expressions.expression() : null;
        if (star) {
          kwonly.add(arg);
          kwDefaults.add(defaultValue);
        } else {
          args.add(arg);
          if (defaultValue != null) {
            defaults.add(defaultValue);
          } else if (!defaults.isEmpty()) {
            throw cursor.fail();
          }
        }
      }
    } while (cursor.accept(TokenKind.COMMA));
    if (!cursor.at(close)) {
      throw cursor.fail();
    }
    return new Arguments(
        posonly,
        List.copyOf(args),
        vararg,
        List.copyOf(kwonly),
        Collections.unmodifiableList(kwDefaults),
        kwarg,
        List.copyOf(defaults));
  }

  private boolean isNameAfterComma() {
    return cursor.next() == TokenKind.NAME;
  }

  private Arg parameter(boolean annotated, boolean variadic) {
    int first = cursor.pos;
    String name = cursor.expectName();
    @Nullable Expr annotation = null;
    if (annotated && cursor.accept(TokenKind.COLON)) {
      int at = cursor.pos;
      if (variadic && cursor.accept(TokenKind.STAR)) {
        Expr value = grammar.expressions.bitwiseOr();
        annotation = new Expr.Starred(value, ExprContext.LOAD, cursor.span(at));
      } else {
        annotation = grammar.expressions.expression();
      }
    }
    return new Arg(name, annotation, cursor.span(first));
  }
}
