package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operation;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts of the code generator, with what all of them say to the unit being generated.
 */
abstract class Part {
  /** Beyond so many values on the stack, displays and calls are built piece by piece. */
  static final int STACK_USE_GUIDELINE = 30;

  static final Span NO_LOCATION = Instr.NO_LOCATION;

  final Generation g;

  Part(Generation g) {
    this.g = g;
  }

  final Unit unit() {
    return g.unit;
  }

  final Scope scope() {
    return g.unit.scope;
  }

  final void op(Opcode op, Span loc) {
    g.unit.code.add(op, 0, loc);
  }

  final void op(Operation op, int arg, Span loc) {
    g.unit.code.add(op, arg, loc);
  }

  final void popBlock(Span loc) {
    g.unit.code.add(PseudoOpcode.POP_BLOCK, 0, loc);
  }

  final void jump(Operation op, Label label, Span loc) {
    g.unit.code.jump(op, label, loc);
  }

  final void place(Label label) {
    g.unit.code.place(label);
  }

  final void loadConst(Const value, Span loc) {
    op(Opcode.LOAD_CONST, g.unit.consts.add(value), loc);
  }

  final void loadNone(Span loc) {
    loadConst(Const.none(), loc);
  }

  final void loadString(String value, Span loc) {
    loadConst(new Const.Str(value), loc);
  }

  final void loadInt(long value, Span loc) {
    loadConst(Const.Int.of(value), loc);
  }

  /** An instruction whose oparg is the number of a name, mangled, in one of the unit's tables. */
  final void named(Operation op, String name, Map<String, Integer> table, Span loc) {
    op(op, Unit.index(table, g.unit.mangle(name)), loc);
  }

  final void attribute(Opcode op, String name, Span loc) {
    int index = Unit.index(g.unit.names, g.unit.mangle(name));
    op(op, op == Opcode.LOAD_ATTR ? index << 1 : index, loc);
  }

  final void loadMethod(String name, Span loc) {
    op(Opcode.LOAD_ATTR, Unit.index(g.unit.names, g.unit.mangle(name)) << 1 | 1, loc);
  }

  final void visit(Expr expr) {
    g.expressions.visitExpression(expr);
  }

  final void visitAll(List<Expr> exprs) {
    for (Expr expr : exprs) {
      visit(expr);
    }
  }

  final void statements(List<Stmt> body) {
    for (Stmt stmt : body) {
      g.statements.visit(stmt);
    }
  }

  final void push(FrameBlock block) {
    g.push(block);
  }

  final void pop() {
    g.pop();
  }

  final CompileError error(String message, Span loc) {
    return new CompileError(message, loc);
  }

  final void binary(Operator operator, boolean inPlace, Span loc) {
    int index =
        switch (operator) {
          case ADD -> 0;
          case BIT_AND -> 1;
          case FLOOR_DIV -> 2;
          case L_SHIFT -> 3;
          case MAT_MULT -> 4;
          case MULT -> 5;
          case MOD -> 6;
          case BIT_OR -> 7;
          case POW -> 8;
          case R_SHIFT -> 9;
          case SUB -> 10;
          case DIV -> 11;
          case BIT_XOR -> 12;
        };
    op(Opcode.BINARY_OP, inPlace ? index + gilscope.lang.bytecode.Operands.IN_PLACE : index, loc);
  }

  /**
   * The mask tells specialised instructions which outcomes (unordered 1, less 2, greater 4, equal
   * 8) are true.
   */
  final void compare(CmpOp operator, Span loc) {
    switch (operator) {
      case LT -> op(Opcode.COMPARE_OP, 0 << 5 | 2, loc);
      case LT_E -> op(Opcode.COMPARE_OP, 1 << 5 | 2 | 8, loc);
      case EQ -> op(Opcode.COMPARE_OP, 2 << 5 | 8, loc);
      case NOT_EQ -> op(Opcode.COMPARE_OP, 3 << 5 | 1 | 2 | 4, loc);
      case GT -> op(Opcode.COMPARE_OP, 4 << 5 | 4, loc);
      case GT_E -> op(Opcode.COMPARE_OP, 5 << 5 | 4 | 8, loc);
      case IS -> op(Opcode.IS_OP, 0, loc);
      case IS_NOT -> op(Opcode.IS_OP, 1, loc);
      case IN -> op(Opcode.CONTAINS_OP, 0, loc);
      case NOT_IN -> op(Opcode.CONTAINS_OP, 1, loc);
    }
  }

