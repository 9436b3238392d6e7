package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions from the comma down to the operand of the tightest operator. One parse, one thread.
 *
 * <p>Binary operators climb precedence; a chain of equal ones is a loop, so its length costs no
 * stack.
 */
final class Expressions {
  private final Grammar grammar;
  private final TokenCursor cursor;

  Expressions(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code a, *b, c}: one expression, or a tuple without parentheses. */
  Expr starExpressions() {
    int first = cursor.pos;
    Expr one = starExpression();
    if (!cursor.at(TokenKind.COMMA)) {
      return one;
    }
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && cursor.atExpression()) {
      elts.add(starExpression());
    }
    return new Expr.Tuple(List.copyOf(elts), ExprContext.LOAD, cursor.span(first));
  }

  private Expr starExpression() {
    return cursor.at(TokenKind.STAR) ? starred() : expression();
  }

  /** {@code *a} where the operand binds tighter than a comparison. */
  private Expr starred() {
    int first = cursor.pos++;
    Expr value = bitwiseOr();
    return new Expr.Starred(value, ExprContext.LOAD, cursor.span(first));
  }

  /** {@code a, b, c} without stars. */
  Expr expressions() {
    int first = cursor.pos;
    Expr one = expression();
    if (!cursor.at(TokenKind.COMMA)) {
      return one;
    }
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && cursor.atExpression() && !cursor.at(TokenKind.STAR)) {
      elts.add(expression());
    }
    return new Expr.Tuple(List.copyOf(elts), ExprContext.LOAD, cursor.span(first));
  }

  /** What stands on the right of {@code =}: also {@code yield}. */
  Expr assignedValue() {
    return cursor.at(TokenKind.YIELD) ? yieldExpression() : starExpressions();
  }

  Expr yieldExpression() {
    int first = cursor.pos;
    cursor.expect(TokenKind.YIELD);
    if (cursor.accept(TokenKind.FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(value, cursor.span(first));
    }
    @Nullable Expr value = cursor.atExpression() ? starExpressions() : null;
    return new Expr.Yield(value, cursor.span(first));
  }

  /** An element of a display: starred, named or plain. */
  Expr starNamedExpression() {
    return cursor.at(TokenKind.STAR) ? starred() : namedExpression();
  }

  /** {@code name := value} or an expression. */
  Expr namedExpression() {
    if (cursor.at(TokenKind.NAME) && cursor.next() == TokenKind.COLONEQUAL) {
      int first = cursor.pos;
      Expr target = grammar.atoms.name(ExprContext.STORE);
      cursor.pos++;
      Expr value = expression();
      return new Expr.NamedExpr(target, value, cursor.span(first));
    }
    return expression();
  }

  Expr expression() {
    cursor.enter(10);
    int first = cursor.pos;
    Expr result;
    if (cursor.at(TokenKind.LAMBDA)) {
      result = lambda(first);
    } else {
      result = disjunction();
      if (cursor.accept(TokenKind.IF)) {
        Expr test = disjunction();
        cursor.expect(TokenKind.ELSE);
        Expr orelse = expression();
        result = new Expr.IfExp(test, result, orelse, cursor.span(first));
      }
    }
    cursor.leave(10);
    return result;
  }

  private Expr lambda(int first) {
    cursor.pos++;
    Arguments args = grammar.parameters.ofLambda();
    cursor.expect(TokenKind.COLON);
    Expr body = expression();
    return new Expr.Lambda(args, body, cursor.span(first));
  }

  Expr disjunction() {
    int first = cursor.pos;
    Expr one = conjunction();
    if (!cursor.at(TokenKind.OR)) {
      return one;
    }
    List<Expr> values = new ArrayList<>();
    values.add(one);
    while (cursor.accept(TokenKind.OR)) {
      values.add(conjunction());
    }
    return new Expr.BoolOp(BoolOperator.OR, List.copyOf(values), cursor.span(first));
  }

  private Expr conjunction() {
    int first = cursor.pos;
    Expr one = inversion();
    if (!cursor.at(TokenKind.AND)) {
      return one;
    }
    List<Expr> values = new ArrayList<>();
    values.add(one);
    while (cursor.accept(TokenKind.AND)) {
      values.add(inversion());
    }
    return new Expr.BoolOp(BoolOperator.AND, List.copyOf(values), cursor.span(first));
  }

  private Expr inversion() {
    if (!cursor.at(TokenKind.NOT)) {
      return comparison();
    }
    cursor.enter(1);
    int first = cursor.pos++;
    Expr operand = inversion();
    cursor.leave(1);
    return new Expr.UnaryOp(UnaryOperator.NOT, operand, cursor.span(first));
  }

  private Expr comparison() {
    int first = cursor.pos;
    Expr left = bitwiseOr();
    CmpOp op = comparisonOperator();
    if (op == null) {
      return left;
    }
    List<CmpOp> ops = new ArrayList<>(2);
    List<Expr> comparators = new ArrayList<>(2);
    while (op != null) {
      ops.add(op);
      comparators.add(bitwiseOr());
      op = comparisonOperator();
    }
    return new Expr.Compare(left, List.copyOf(ops), List.copyOf(comparators), cursor.span(first));
  }

  /** Takes a comparison operator of one or two words, if there is one. */
  private @Nullable CmpOp comparisonOperator() {
    CmpOp op =
        switch (cursor.kind()) {
          case EQEQUAL -> CmpOp.EQ;
          case NOTEQUAL -> isDiamond() ? null : CmpOp.NOT_EQ;
          case LESS -> CmpOp.LT;
          case LESSEQUAL -> CmpOp.LT_E;
          case GREATER -> CmpOp.GT;
          case GREATEREQUAL -> CmpOp.GT_E;
          case IN -> CmpOp.IN;
          case IS -> cursor.next() == TokenKind.NOT ? CmpOp.IS_NOT : CmpOp.IS;
          case NOT -> cursor.next() == TokenKind.IN ? CmpOp.NOT_IN : null;
          default -> null;
        };
    if (op != null) {
      cursor.pos += op == CmpOp.IS_NOT || op == CmpOp.NOT_IN ? 2 : 1;
    }
    return op;
  }

  /** {@code <>} is a token, but nothing accepts it. */
  private boolean isDiamond() {
    return cursor.tokens.source.text().charAt(cursor.tokens.start(cursor.pos)) == '<';
  }

  /** Everything that binds tighter than a comparison. */
  Expr bitwiseOr() {
    return binary(1);
  }

  private Expr binary(int minimum) {
    int first = cursor.pos;
    Expr left = factor();
    while (true) {
      Operator op = binaryOperator(cursor.kind());
      if (op == null) {
        return left;
      }
      int precedence = precedence(op);
      if (precedence < minimum) {
        return left;
      }
      cursor.pos++;
      Expr right = binary(precedence + 1);
      left = new Expr.BinOp(left, op, right, cursor.span(first));
    }
  }

  private static @Nullable Operator binaryOperator(TokenKind kind) {
    return switch (kind) {
      case VBAR -> Operator.BIT_OR;
      case CIRCUMFLEX -> Operator.BIT_XOR;
      case AMPER -> Operator.BIT_AND;
      case LEFTSHIFT -> Operator.L_SHIFT;
      case RIGHTSHIFT -> Operator.R_SHIFT;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUB;
      case STAR -> Operator.MULT;
      case SLASH -> Operator.DIV;
      case DOUBLESLASH -> Operator.FLOOR_DIV;
      case PERCENT -> Operator.MOD;
      case AT -> Operator.MAT_MULT;
      default -> null;
    };
  }

  private static int precedence(Operator op) {
    return switch (op) {
      case BIT_OR -> 1;
      case BIT_XOR -> 2;
      case BIT_AND -> 3;
      case L_SHIFT, R_SHIFT -> 4;
      case ADD, SUB -> 5;
      case MULT, DIV, FLOOR_DIV, MOD, MAT_MULT -> 6;
      case POW -> 7;
    };
  }

  private Expr factor() {
    UnaryOperator op =
        switch (cursor.kind()) {
          case PLUS -> UnaryOperator.U_ADD;
          case MINUS -> UnaryOperator.U_SUB;
          case TILDE -> UnaryOperator.INVERT;
          default -> null;
        };
    if (op == null) {
      return power();
    }
    cursor.enter(1);
    int first = cursor.pos++;
    Expr operand = factor();
    cursor.leave(1);
    return new Expr.UnaryOp(op, operand, cursor.span(first));
  }

  private Expr power() {
    int first = cursor.pos;
    Expr base = awaited();
    if (!cursor.accept(TokenKind.DOUBLESTAR)) {
      return base;
    }
    cursor.enter(2);
    Expr exponent = factor();
    cursor.leave(2);
    return new Expr.BinOp(base, Operator.POW, exponent, cursor.span(first));
  }

  private Expr awaited() {
    if (!cursor.at(TokenKind.AWAIT)) {
      return grammar.atoms.primary();
    }
    int first = cursor.pos++;
    Expr value = grammar.atoms.primary();
    return new Expr.Await(value, cursor.span(first));
  }
}
