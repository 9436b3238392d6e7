package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** What error texts call an expression. Stateless. */
final class ExpressionNames {
  private ExpressionNames() {}

  static String of(@Nullable Expr expr) {
    return switch (expr) {
      case null -> "expression";
      case Expr.Attribute _ -> "attribute";
      case Expr.Subscript _ -> "subscript";
      case Expr.Starred _ -> "starred";
      case Expr.Name _ -> "name";
      case Expr.List _ -> "list";
      case Expr.Tuple _ -> "tuple";
      case Expr.Lambda _ -> "lambda";
      case Expr.Call _ -> "function call";
      case Expr.BoolOp _, Expr.BinOp _, Expr.UnaryOp _ -> "expression";
      case Expr.GeneratorExp _ -> "generator expression";
      case Expr.Yield _, Expr.YieldFrom _ -> "yield expression";
      case Expr.Await _ -> "await expression";
      case Expr.ListComp _ -> "list comprehension";
      case Expr.SetComp _ -> "set comprehension";
      case Expr.DictComp _ -> "dict comprehension";
      case Expr.Dict _ -> "dict literal";
      case Expr.Set _ -> "set display";
      case Expr.JoinedStr _, Expr.FormattedValue _ -> "f-string expression";
      case Expr.TemplateStr _, Expr.Interpolation _ -> "t-string expression";
      case Expr.Compare _ -> "comparison";
      case Expr.IfExp _ -> "conditional expression";
      case Expr.NamedExpr _ -> "named expression";
      case Expr.Slice _ -> "slice";
      case Expr.Constant constant ->
          switch (constant.value()) {
            case Literal.NoneLit _ -> "None";
            case Literal.TrueLit _ -> "True";
            case Literal.FalseLit _ -> "False";
            case Literal.EllipsisLit _ -> "ellipsis";
            default -> "literal";
          };
    };
  }
}