  /** Awaits or delegates to the iterator below the value on top. */
  final void yieldFrom(Span loc, boolean await) {
    Label send = new Label();
    Label fail = new Label();
    Label exit = new Label();
    place(send);
    jump(Opcode.SEND, exit, loc);
    // Only close() and throw() make YIELD_VALUE raise; the handler forwards them to the iterator.
    jump(PseudoOpcode.SETUP_FINALLY, fail, loc);
    op(Opcode.YIELD_VALUE, 1, loc);
    popBlock(NO_LOCATION);
    op(Opcode.RESUME, await ? 3 : 2, loc);
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, send, loc);
    place(fail);
    op(Opcode.CLEANUP_THROW, loc);
    place(exit);
    op(Opcode.END_SEND, loc);
  }

  final void await(int source, Span loc) {
    op(Opcode.GET_AWAITABLE, source, loc);
    loadNone(loc);
    yieldFrom(loc, true);
  }

  final void yieldValue(Span loc) {
    if (scope().generator && scope().coroutine) {
      op(Opcode.CALL_INTRINSIC_1, 4, loc);
    }
    op(Opcode.YIELD_VALUE, 0, loc);
    op(Opcode.RESUME, 1, loc);
  }

  /** Loads, stores or deletes a variable, wherever it lives. */
  final void variable(String name, ExprContext ctx, Span loc) {
    Unit unit = g.unit;
    String mangled = unit.mangle(name);
    Binding binding = unit.scope.binding(mangled);
    switch (binding) {
      case FREE -> deref(Unit.index(unit.freeVars, mangled), ctx, loc);
      case CELL -> deref(Unit.index(unit.cellVars, mangled), ctx, loc);
      case LOCAL -> {
        if (unit.scope.isFunctionLike() || unit.fastHidden.getOrDefault(mangled, false)) {
          Opcode op = choose(ctx, Opcode.LOAD_FAST, Opcode.STORE_FAST, Opcode.DELETE_FAST);
          op(op, Unit.index(unit.varNames, mangled), loc);
        } else {
          namespace(mangled, ctx, loc);
        }
      }
      case GLOBAL_IMPLICIT -> {
        if (unit.scope.isFunctionLike()) {
          global(mangled, binding, ctx, loc);
        } else {
          namespace(mangled, ctx, loc);
        }
      }
      case GLOBAL_EXPLICIT -> global(mangled, binding, ctx, loc);
      case UNKNOWN -> namespace(mangled, ctx, loc);
    }
  }

  private void deref(int index, ExprContext ctx, Span loc) {
    Unit unit = g.unit;
    if (ctx == ExprContext.LOAD
        && unit.scope.kind == Kind.CLASS
        && unit.inlinedComprehensions == 0) {
      op(Opcode.LOAD_LOCALS, loc);
      op(Opcode.LOAD_FROM_DICT_OR_DEREF, index, loc);
    } else if (ctx == ExprContext.LOAD && unit.scope.canSeeClassScope) {
      classDict(loc);
      op(Opcode.LOAD_FROM_DICT_OR_DEREF, index, loc);
    } else {
      op(choose(ctx, Opcode.LOAD_DEREF, Opcode.STORE_DEREF, Opcode.DELETE_DEREF), index, loc);
    }
  }

  private void global(String mangled, Binding binding, ExprContext ctx, Span loc) {
    Unit unit = g.unit;
    int index = Unit.index(unit.names, mangled);
    if (ctx != ExprContext.LOAD) {
      op(choose(ctx, Opcode.LOAD_GLOBAL, Opcode.STORE_GLOBAL, Opcode.DELETE_GLOBAL), index, loc);
    } else if (unit.scope.canSeeClassScope && binding == Binding.GLOBAL_IMPLICIT) {
      classDict(loc);
      op(Opcode.LOAD_FROM_DICT_OR_GLOBALS, index, loc);
    } else {
      op(Opcode.LOAD_GLOBAL, index << 1, loc);
    }
  }

  private void namespace(String mangled, ExprContext ctx, Span loc) {
    Unit unit = g.unit;
    int index = Unit.index(unit.names, mangled);
    if (ctx == ExprContext.LOAD
        && unit.scope.kind == Kind.CLASS
        && unit.inlinedComprehensions > 0) {
      op(Opcode.LOAD_GLOBAL, index << 1, loc);
    } else {
      op(choose(ctx, Opcode.LOAD_NAME, Opcode.STORE_NAME, Opcode.DELETE_NAME), index, loc);
    }
  }

  private void classDict(Span loc) {
    op(Opcode.LOAD_DEREF, Unit.index(g.unit.freeVars, "__classdict__"), loc);
  }

  private static Opcode choose(ExprContext ctx, Opcode load, Opcode store, Opcode delete) {
    return switch (ctx) {
      case LOAD -> load;
      case STORE -> store;
      case DEL -> delete;
    };
  }

  /** Where the name of an attribute stands, if the access spans lines. */
  final Span attributeStart(Span loc, Expr.Attribute attr) {
    Span span = attr.span();
    if (loc.lineno() == span.endLineno()) {
      return loc;
    }
    int line = span.endLineno();
    int length = attr.attr().codePointCount(0, attr.attr().length());
    int col = length <= span.endCol() ? span.endCol() - length : -1;
    int endCol = col < 0 ? -1 : loc.endCol();
    int endLine = Math.max(line, loc.endLineno());
    if (line == endLine) {
      endCol = Math.max(col, endCol);
    }
    return new Span(line, col, endLine, endCol);
  }

  static boolean isConstant(@Nullable Expr expr) {
    return expr instanceof Expr.Constant;
  }
}
