package gilscope.lang.compiler;

import gilscope.lang.bytecode.Repr;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.BoolOperator;
import gilscope.lang.syntax.Comprehension;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Keyword;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source text from an expression, with the fewest parentheses: what annotations are under {@code
 * from __future__ import annotations}.
 */
final class Unparser {
  private static final int TUPLE = 0;
  private static final int TEST = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARE = 5;
  private static final int EXPR = 6;
  private static final int BIT_XOR = 7;
  private static final int BIT_AND = 8;
  private static final int SHIFT = 9;
  private static final int ARITH = 10;
  private static final int TERM = 11;
  private static final int FACTOR = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int ATOM = 15;

  private final StringBuilder out = new StringBuilder();

  private Unparser() {}

  static String unparse(Expr expr) {
    Unparser unparser = new Unparser();
    unparser.expression(expr, TEST);
    return unparser.out.toString();
  }

  private static String text(Expr expr, int level) {
    Unparser unparser = new Unparser();
    unparser.expression(expr, level);
    return unparser.out.toString();
  }

  private void grouped(boolean parentheses, Runnable inner) {
    out.append(parentheses ? "(" : "");
    inner.run();
    out.append(parentheses ? ")" : "");
  }

  private void list(List<Expr> exprs, int level) {
    for (int i = 0; i < exprs.size(); i++) {
      out.append(i > 0 ? ", " : "");
      expression(exprs.get(i), level);
    }
  }

  private void expression(Expr expr, int level) {
    switch (expr) {
      case Expr.BoolOp e -> {
        int own = e.op() == BoolOperator.AND ? AND : OR;
        grouped(
            level > own,
            () -> {
              for (int i = 0; i < e.values().size(); i++) {
                out.append(i > 0 ? " " + e.op().symbol() + " " : "");
                expression(e.values().get(i), own + 1);
              }
            });
      }
      case Expr.BinOp e -> {
        int own = level(e.op());
        boolean right = e.op() == Operator.POW;
        grouped(
            level > own,
            () -> {
              expression(e.left(), right ? own + 1 : own);
              out.append(' ').append(e.op().symbol()).append(' ');
              expression(e.right(), right ? own : own + 1);
            });
      }
      case Expr.UnaryOp e -> {
        int own = e.op() == UnaryOperator.NOT ? NOT : FACTOR;
        grouped(
            level > own,
            () -> {
              out.append(e.op().symbol()).append(own == NOT ? " " : "");
              expression(e.operand(), own);
            });
      }
      case Expr.Lambda e ->
          grouped(
              level > TEST,
              () -> {
                String args = arguments(e.args());
                out.append(args.isEmpty() ? "lambda" : "lambda ").append(args).append(": ");
                expression(e.body(), TEST);
              });
      case Expr.IfExp e ->
          grouped(
              level > TEST,
              () -> {
                expression(e.body(), TEST + 1);
                out.append(" if ");
                expression(e.test(), TEST + 1);
                out.append(" else ");
                expression(e.orelse(), TEST);
              });
      case Expr.Dict e -> dict(e);
      case Expr.Set e -> {
        out.append('{');
        list(e.elts(), TEST);
        out.append('}');
      }
      case Expr.GeneratorExp e -> comprehension("(", e.elt(), e.generators(), ")");
      case Expr.ListComp e -> comprehension("[", e.elt(), e.generators(), "]");
      case Expr.SetComp e -> comprehension("{", e.elt(), e.generators(), "}");
      case Expr.DictComp e -> {
        out.append('{');
        expression(e.key(), TEST);
        out.append(": ");
        expression(e.value(), TEST);
        generators(e.generators());
        out.append('}');
      }
      case Expr.Yield e -> {
        out.append("(yield");
        if (e.value() != null) {
          out.append(' ');
          expression(e.value(), TEST);
        }
        out.append(')');
      }
      case Expr.YieldFrom e -> {
        out.append("(yield from ");
        expression(e.value(), TEST);
        out.append(')');
      }
      case Expr.Await e ->
          grouped(
              level > AWAIT,
              () -> {
                out.append("await ");
                expression(e.value(), ATOM);
              });
      case Expr.Compare e ->
          grouped(
              level > COMPARE,
              () -> {
                expression(e.left(), COMPARE + 1);
                for (int i = 0; i < e.ops().size(); i++) {
                  out.append(' ').append(e.ops().get(i).symbol()).append(' ');
                  expression(e.comparators().get(i), COMPARE + 1);
                }
              });
      case Expr.Call e -> call(e);
      case Expr.Constant e -> constant(e);
      case Expr.JoinedStr e -> out.append('f').append(Repr.ofString(formatted(e.values())));
      case Expr.FormattedValue e -> out.append('f').append(Repr.ofString(formatted(List.of(e))));
      case Expr.TemplateStr e -> out.append('t').append(Repr.ofString(formatted(e.values())));
      case Expr.Interpolation e -> out.append('t').append(Repr.ofString(formatted(List.of(e))));
      case Expr.Attribute e -> {
        expression(e.value(), ATOM);
        boolean number = e.value() instanceof Expr.Constant(Literal.IntLit _, _, _);
        out.append(number ? " ." : ".").append(e.attr());
      }
      case Expr.Starred e -> {
        out.append('*');
        expression(e.value(), EXPR);
      }
      case Expr.Name e -> out.append(e.id());
      case Expr.List e -> {
        out.append('[');
        list(e.elts(), TEST);
        out.append(']');
      }
      case Expr.Tuple e -> {
        if (e.elts().isEmpty()) {
          out.append("()");
        } else {
          grouped(
              level > TUPLE,
              () -> {
                list(e.elts(), TEST);
                out.append(e.elts().size() == 1 ? "," : "");
              });
        }
      }
      case Expr.Subscript e -> {
        expression(e.value(), ATOM);
        out.append('[');
        expression(e.slice(), TUPLE);
        out.append(']');
      }
      case Expr.Slice e -> {
        optional(e.lower());
        out.append(':');
        optional(e.upper());
        if (e.step() != null) {
          out.append(':');
          expression(e.step(), TEST);
        }
      }
      case Expr.NamedExpr e ->
          grouped(
              level > TUPLE,
              () -> {
                expression(e.target(), ATOM);
                out.append(" := ");
                expression(e.value(), ATOM);
              });
    }
  }

