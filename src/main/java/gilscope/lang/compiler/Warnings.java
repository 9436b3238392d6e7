package gilscope.lang.compiler;

import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SyntaxWarnings for code that is right but surely not meant. */
final class Warnings {
  private final Generation g;
  private final List<CompileWarning> warnings = new ArrayList<>();
  private int disabled;

  Warnings(Generation g) {
    this.g = g;
  }

  List<CompileWarning> all() {
    return List.copyOf(warnings);
  }

  /** The second copy of a finally body says nothing again. */
  void disable() {
    disabled++;
  }

  void enable() {
    disabled--;
  }

  void warn(String message, Span loc) {
    if (disabled == 0) {
      warnings.add(new CompileWarning(message, g.source.filename(), loc.lineno()));
    }
  }

  void assertion(Expr test, Span loc) {
    if (test instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
      warn("assertion is always true, perhaps remove parentheses?", loc);
    }
  }

  void compare(Expr.Compare e) {
    Expr left = e.left();
    for (int i = 0; i < e.ops().size(); i++) {
      Expr right = e.comparators().get(i);
      CmpOp op = e.ops().get(i);
      if ((op == CmpOp.IS || op == CmpOp.IS_NOT) && (isValue(left) || isValue(right))) {
        String type = type(isValue(left) ? left : right);
        warn(
            op == CmpOp.IS
                ? "\"is\" with '" + type + "' literal. Did you mean \"==\"?"
                : "\"is not\" with '" + type + "' literal. Did you mean \"!=\"?",
            e.span());
        return;
      }
      left = right;
    }
  }

  /** A literal that has no identity worth comparing. */
  private static boolean isValue(Expr expr) {
    if (expr instanceof Expr.Tuple tuple) {
      return tuple.elts().stream().allMatch(Expr.Constant.class::isInstance);
    }
    return expr instanceof Expr.Constant constant
        && !(constant.value() instanceof Literal.NoneLit
            || constant.value() instanceof Literal.TrueLit
            || constant.value() instanceof Literal.FalseLit
            || constant.value() instanceof Literal.EllipsisLit);
  }

  void call(Expr function) {
    switch (function) {
      case Expr.Constant _,
          Expr.Tuple _,
          Expr.List _,
          Expr.ListComp _,
          Expr.Dict _,
          Expr.DictComp _,
          Expr.Set _,
          Expr.SetComp _,
          Expr.GeneratorExp _,
          Expr.JoinedStr _,
          Expr.TemplateStr _,
          Expr.FormattedValue _,
          Expr.Interpolation _ ->
          warn(
              "'" + type(function) + "' object is not callable; perhaps you missed a comma?",
              function.span());
      default -> {}
    }
  }

  void subscript(Expr value, Expr index) {
    boolean unsubscriptable =
        switch (value) {
          case Expr.Constant c ->
              c.value() instanceof Literal.NoneLit
                  || c.value() instanceof Literal.EllipsisLit
                  || c.value() instanceof Literal.IntLit
                  || c.value() instanceof Literal.TrueLit
                  || c.value() instanceof Literal.FalseLit
                  || c.value() instanceof Literal.FloatLit
                  || c.value() instanceof Literal.ComplexLit;
          case Expr.Set _,
              Expr.SetComp _,
              Expr.GeneratorExp _,
              Expr.TemplateStr _,
              Expr.Interpolation _,
              Expr.Lambda _ ->
              true;
          default -> false;
        };
    if (unsubscriptable) {
      warn(
          "'" + type(value) + "' object is not subscriptable; perhaps you missed a comma?",
          value.span());
    }
    String indexType = type(index);
    if (indexType == null || indexType.equals("int") || indexType.equals("bool")) {
      return;
    }
    boolean indexed =
        switch (value) {
          case Expr.Constant c ->
              c.value() instanceof Literal.StrLit || c.value() instanceof Literal.BytesLit;
          case Expr.Tuple _,
              Expr.List _,
              Expr.ListComp _,
              Expr.JoinedStr _,
              Expr.FormattedValue _ ->
              true;
          default -> false;
        };
    if (indexed) {
      warn(
          type(value)
              + " indices must be integers or slices, not "
              + indexType
              + "; perhaps you missed a comma?",
          value.span());
    }
  }

  private static @Nullable String type(Expr expr) {
    return switch (expr) {
      case Expr.Tuple _ -> "tuple";
      case Expr.List _, Expr.ListComp _ -> "list";
      case Expr.Dict _, Expr.DictComp _ -> "dict";
      case Expr.Set _, Expr.SetComp _ -> "set";
      case Expr.GeneratorExp _ -> "generator";
      case Expr.Lambda _ -> "function";
      case Expr.TemplateStr _, Expr.Interpolation _ -> "string.templatelib.Template";
      case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
      case Expr.Constant c ->
          switch (c.value()) {
            case Literal.IntLit _ -> "int";
            case Literal.FloatLit _ -> "float";
            case Literal.ComplexLit _ -> "complex";
            case Literal.StrLit _ -> "str";
            case Literal.BytesLit _ -> "bytes";
            case Literal.NoneLit _ -> "NoneType";
            case Literal.TrueLit _, Literal.FalseLit _ -> "bool";
            case Literal.EllipsisLit _ -> "ellipsis";
            case Literal.TupleLit _ -> "tuple";
            case Literal.FrozenSetLit _ -> "frozenset";
          };
      default -> null;
    };
  }
}
