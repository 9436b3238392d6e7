package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.BoolOperator;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.UnaryOperator;

/** Truth: and, or, comparisons, and jumps on them. */
final class ConditionCode extends Part {
  ConditionCode(Generation g) {
    super(g);
  }

  void boolOp(Expr.BoolOp e) {
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

  void comparison(Expr.Compare e) {
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
}
