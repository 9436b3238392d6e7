package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.BoolOperator;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.UnaryOperator;
import java.util.List;
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
      case Expr.BoolOp e -> boolOp(e);
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
        jumpIf(e.test(), next, false, loc);
        visit(e.body());
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
        place(next);
        visit(e.orelse());
        place(end);
      }
      case Expr.Dict e -> dict(e);
      case Expr.Set e ->
          display(
              e.elts(), null, 0, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, false, loc);
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
      case Expr.Compare e -> comparison(e);
      case Expr.Call e -> g.calls.call(e);
      case Expr.Constant e -> loadConst(Constants.of(e.value()), loc);
      case Expr.JoinedStr e -> joinedString(e);
      case Expr.TemplateStr e -> template(e);
      case Expr.FormattedValue e -> formattedValue(e);
      case Expr.Interpolation e -> interpolation(e);
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
          case STORE -> unpack(e.elts(), loc);
          case LOAD ->
              display(
                  e.elts(),
                  null,
                  0,
                  Opcode.BUILD_LIST,
                  Opcode.LIST_APPEND,
                  Opcode.LIST_EXTEND,
                  false,
                  loc);
          case DEL -> visitAll(e.elts());
        }
      }
      case Expr.Tuple e -> {
        switch (e.ctx()) {
          case STORE -> unpack(e.elts(), loc);
          case LOAD -> tuple(e.elts(), null, 0, loc);
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

  private void boolOp(Expr.BoolOp e) {
    Span loc = e.span();
    PseudoOpcode jump =
        e.op() == BoolOperator.AND ? PseudoOpcode.JUMP_IF_FALSE : PseudoOpcode.JUMP_IF_TRUE;
    Label end = new Label();
    int last = e.values().size() - 1;
    for (Expr value : e.values().subList(0, last)) {
      visit(value);
      jump(jump, end, loc);
      op(Opcode.POP_TOP, loc);
    }
    visit(e.values().get(last));
    place(end);
  }

  /** Evaluates a condition and jumps if it has this truth. */
  void jumpIf(Expr test, Label next, boolean condition, Span loc) {
    Expr expr = Simplification.of(test);
    switch (expr) {
      case Expr.UnaryOp e when e.op() == UnaryOperator.NOT ->
          jumpIf(e.operand(), next, !condition, loc);
      case Expr.BoolOp e -> {
        boolean inner = e.op() == BoolOperator.OR;
        Label innerNext = inner == condition ? next : new Label();
        int last = e.values().size() - 1;
        for (Expr value : e.values().subList(0, last)) {
          jumpIf(value, innerNext, inner, loc);
        }
        jumpIf(e.values().get(last), next, condition, loc);
        if (innerNext != next) {
          place(innerNext);
        }
      }
      case Expr.IfExp e -> {
        Label end = new Label();
        Label orelse = new Label();
        jumpIf(e.test(), orelse, false, loc);
        jumpIf(e.body(), next, condition, loc);
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
        place(orelse);
        jumpIf(e.orelse(), next, condition, loc);
        place(end);
      }
      case Expr.Compare e when e.ops().size() > 1 -> jumpIfChain(e, next, condition);
      default -> {
        visit(expr);
        op(Opcode.TO_BOOL, expr.span());
        jump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next, expr.span());
      }
    }
  }

  private void jumpIfChain(Expr.Compare e, Label next, boolean condition) {
    Span loc = e.span();
    g.warnings.compare(e);
    Label cleanup = new Label();
    int last = e.ops().size() - 1;
    visit(e.left());
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      op(Opcode.SWAP, 2, loc);
      op(Opcode.COPY, 2, loc);
      compare(e.ops().get(i), loc);
      op(Opcode.TO_BOOL, loc);
      jump(Opcode.POP_JUMP_IF_FALSE, cleanup, loc);
    }
    visit(e.comparators().get(last));
    compare(e.ops().get(last), loc);
    op(Opcode.TO_BOOL, loc);
    jump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, next, loc);
    Label end = new Label();
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    place(cleanup);
    op(Opcode.POP_TOP, loc);
    if (!condition) {
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    }
    place(end);
  }

  private void comparison(Expr.Compare e) {
    Span loc = e.span();
    g.warnings.compare(e);
    visit(e.left());
    int last = e.ops().size() - 1;
    Label cleanup = new Label();
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      op(Opcode.SWAP, 2, loc);
      op(Opcode.COPY, 2, loc);
      compare(e.ops().get(i), loc);
      op(Opcode.COPY, 1, loc);
      op(Opcode.TO_BOOL, loc);
      jump(Opcode.POP_JUMP_IF_FALSE, cleanup, loc);
      op(Opcode.POP_TOP, loc);
    }
    visit(e.comparators().get(last));
    compare(e.ops().get(last), loc);
    if (last > 0) {
      Label end = new Label();
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      place(cleanup);
      op(Opcode.SWAP, 2, loc);
      op(Opcode.POP_TOP, loc);
      place(end);
    }
  }

  void tuple(List<Expr> elements, @Nullable String injected, int pushed, Span loc) {
    display(
        elements,
        injected,
        pushed,
        Opcode.BUILD_LIST,
        Opcode.LIST_APPEND,
        Opcode.LIST_EXTEND,
        true,
        loc);
  }

  /**
   * Builds a collection from values on the stack and elements, of which some may be starred.
   *
   * @param injected a variable that is one more element
   * @param pushed how many values are already there
   * @param tuple whether the result is to be a tuple, built as a list if it has to be built piece
   *     by piece
   */
  private void display(
      List<Expr> elements,
      @Nullable String injected,
      int pushed,
      Opcode build,
      Opcode add,
      Opcode extend,
      boolean tuple,
      Span loc) {
    int n = elements.size();
    boolean big = n + pushed + (injected == null ? 0 : 1) > STACK_USE_GUIDELINE;
    boolean starred = elements.stream().anyMatch(Expr.Starred.class::isInstance);
    if (!starred && !big) {
      visitAll(elements);
      if (injected != null) {
        variable(injected, ExprContext.LOAD, loc);
        n++;
      }
      op(tuple ? Opcode.BUILD_TUPLE : build, n + pushed, loc);
      return;
    }
    boolean built = big;
    if (big) {
      op(build, pushed, loc);
    }
    for (int i = 0; i < n; i++) {
      if (elements.get(i) instanceof Expr.Starred star) {
        if (!built) {
          op(build, i + pushed, loc);
          built = true;
        }
        visit(star.value());
        op(extend, 1, loc);
      } else {
        visit(elements.get(i));
        if (built) {
          op(add, 1, loc);
        }
      }
    }
    if (injected != null) {
      variable(injected, ExprContext.LOAD, loc);
      op(add, 1, loc);
    }
    if (tuple) {
      op(Opcode.CALL_INTRINSIC_1, 6, loc);
    }
  }

  private void unpack(List<Expr> targets, Span loc) {
    int n = targets.size();
    boolean starred = false;
    for (int i = 0; i < n; i++) {
      if (targets.get(i) instanceof Expr.Starred) {
        if (starred) {
          throw error("multiple starred expressions in assignment", loc);
        }
        if (i >= 1 << 8 || n - i - 1 >= Integer.MAX_VALUE >> 8) {
          throw error("too many expressions in star-unpacking assignment", loc);
        }
        op(Opcode.UNPACK_EX, i + (n - i - 1 << 8), loc);
        starred = true;
      }
    }
    if (!starred) {
      op(Opcode.UNPACK_SEQUENCE, n, loc);
    }
    for (Expr target : targets) {
      visit(target instanceof Expr.Starred star ? star.value() : target);
    }
  }

  private void dict(Expr.Dict e) {
    Span loc = e.span();
    boolean haveDict = false;
    int elements = 0;
    int n = e.values().size();
    for (int i = 0; i < n; i++) {
      if (e.keys().get(i) == null) {
        if (elements > 0) {
          items(e, i - elements, i);
          if (haveDict) {
            op(Opcode.DICT_UPDATE, 1, loc);
          }
          haveDict = true;
          elements = 0;
        }
        if (!haveDict) {
          op(Opcode.BUILD_MAP, 0, loc);
          haveDict = true;
        }
        visit(e.values().get(i));
        op(Opcode.DICT_UPDATE, 1, loc);
      } else if (elements * 2 > STACK_USE_GUIDELINE) {
        items(e, i - elements, i + 1);
        if (haveDict) {
          op(Opcode.DICT_UPDATE, 1, loc);
        }
        haveDict = true;
        elements = 0;
      } else {
        elements++;
      }
    }
    if (elements > 0) {
      items(e, n - elements, n);
      if (haveDict) {
        op(Opcode.DICT_UPDATE, 1, loc);
      }
      haveDict = true;
    }
    if (!haveDict) {
      op(Opcode.BUILD_MAP, 0, loc);
    }
  }

  private void items(Expr.Dict e, int begin, int end) {
    Span loc = e.span();
    int n = end - begin;
    boolean big = n * 2 > STACK_USE_GUIDELINE;
    if (big) {
      op(Opcode.BUILD_MAP, 0, loc);
    }
    for (int i = begin; i < end; i++) {
      Expr key = e.keys().get(i);
      if (key != null) {
        visit(key);
      }
      visit(e.values().get(i));
      if (big) {
        op(Opcode.MAP_ADD, 1, loc);
      }
    }
    if (!big) {
      op(Opcode.BUILD_MAP, n, loc);
    }
  }

  private void joinedString(Expr.JoinedStr e) {
    Span loc = e.span();
    int n = e.values().size();
    if (n > STACK_USE_GUIDELINE) {
      loadString("", loc);
      loadMethod("join", loc);
      op(Opcode.BUILD_LIST, 0, loc);
      for (Expr value : e.values()) {
        visit(value);
        op(Opcode.LIST_APPEND, 1, loc);
      }
      op(Opcode.CALL, 1, loc);
      return;
    }
    visitAll(e.values());
    if (n > 1) {
      op(Opcode.BUILD_STRING, n, loc);
    } else if (n == 0) {
      loadString("", loc);
    }
  }

  private static int conversion(int character) {
    return switch (character) {
      case 's' -> 1;
      case 'r' -> 2;
      case 'a' -> 3;
      default -> 0;
    };
  }

  private void formattedValue(Expr.FormattedValue e) {
    Span loc = e.span();
    visit(e.value());
    if (e.conversion() != -1) {
      op(Opcode.CONVERT_VALUE, conversion(e.conversion()), loc);
    }
    if (e.formatSpec() != null) {
      visit(e.formatSpec());
      op(Opcode.FORMAT_WITH_SPEC, loc);
    } else {
      op(Opcode.FORMAT_SIMPLE, loc);
    }
  }

  private void interpolation(Expr.Interpolation e) {
    Span loc = e.span();
    visit(e.value());
    loadConst(Constants.of(e.str()), loc);
    int arg = 2;
    if (e.formatSpec() != null) {
      arg++;
      visit(e.formatSpec());
    }
    op(Opcode.BUILD_INTERPOLATION, arg | conversion(e.conversion()) << 2, loc);
  }

  /** Strings and interpolations alternate; an empty string stands where the source has none. */
  private void template(Expr.TemplateStr e) {
    Span loc = e.span();
    boolean wantsString = true;
    int strings = 0;
    int interpolations = 0;
    for (Expr value : e.values()) {
      if (value instanceof Expr.Interpolation) {
        interpolations++;
        if (wantsString) {
          loadString("", loc);
          strings++;
        }
        wantsString = true;
      } else {
        visit(value);
        strings++;
        wantsString = false;
      }
    }
    if (wantsString) {
      loadString("", loc);
      strings++;
    }
    op(Opcode.BUILD_TUPLE, strings, loc);
    for (Expr value : e.values()) {
      if (value instanceof Expr.Interpolation) {
        visit(value);
      }
    }
    op(Opcode.BUILD_TUPLE, interpolations, loc);
    op(Opcode.BUILD_TEMPLATE, loc);
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
