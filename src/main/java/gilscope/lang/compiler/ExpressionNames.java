package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Comprehension;
import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in expressions, comprehensions with scopes of their own among them. */
final class ExpressionNames extends NamesPart {
  ExpressionNames(SymbolTableBuilder b) {
    super(b);
  }

  void keywords(List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      if (keyword.arg() != null) {
        SymbolTableBuilder.checkName(keyword.arg(), keyword.span(), ExprContext.STORE);
      }
    }
    for (Keyword keyword : keywords) {
      expression(keyword.value());
    }
  }

  void defaults(Arguments args) {
    expressions(args.defaults());
    for (Expr value : args.kwDefaults()) {
      optional(value);
    }
  }

  void arguments(Arguments args) {
    args.posonlyargs().forEach(this::parameter);
    args.args().forEach(this::parameter);
    args.kwonlyargs().forEach(this::parameter);
    if (args.vararg() != null) {
      parameter(args.vararg());
      b.current.varargs = true;
    }
    if (args.kwarg() != null) {
      parameter(args.kwarg());
      b.current.varkeywords = true;
    }
  }

  private void parameter(Arg arg) {
    define(arg.arg(), Scope.PARAM, arg.span());
  }

  void visit(Expr expr) {
    switch (Simplification.of(expr)) {
      case Expr.NamedExpr e -> {
        forbidInAnnotation("named expression", e);
        namedExpression(e);
      }
      case Expr.BoolOp e -> expressions(e.values());
      case Expr.BinOp e -> {
        expression(e.left());
        expression(e.right());
      }
      case Expr.UnaryOp e -> expression(e.operand());
      case Expr.Lambda e -> {
        defaults(e.args());
        b.bodies.put(e, enter("lambda", Kind.FUNCTION, e.span()));
        arguments(e.args());
        expression(e.body());
        exit();
      }
      case Expr.IfExp e -> {
        expression(e.test());
        expression(e.body());
        expression(e.orelse());
      }
      case Expr.Dict e -> {
        expressions(e.keys());
        expressions(e.values());
      }
      case Expr.Set e -> expressions(e.elts());
      case Expr.GeneratorExp e ->
          comprehension(e, "genexpr", Comprehension.GENERATOR, e.generators(), e.elt(), null);
      case Expr.ListComp e ->
          comprehension(e, "listcomp", Comprehension.LIST, e.generators(), e.elt(), null);
      case Expr.SetComp e ->
          comprehension(e, "setcomp", Comprehension.SET, e.generators(), e.elt(), null);
      case Expr.DictComp e ->
          comprehension(e, "dictcomp", Comprehension.DICT, e.generators(), e.key(), e.value());
      case Expr.Yield e -> {
        forbidInAnnotation("yield expression", e);
        optional(e.value());
        markGenerator(e);
      }
      case Expr.YieldFrom e -> {
        forbidInAnnotation("yield expression", e);
        expression(e.value());
        markGenerator(e);
      }
      case Expr.Await e -> {
        forbidInAnnotation("await expression", e);
        if (!b.current.isFunctionLike()) {
          throw new CompileError("'await' outside function", e.span());
        }
        if (!b.current.isAsyncFunction() && b.current.comprehension == Comprehension.NONE) {
          throw new CompileError("'await' outside async function", e.span());
        }
        expression(e.value());
        b.current.coroutine = true;
      }
      case Expr.Compare e -> {
        expression(e.left());
        expressions(e.comparators());
      }
      case Expr.Call e -> {
        expression(e.func());
        expressions(e.args());
        keywords(e.keywords());
      }
      case Expr.FormattedValue e -> {
        expression(e.value());
        optional(e.formatSpec());
      }
      case Expr.Interpolation e -> {
        expression(e.value());
        optional(e.formatSpec());
      }
      case Expr.JoinedStr e -> expressions(e.values());
      case Expr.TemplateStr e -> expressions(e.values());
      case Expr.Constant _ -> {}
      case Expr.Attribute e -> {
        SymbolTableBuilder.checkName(e.attr(), e.span(), e.ctx());
        expression(e.value());
      }
      case Expr.Subscript e -> {
        expression(e.value());
        expression(e.slice());
      }
      case Expr.Starred e -> expression(e.value());
      case Expr.Slice e -> {
        optional(e.lower());
        optional(e.upper());
        optional(e.step());
      }
      case Expr.Name e -> name(e);
      case Expr.List e -> expressions(e.elts());
      case Expr.Tuple e -> expressions(e.elts());
    }
  }

  private void name(Expr.Name e) {
    if (b.current.inUnevaluatedAnnotation) {
      return;
    }
    boolean load = e.ctx() == ExprContext.LOAD;
    define(e.id(), load ? Scope.USE : Scope.LOCAL, e.span(), e.ctx());
    if (load && b.current.isFunctionLike() && e.id().equals("super")) {
      define("__class__", Scope.USE, e.span());
    }
  }

  private void markGenerator(Expr e) {
    b.current.generator = true;
    String where =
        switch (b.current.comprehension) {
          case NONE -> null;
          case LIST -> "list comprehension";
          case SET -> "set comprehension";
          case DICT -> "dict comprehension";
          case GENERATOR -> "generator expression";
        };
    if (where != null) {
      throw new CompileError("'yield' inside " + where, e.span());
    }
  }

  private void forbidInAnnotation(String what, Expr e) {
    String where =
        switch (b.current.kind) {
          case ANNOTATION -> "an annotation";
          case TYPE_VARIABLE -> b.current.typeVariableInfo;
          case TYPE_ALIAS -> "a type alias";
          case TYPE_PARAMETERS -> "the definition of a generic";
          case FUNCTION, CLASS, MODULE -> null;
        };
    if (where != null) {
      throw new CompileError(what + " cannot be used within " + where, e.span());
    }
  }

  private void namedExpression(Expr.NamedExpr e) {
    if (b.current.comprehensionIterableDepth > 0) {
      throw new CompileError(
          "assignment expression cannot be used in a comprehension iterable expression", e.span());
    }
    if (b.current.comprehension != Comprehension.NONE) {
      extendToEnclosing((Expr.Name) e.target());
    }
    expression(e.value());
    expression(e.target());
  }

  /** A target of {@code :=} in a comprehension belongs to the block around all comprehensions. */
  private void extendToEnclosing(Expr.Name target) {
    String name = target.id();
    for (Scope scope : b.stack) {
      if (scope.comprehension != Comprehension.NONE) {
        int symbol = lookUp(scope, name);
        if ((symbol & Scope.COMPREHENSION_TARGET) != 0 && (symbol & Scope.LOCAL) != 0) {
          throw new CompileError(
              "assignment expression cannot rebind comprehension iteration variable '" + name + "'",
              target.span());
        }
        continue;
      }
      switch (scope.kind) {
        case FUNCTION -> {
          boolean global = (lookUp(scope, name) & Scope.GLOBAL) != 0;
          define(name, global ? Scope.GLOBAL : Scope.NONLOCAL, target.span());
          record(name, target.span());
          defineIn(scope, name, Scope.LOCAL, target.span());
          return;
        }
        case MODULE -> {
          define(name, Scope.GLOBAL, target.span());
          record(name, target.span());
          defineIn(scope, name, Scope.GLOBAL, target.span());
          return;
        }
        case CLASS -> throw notIn("in a class body", target);
        case TYPE_PARAMETERS -> throw notIn("within the definition of a generic", target);
        case TYPE_ALIAS -> throw notIn("in a type alias", target);
        case TYPE_VARIABLE -> throw notIn("in a TypeVar bound", target);
        case ANNOTATION -> {}
      }
    }
  }

  private static CompileError notIn(String where, Expr target) {
    return new CompileError(
        "assignment expression within a comprehension cannot be used " + where, target.span());
  }

  private void comprehension(
      Expr e,
      String name,
      Comprehension kind,
      List<gilscope.lang.syntax.Comprehension> generators,
      Expr element,
      @Nullable Expr value) {
    gilscope.lang.syntax.Comprehension outermost = generators.getFirst();
    b.current.comprehensionIterableDepth++;
    expression(outermost.iter());
    b.current.comprehensionIterableDepth--;
    Scope scope = enter(name, Kind.FUNCTION, e.span());
    b.bodies.put(e, scope);
    scope.comprehension = kind;
    scope.coroutine = outermost.isAsync();
    define(".0", Scope.PARAM, scope.span);
    scope.inComprehensionTarget = true;
    expression(outermost.target());
    scope.inComprehensionTarget = false;
    expressions(outermost.ifs());
    for (gilscope.lang.syntax.Comprehension generator : generators.subList(1, generators.size())) {
      scope.inComprehensionTarget = true;
      expression(generator.target());
      scope.inComprehensionTarget = false;
      scope.comprehensionIterableDepth++;
      expression(generator.iter());
      scope.comprehensionIterableDepth--;
      expressions(generator.ifs());
      scope.coroutine |= generator.isAsync();
    }
    optional(value);
    expression(element);
    scope.generator = kind == Comprehension.GENERATOR;
    boolean async = scope.coroutine && !scope.generator;
    exit();
    if (async) {
      if (!b.current.isAsyncFunction() && b.current.comprehension == Comprehension.NONE) {
        throw new CompileError(
            "asynchronous comprehension outside of an asynchronous function", e.span());
      }
      b.current.coroutine = true;
    }
  }
}