  private static int level(Operator op) {
    return switch (op) {
      case ADD, SUB -> ARITH;
      case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
      case L_SHIFT, R_SHIFT -> SHIFT;
      case BIT_OR -> EXPR;
      case BIT_XOR -> BIT_XOR;
      case BIT_AND -> BIT_AND;
      case POW -> POWER;
    };
  }

  private void optional(@Nullable Expr e) {
    if (e != null) {
      expression(e, TEST);
    }
  }

  private void dict(Expr.Dict e) {
    out.append('{');
    for (int i = 0; i < e.values().size(); i++) {
      out.append(i > 0 ? ", " : "");
      Expr key = e.keys().get(i);
      if (key != null) {
        expression(key, TEST);
        out.append(": ");
        expression(e.values().get(i), TEST);
      } else {
        out.append("**");
        expression(e.values().get(i), EXPR);
      }
    }
    out.append('}');
  }

  private void comprehension(
      String open, Expr element, List<Comprehension> generators, String close) {
    out.append(open);
    expression(element, TEST);
    generators(generators);
    out.append(close);
  }

  private void generators(List<Comprehension> generators) {
    for (Comprehension generator : generators) {
      out.append(generator.isAsync() ? " async for " : " for ");
      expression(generator.target(), TUPLE);
      out.append(" in ");
      expression(generator.iter(), TEST + 1);
      for (Expr condition : generator.ifs()) {
        out.append(" if ");
        expression(condition, TEST + 1);
      }
    }
  }

  private void call(Expr.Call e) {
    expression(e.func(), ATOM);
    if (e.keywords().isEmpty()
        && e.args().size() == 1
        && e.args().getFirst() instanceof Expr.GeneratorExp g) {
      expression(g, TEST);
      return;
    }
    out.append('(');
    list(e.args(), TEST);
    boolean first = e.args().isEmpty();
    for (Keyword keyword : e.keywords()) {
      out.append(first ? "" : ", ");
      first = false;
      out.append(keyword.arg() == null ? "**" : keyword.arg() + "=");
      expression(keyword.value(), TEST);
    }
    out.append(')');
  }

  private void constant(Expr.Constant e) {
    switch (e.value()) {
      case Literal.EllipsisLit _ -> out.append("...");
      case Literal.FloatLit _, Literal.ComplexLit _ ->
          out.append(Repr.of(Constants.of(e.value())).replace("inf", "1e309"));
      case Literal.StrLit s ->
          out.append("u".equals(e.kind()) ? "u" : "").append(Repr.ofString(s.value()));
      default -> out.append(Repr.of(Constants.of(e.value())));
    }
  }

  private static String formatted(List<Expr> values) {
    StringBuilder body = new StringBuilder();
    for (Expr value : values) {
      switch (value) {
        case Expr.Constant(Literal.StrLit(String text), _, _) ->
            body.append(text.replace("{", "{{").replace("}", "}}"));
        case Expr.JoinedStr e -> body.append(formatted(e.values()));
        case Expr.FormattedValue e -> body.append(field(e.value(), e.conversion(), e.formatSpec()));
        case Expr.Interpolation e -> body.append(field(e.value(), e.conversion(), e.formatSpec()));
        default -> throw new IllegalStateException("no part of a formatted string");
      }
    }
    return body.toString();
  }

  private static String field(Expr value, int conversion, @Nullable Expr spec) {
    String inner = text(value, TEST + 1);
    return (inner.startsWith("{") ? "{ " : "{")
        + inner
        + (conversion > 0 ? "!" + (char) conversion : "")
        + (spec == null ? "" : ":" + formatted(List.of(spec)))
        + "}";
  }

  private static String arguments(Arguments args) {
    List<String> parts = new ArrayList<>();
    List<Arg> positional = new ArrayList<>(args.posonlyargs());
    positional.addAll(args.args());
    int withoutDefault = positional.size() - args.defaults().size();
    for (int i = 0; i < positional.size(); i++) {
      Expr value = i < withoutDefault ? null : args.defaults().get(i - withoutDefault);
      parts.add(argument(positional.get(i), value));
      if (i + 1 == args.posonlyargs().size()) {
        parts.add("/");
      }
    }
    if (args.vararg() != null) {
      parts.add("*" + argument(args.vararg(), null));
    } else if (!args.kwonlyargs().isEmpty()) {
      parts.add("*");
    }
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      parts.add(argument(args.kwonlyargs().get(i), args.kwDefaults().get(i)));
    }
    if (args.kwarg() != null) {
      parts.add("**" + argument(args.kwarg(), null));
    }
    return String.join(", ", parts);
  }

  private static String argument(Arg arg, @Nullable Expr value) {
    return arg.arg()
        + (arg.annotation() == null ? "" : ": " + text(arg.annotation(), TEST))
        + (value == null ? "" : "=" + text(value, TEST));
  }
}
