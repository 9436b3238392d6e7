package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.ExceptHandler;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.WithItem;
import java.util.List;

/** {@code try} and {@code with}. */
final class TryCode extends Part {
  TryCode(Generation g) {
    super(g);
  }

  /** What {@code except} and {@code except*} have in common. */
  record Parts(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      boolean star,
      Span span) {
    static Parts of(Stmt.Try s) {
      return new Parts(s.body(), s.handlers(), s.orelse(), s.finalbody(), false, s.span());
    }

    static Parts of(Stmt.TryStar s) {
      return new Parts(s.body(), s.handlers(), s.orelse(), s.finalbody(), true, s.span());
    }
  }

  void tryStatement(Parts s) {
    if (s.finalbody().isEmpty()) {
      withoutFinally(s);
    } else {
      withFinally(s);
    }
  }

  private void withoutFinally(Parts s) {
    if (s.star()) {
      exceptStar(s);
    } else {
      except(s);
    }
  }

  private void withFinally(Parts s) {
    Span loc = s.span();
    Label body = new Label();
    Label end = new Label();
    Label exit = new Label();
    Label cleanup = new Label();
    jump(PseudoOpcode.SETUP_FINALLY, end, loc);
    push(new FrameBlock(FrameBlock.Kind.FINALLY_TRY, loc, body, end, s.finalbody(), null));
    if (s.handlers().isEmpty()) {
      statements(s.body());
    } else {
      withoutFinally(s);
    }
    popBlock(NO_LOCATION);
    pop();
    statements(s.finalbody());
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    place(end);
    jump(PseudoOpcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    op(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    push(new FrameBlock(FrameBlock.Kind.FINALLY_END, NO_LOCATION, end));
    statements(s.finalbody());
    pop();
    op(Opcode.RERAISE, 0, NO_LOCATION);
    place(cleanup);
    popExceptAndReraise();
    place(exit);
  }

  private void popExceptAndReraise() {
    op(Opcode.COPY, 3, NO_LOCATION);
    op(Opcode.POP_EXCEPT, NO_LOCATION);
    op(Opcode.RERAISE, 1, NO_LOCATION);
  }

  private void except(Parts s) {
    Span loc = s.span();
    Label except = new Label();
    Label end = new Label();
    Label cleanup = new Label();
    jump(PseudoOpcode.SETUP_FINALLY, except, loc);
    push(new FrameBlock(FrameBlock.Kind.TRY_EXCEPT, loc, null));
    statements(s.body());
    pop();
    popBlock(NO_LOCATION);
    statements(s.orelse());
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    place(except);
    jump(PseudoOpcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    op(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    push(new FrameBlock(FrameBlock.Kind.EXCEPTION_HANDLER, loc, null));
    for (int i = 0; i < s.handlers().size(); i++) {
      ExceptHandler handler = s.handlers().get(i);
      Span at = handler.span();
      if (handler.type() == null && i < s.handlers().size() - 1) {
        throw error("default 'except:' must be last", at);
      }
      Label next = new Label();
      if (handler.type() != null) {
        visit(handler.type());
        op(Opcode.CHECK_EXC_MATCH, at);
        jump(Opcode.POP_JUMP_IF_FALSE, next, at);
      }
      if (handler.name() != null) {
        Label cleanupEnd = new Label();
        variable(handler.name(), ExprContext.STORE, at);
        jump(PseudoOpcode.SETUP_CLEANUP, cleanupEnd, at);
        push(
            new FrameBlock(
                FrameBlock.Kind.HANDLER_CLEANUP, at, null, null, List.of(), handler.name()));
        statements(handler.body());
        pop();
        popBlock(NO_LOCATION);
        popBlock(NO_LOCATION);
        op(Opcode.POP_EXCEPT, NO_LOCATION);
        g.unwinding.unbind(handler.name(), NO_LOCATION);
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
        place(cleanupEnd);
        g.unwinding.unbind(handler.name(), NO_LOCATION);
        op(Opcode.RERAISE, 1, NO_LOCATION);
      } else {
        op(Opcode.POP_TOP, at);
        push(new FrameBlock(FrameBlock.Kind.HANDLER_CLEANUP, at, null));
        statements(handler.body());
        pop();
        popBlock(NO_LOCATION);
        op(Opcode.POP_EXCEPT, NO_LOCATION);
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      }
      place(next);
    }
    pop();
    op(Opcode.RERAISE, 0, NO_LOCATION);
    place(cleanup);
    popExceptAndReraise();
    place(end);
  }

  /**
   * Each handler takes its part of the group. On the stack: the group, a list of what is raised in
   * the end, the part that is still unhandled.
   */
  private void exceptStar(Parts s) {
    Span loc = s.span();
    Label except = new Label();
    Label orelse = new Label();
    Label end = new Label();
    Label cleanup = new Label();
    Label reraiseStar = new Label();
    jump(PseudoOpcode.SETUP_FINALLY, except, loc);
    push(new FrameBlock(FrameBlock.Kind.TRY_EXCEPT, loc, null));
    statements(s.body());
    pop();
    popBlock(NO_LOCATION);
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);
    place(except);
    jump(PseudoOpcode.SETUP_CLEANUP, cleanup, NO_LOCATION);
    op(Opcode.PUSH_EXC_INFO, NO_LOCATION);
    push(new FrameBlock(FrameBlock.Kind.EXCEPTION_GROUP_HANDLER, loc, null));
    int n = s.handlers().size();
    for (int i = 0; i < n; i++) {
      ExceptHandler handler = s.handlers().get(i);
      Span at = handler.span();
      Label next = new Label();
      Label withError = new Label();
      Label noMatch = new Label();
      Label cleanupEnd = new Label();
      if (i == 0) {
        op(Opcode.BUILD_LIST, 0, at);
        op(Opcode.COPY, 2, at);
      }
      if (handler.type() != null) {
        visit(handler.type());
        op(Opcode.CHECK_EG_MATCH, at);
        op(Opcode.COPY, 1, at);
        jump(Opcode.POP_JUMP_IF_NONE, noMatch, at);
      }
      if (handler.name() != null) {
        variable(handler.name(), ExprContext.STORE, at);
      } else {
        op(Opcode.POP_TOP, at);
      }
      jump(PseudoOpcode.SETUP_CLEANUP, cleanupEnd, at);
      push(
          new FrameBlock(
              FrameBlock.Kind.HANDLER_CLEANUP, at, null, null, List.of(), handler.name()));
      statements(handler.body());
      pop();
      popBlock(NO_LOCATION);
      g.unwinding.unbind(handler.name(), NO_LOCATION);
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, next, NO_LOCATION);
      place(cleanupEnd);
      g.unwinding.unbind(handler.name(), NO_LOCATION);
      op(Opcode.LIST_APPEND, 3, NO_LOCATION);
      op(Opcode.POP_TOP, NO_LOCATION);
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, withError, NO_LOCATION);
      place(next);
      op(Opcode.NOP, NO_LOCATION);
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, withError, NO_LOCATION);
      place(noMatch);
      op(Opcode.POP_TOP, at);
      place(withError);
      if (i == n - 1) {
        op(Opcode.LIST_APPEND, 1, NO_LOCATION);
        jump(PseudoOpcode.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
      }
    }
    pop();
    Label reraise = new Label();
    place(reraiseStar);
    op(Opcode.CALL_INTRINSIC_2, 1, NO_LOCATION);
    op(Opcode.COPY, 1, NO_LOCATION);
    jump(Opcode.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
    op(Opcode.POP_TOP, NO_LOCATION);
    popBlock(NO_LOCATION);
    op(Opcode.POP_EXCEPT, NO_LOCATION);
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    place(reraise);
    popBlock(NO_LOCATION);
    op(Opcode.SWAP, 2, NO_LOCATION);
    op(Opcode.POP_EXCEPT, NO_LOCATION);
    op(Opcode.RERAISE, 0, NO_LOCATION);
    place(cleanup);
    popExceptAndReraise();
    place(orelse);
    statements(s.orelse());
    place(end);
  }

  void callExitWithNones(Span loc) {
    loadNone(loc);
    loadNone(loc);
    loadNone(loc);
    op(Opcode.CALL, 3, loc);
  }

  void with(List<WithItem> items, List<Stmt> body, int index) {
    WithItem item = items.get(index);
    Label block = new Label();
    Label last = new Label();
    Label exit = new Label();
    Label cleanup = new Label();
    Span loc = item.contextExpr().span();
    visit(item.contextExpr());
    enterContext(1, 0, loc);
    jump(PseudoOpcode.SETUP_WITH, last, loc);
    push(new FrameBlock(FrameBlock.Kind.WITH, loc, block, last));
    target(item, loc);
    if (index + 1 < items.size()) {
      with(items, body, index + 1);
    } else {
      statements(body);
    }
    popBlock(NO_LOCATION);
    pop();
    callExitWithNones(loc);
    op(Opcode.POP_TOP, loc);
    jump(PseudoOpcode.JUMP, exit, loc);
    place(last);
    jump(PseudoOpcode.SETUP_CLEANUP, cleanup, loc);
    op(Opcode.PUSH_EXC_INFO, loc);
    op(Opcode.WITH_EXCEPT_START, loc);
    suppress(cleanup);
    place(exit);
  }

  void asyncWith(List<WithItem> items, List<Stmt> body, int index) {
    WithItem item = items.get(index);
    Label block = new Label();
    Label last = new Label();
    Label exit = new Label();
    Label cleanup = new Label();
    Span loc = item.contextExpr().span();
    visit(item.contextExpr());
    enterContext(3, 2, loc);
    await(1, loc);
    jump(PseudoOpcode.SETUP_WITH, last, loc);
    push(new FrameBlock(FrameBlock.Kind.ASYNC_WITH, loc, block, last));
    target(item, loc);
    if (index + 1 < items.size()) {
      asyncWith(items, body, index + 1);
    } else {
      statements(body);
    }
    pop();
    popBlock(loc);
    callExitWithNones(loc);
    await(2, loc);
    op(Opcode.POP_TOP, loc);
    jump(PseudoOpcode.JUMP, exit, loc);
    place(last);
    jump(PseudoOpcode.SETUP_CLEANUP, cleanup, loc);
    op(Opcode.PUSH_EXC_INFO, loc);
    op(Opcode.WITH_EXCEPT_START, loc);
    await(2, loc);
    suppress(cleanup);
    place(exit);
  }

  /** Leaves the exit method below the result of the enter method. */
  private void enterContext(int exit, int enter, Span loc) {
    op(Opcode.COPY, 1, loc);
    op(Opcode.LOAD_SPECIAL, exit, loc);
    op(Opcode.SWAP, 2, loc);
    op(Opcode.SWAP, 3, loc);
    op(Opcode.LOAD_SPECIAL, enter, loc);
    op(Opcode.CALL, 0, loc);
  }

  private void target(WithItem item, Span loc) {
    if (item.optionalVars() != null) {
      visit(item.optionalVars());
    } else {
      op(Opcode.POP_TOP, loc);
    }
  }

  /** Raises the exception again unless the exit method returned something true. */
  private void suppress(Label cleanup) {
    Label suppress = new Label();
    Label exit = new Label();
    op(Opcode.TO_BOOL, NO_LOCATION);
    jump(Opcode.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
    op(Opcode.RERAISE, 2, NO_LOCATION);
    place(suppress);
    op(Opcode.POP_TOP, NO_LOCATION);
    popBlock(NO_LOCATION);
    op(Opcode.POP_EXCEPT, NO_LOCATION);
    op(Opcode.POP_TOP, NO_LOCATION);
    op(Opcode.POP_TOP, NO_LOCATION);
    op(Opcode.POP_TOP, NO_LOCATION);
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    place(cleanup);
    popExceptAndReraise();
    place(exit);
  }
}
