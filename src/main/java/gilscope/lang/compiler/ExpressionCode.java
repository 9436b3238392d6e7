package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import org.jspecify.annotations.Nullable;

/** Expressions and assignment targets. */
final class ExpressionCode extends Part {
  ExpressionCode(Generation g) {
    super(g);
  }

  void visitExpression(Expr expr) {
    Span loc = expr.span();
    switch (Simplification.of(expr)) {
      case Expr.NamedExpr e -> {
        visit(e.value());
        op(Opcode.COPY, 1, loc);
        visit(e.target());
      }
      case Expr.BoolOp e -> g.conditions.boolOp(e);
      case Expr.BinOp e -> {
        visit(e.left());
        visit(e.right());
        binary(e.op(), false, loc);
      }
      case Expr.UnaryOp e -> unary(e);
      case Expr.Lambda e -> g.definitions.lambda(e);
      case Expr.IfExp e -> {
        Label end = new Label();
        Label next = new Label();
        g.conditions.jumpIf(e.test(), next, false, loc);
        visit(e.body());
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
        place(next);
        visit(e.orelse());
        place(end);
      }
      case Expr.Dict e -> g.displays.dict(e);
      case Expr.Set e -> g.displays.set(e.elts(), loc);
      case Expr.GeneratorExp e -> g.comprehensions.generator(e);
      case Expr.ListComp e -> g.comprehensions.list(e);
      case Expr.SetComp e -> g.comprehensions.set(e);
      case Expr.DictComp e -> g.comprehensions.dict(e);
      case Expr.Yield e -> {
        if (!scope().isFunctionLike()) {
          throw error("'yield' outside function", loc);
        }
        if (e.value() != null) {
          visit(e.value());
        } else {
          loadNone(loc);
        }
        yieldValue(loc);
      }
      case Expr.YieldFrom e -> {
        if (!scope().isFunctionLike()) {
          throw error("'yield from' outside function", loc);
        }
        if (unit().kind == Unit.Kind.ASYNC_FUNCTION) {
          throw error("'yield from' inside async function", loc);
        }
        visit(e.value());
        op(Opcode.GET_YIELD_FROM_ITER, loc);
        loadNone(loc);
        yieldFrom(loc, false);
      }
      case Expr.Await e -> {
        visit(e.value());
        await(0, loc);
      }
      case Expr.Compare e -> g.conditions.comparison(e);
      case Expr.Call e -> g.calls.call(e);
      case Expr.Constant e -> loadConst(Constants.of(e.value()), loc);
      case Expr.JoinedStr e -> g.strings.joinedString(e);
      case Expr.TemplateStr e -> g.strings.template(e);
      case Expr.FormattedValue e -> g.strings.formattedValue(e);
      case Expr.Interpolation e -> g.strings.interpolation(e);
      case Expr.Attribute e -> attributeAccess(e);
      case Expr.Subscript e -> subscript(e);
      case Expr.Starred e ->
          throw error(
              e.ctx() == ExprContext.STORE
                  ? "starred assignment target must be in a list or tuple"
                  : "can't use starred expression here",
              loc);
      case Expr.Slice e -> slice(e);
      case Expr.Name e -> variable(e.id(), e.ctx(), loc);
      case Expr.List e -> {
        switch (e.ctx()) {
          case STORE -> g.displays.unpack(e.elts(), loc);
          case LOAD -> g.displays.list(e.elts(), loc);
          case DEL -> visitAll(e.elts());
        }
      }
      case Expr.Tuple e -> {
        switch (e.ctx()) {
          case STORE -> g.displays.unpack(e.elts(), loc);
          case LOAD -> g.displays.tuple(e.elts(), null, 0, loc);
          case DEL -> visitAll(e.elts());
        }
      }
    }
  }

  private void unary(Expr.UnaryOp e) {
    visit(e.operand());
    Span loc = e.span();
    switch (e.op()) {
      case U_ADD -> op(Opcode.CALL_INTRINSIC_1, 5, loc);
      case NOT -> {
        op(Opcode.TO_BOOL, loc);
        op(Opcode.UNARY_NOT, loc);
      }
      case INVERT -> op(Opcode.UNARY_INVERT, loc);
      case U_SUB -> op(Opcode.UNARY_NEGATIVE, loc);
    }
  }

  private void attributeAccess(Expr.Attribute e) {
    Span loc = e.span();
    if (e.ctx() == ExprContext.LOAD && g.calls.isPlainSuper(e)) {
      g.calls.superAttribute(e, false);
      op(Opcode.NOP, attributeStart(loc, e));
      return;
    }
    if (e.ctx() == ExprContext.STORE
        && e.value() instanceof Expr.Name name
        && name.id().equals("self")) {
      g.staticAttribute(e.attr());
    }
    visit(e.value());
    Opcode op =
        switch (e.ctx()) {
          case LOAD -> Opcode.LOAD_ATTR;
          case STORE -> Opcode.STORE_ATTR;
          case DEL -> Opcode.DELETE_ATTR;
        };
    attribute(op, e.attr(), attributeStart(loc, e));
  }

  private void subscript(Expr.Subscript e) {
    Span loc = e.span();
    if (e.ctx() == ExprContext.LOAD) {
      g.warnings.subscript(e.value(), e.slice());
    }
    visit(e.value());
    if (isTwoPartSlice(e.slice()) && e.ctx() != ExprContext.DEL) {
      sliceParts((Expr.Slice) e.slice());
      op(e.ctx() == ExprContext.LOAD ? Opcode.BINARY_SLICE : Opcode.STORE_SLICE, loc);
      return;
    }
    visit(e.slice());
    switch (e.ctx()) {
      case LOAD -> op(Opcode.BINARY_OP, 26, loc);
      case STORE -> op(Opcode.STORE_SUBSCR, loc);
      case DEL -> op(Opcode.DELETE_SUBSCR, loc);
    }
  }

  private static boolean isConstantSlice(Expr.Slice e) {
    return (e.lower() == null || isConstant(e.lower()))
        && (e.upper() == null || isConstant(e.upper()))
        && (e.step() == null || isConstant(e.step()));
  }

  /** Whether it is {@code a:b}, which has instructions of its own, unless it is a constant. */
  static boolean isTwoPartSlice(Expr slice) {
    return slice instanceof Expr.Slice e && e.step() == null && !isConstantSlice(e);
  }

  void sliceParts(Expr.Slice e) {
    part(e.lower(), e.span());
    part(e.upper(), e.span());
  }

  private void part(@Nullable Expr bound, Span loc) {
    if (bound != null) {
      visit(bound);
    } else {
      loadNone(loc);
    }
  }

  private void slice(Expr.Slice e) {
    if (isConstantSlice(e)) {
      loadConst(new Const.Slice(bound(e.lower()), bound(e.upper()), bound(e.step())), e.span());
      return;
    }
    sliceParts(e);
    int n = 2;
    if (e.step() != null) {
      n++;
      visit(e.step());
    }
    op(Opcode.BUILD_SLICE, n, e.span());
  }

  private static Const bound(@Nullable Expr bound) {
    return bound instanceof Expr.Constant constant ? Constants.of(constant.value()) : Const.none();
  }
}
