package gilscope.lang.compiler;

import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is open while its body is generated, and that return, break and continue in the
 * body have to unwind.
 *
 * @param block identifies it
 * @param exit where break goes, of a loop
 * @param finalbody what runs on the way out, of FINALLY_TRY
 * @param name the name to unbind, of HANDLER_CLEANUP
 */
record FrameBlock(
    Kind kind,
    Span loc,
    @Nullable Label block,
    @Nullable Label exit,
    List<Stmt> finalbody,
    @Nullable String name) {

  /** What kind of statement, or which part of one. */
  enum Kind {
    WHILE_LOOP,
    FOR_LOOP,
    ASYNC_FOR_LOOP,
    TRY_EXCEPT,
    FINALLY_TRY,
    FINALLY_END,
    WITH,
    ASYNC_WITH,
    HANDLER_CLEANUP,
    POP_VALUE,
    EXCEPTION_HANDLER,
    EXCEPTION_GROUP_HANDLER,
    ASYNC_COMPREHENSION_GENERATOR,
    STOP_ITERATION;

    boolean isLoop() {
      return this == WHILE_LOOP || this == FOR_LOOP || this == ASYNC_FOR_LOOP;
    }
  }

  FrameBlock(Kind kind, Span loc, @Nullable Label block) {
    this(kind, loc, block, null, List.of(), null);
  }

  FrameBlock(Kind kind, Span loc, @Nullable Label block, @Nullable Label exit) {
    this(kind, loc, block, exit, List.of(), null);
  }
}
