package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import org.jspecify.annotations.Nullable;

/** What return, break and continue do on their way out of the statements around them. */
final class UnwindCode extends Part {
  UnwindCode(Generation g) {
    super(g);
  }

  /**
   * Unwinds the open statements up to the nearest loop, or all of them.
   *
   * @param preserveTop whether the value on top is to be kept
   * @param toLoop whether to stop at a loop
   * @param found gets the loop
   * @return the location for what follows: none, once a finally block has run
   */
  Span unwindAll(Span start, boolean preserveTop, boolean toLoop, @Nullable FrameBlock[] found) {
    FrameBlock top = unit().topBlock();
    if (top == null) {
      return start;
    }
    if (top.kind() == FrameBlock.Kind.EXCEPTION_GROUP_HANDLER) {
      throw error("'break', 'continue' and 'return' cannot appear in an except* block", start);
    }
    if (toLoop && top.kind().isLoop()) {
      found[0] = top;
      return start;
    }
    pop();
    Span loc = unwind(start, top, preserveTop);
    loc = unwindAll(loc, preserveTop, toLoop, found);
    push(top);
    return loc;
  }

  /** Unwinds one statement; see {@link #unwindAll}. */
  Span unwind(Span loc, FrameBlock block, boolean preserveTop) {
    switch (block.kind()) {
      case WHILE_LOOP,
          EXCEPTION_HANDLER,
          EXCEPTION_GROUP_HANDLER,
          ASYNC_COMPREHENSION_GENERATOR,
          STOP_ITERATION -> {}
      case FOR_LOOP, ASYNC_FOR_LOOP, POP_VALUE -> {
        below(preserveTop, loc);
        op(Opcode.POP_TOP, loc);
      }
      case TRY_EXCEPT -> popBlock(loc);
      case FINALLY_TRY -> {
        popBlock(loc);
        if (preserveTop) {
          push(new FrameBlock(FrameBlock.Kind.POP_VALUE, loc, null));
        }
        statements(block.finalbody());
        if (preserveTop) {
          pop();
        }
        return NO_LOCATION;
      }
      case FINALLY_END -> {
        below(preserveTop, loc);
        op(Opcode.POP_TOP, loc);
        below(preserveTop, loc);
        popBlock(loc);
        op(Opcode.POP_EXCEPT, loc);
      }
      case WITH, ASYNC_WITH -> {
        Span with = block.loc();
        popBlock(with);
        if (preserveTop) {
          op(Opcode.SWAP, 3, with);
          op(Opcode.SWAP, 2, with);
        }
        g.tries.callExitWithNones(with);
        if (block.kind() == FrameBlock.Kind.ASYNC_WITH) {
          await(2, with);
        }
        op(Opcode.POP_TOP, with);
        return NO_LOCATION;
      }
      case HANDLER_CLEANUP -> {
        if (block.name() != null) {
          popBlock(loc);
        }
        below(preserveTop, loc);
        popBlock(loc);
        op(Opcode.POP_EXCEPT, loc);
        unbind(block.name(), loc);
      }
    }
    return loc;
  }

  private void below(boolean preserveTop, Span loc) {
    if (preserveTop) {
      op(Opcode.SWAP, 2, loc);
    }
  }

  /** {@code name = None; del name}, at the end of {@code except … as name}. */
  void unbind(@Nullable String name, Span loc) {
    if (name != null) {
      loadNone(loc);
      variable(name, ExprContext.STORE, loc);
      variable(name, ExprContext.DEL, loc);
    }
  }
}
