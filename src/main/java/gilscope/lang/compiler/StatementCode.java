package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.syntax.Alias;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies, simple statements, branches and loops. */
final class StatementCode extends Part {
  StatementCode(Generation g) {
    super(g);
  }

  /** The whole source. */
  Code module(Mod mod) {
    switch (mod) {
      case Mod.Module module -> moduleBody(module.body());
      case Mod.Interactive interactive -> moduleBody(interactive.body());
      case Mod.Expression expression -> visit(expression.body());
    }
    return g.assemble(!(mod instanceof Mod.Expression));
  }

  private void moduleBody(List<Stmt> body) {
    new FinallyExits(g.warnings).check(body);
    Span loc = body.isEmpty() ? new Span(1, 0, 1, 0) : body.getFirst().span();
    if (scope().hasConditionalAnnotations) {
      op(Opcode.BUILD_SET, 0, loc);
      op(Opcode.STORE_NAME, Unit.index(unit().names, "__conditional_annotations__"), loc);
    }
    body(body, loc);
  }

  /** The body of a module or class: docstring, statements, annotations. */
  void body(List<Stmt> body, Span loc) {
    if (g.future.annotations() && scope().annotationsUsed) {
      op(Opcode.SETUP_ANNOTATIONS, loc);
    }
    if (body.isEmpty()) {
      return;
    }
    int first = 0;
    if (scope().hasDocstring && !g.isInteractiveTopLevel()) {
      first = 1;
      Stmt.ExprStmt stmt = (Stmt.ExprStmt) body.getFirst();
      loadString(Docstring.clean(body), stmt.value().span());
      variable("__doc__", ExprContext.STORE, NO_LOCATION);
    }
    statements(body.subList(first, body.size()));
    if (!g.future.annotations()) {
      g.annotations.deferred(loc);
    }
  }

  private void conditionally(Runnable block) {
    unit().conditionalBlocks++;
    block.run();
    unit().conditionalBlocks--;
  }

  void visit(Stmt stmt) {
    Span loc = stmt.span();
    switch (stmt) {
      case Stmt.FunctionDef s -> g.definitions.function(DefinitionCode.Function.of(s));
      case Stmt.AsyncFunctionDef s -> g.definitions.function(DefinitionCode.Function.of(s));
      case Stmt.ClassDef s -> g.definitions.classDefinition(s);
      case Stmt.TypeAlias s -> g.definitions.typeAlias(s);
      case Stmt.Return s -> returnStatement(s);
      case Stmt.Delete s -> visitAll(s.targets());
      case Stmt.Assign s -> {
        visit(s.value());
        for (int i = 0; i < s.targets().size(); i++) {
          if (i < s.targets().size() - 1) {
            op(Opcode.COPY, 1, loc);
          }
          visit(s.targets().get(i));
        }
      }
      case Stmt.AugAssign s -> augmented(s);
      case Stmt.AnnAssign s -> g.annotations.assignment(s);
      case Stmt.For s -> conditionally(() -> forLoop(s));
      case Stmt.AsyncFor s -> conditionally(() -> asyncFor(s));
      case Stmt.While s -> conditionally(() -> whileLoop(s));
      case Stmt.If s -> conditionally(() -> ifStatement(s));
      case Stmt.Match s -> conditionally(() -> g.patterns.match(s));
      case Stmt.With s -> conditionally(() -> g.tries.with(s.items(), s.body(), 0));
      case Stmt.AsyncWith s -> conditionally(() -> g.tries.asyncWith(s.items(), s.body(), 0));
      case Stmt.Raise s -> {
        int n = 0;
        if (s.exc() != null) {
          visit(s.exc());
          n++;
          if (s.cause() != null) {
            visit(s.cause());
            n++;
          }
        }
        op(Opcode.RAISE_VARARGS, n, loc);
      }
      case Stmt.Try s -> conditionally(() -> g.tries.tryStatement(TryCode.Parts.of(s)));
      case Stmt.TryStar s -> conditionally(() -> g.tries.tryStatement(TryCode.Parts.of(s)));
      case Stmt.Assert s -> assertion(s);
      case Stmt.Import s -> s.names().forEach(alias -> importName(alias, loc));
      case Stmt.ImportFrom s -> importFrom(s);
      case Stmt.Global _, Stmt.Nonlocal _ -> {}
      case Stmt.ExprStmt s -> expression(Simplification.of(s.value()), loc);
      case Stmt.Pass _ -> op(Opcode.NOP, loc);
      case Stmt.Break _ -> {
        op(Opcode.NOP, loc);
        @Nullable FrameBlock[] loop = new @Nullable FrameBlock[1];
        Span after = g.unwinding.unwindAll(loc, false, true, loop);
        FrameBlock found = loop[0];
        if (found == null || found.exit() == null) {
          throw error("'break' outside loop", loc);
        }
        after = g.unwinding.unwind(after, found, false);
        jump(PseudoOpcode.JUMP, found.exit(), after);
      }
      case Stmt.Continue _ -> {
        op(Opcode.NOP, loc);
        @Nullable FrameBlock[] loop = new @Nullable FrameBlock[1];
        Span after = g.unwinding.unwindAll(loc, false, true, loop);
        FrameBlock found = loop[0];
        if (found == null || found.block() == null) {
          throw error("'continue' not properly in loop", loc);
        }
        jump(PseudoOpcode.JUMP, found.block(), after);
      }
    }
  }

  private void expression(Expr value, Span loc) {
    if (g.isInteractiveTopLevel()) {
      visit(value);
      op(Opcode.CALL_INTRINSIC_1, 1, loc);
      op(Opcode.POP_TOP, NO_LOCATION);
    } else if (isConstant(value)) {
      op(Opcode.NOP, loc);
    } else {
      visit(value);
      op(Opcode.POP_TOP, NO_LOCATION);
    }
  }

  private void returnStatement(Stmt.Return s) {
    Span loc = s.span();
    Expr value = s.value() == null ? null : Simplification.of(s.value());
    if (!scope().isFunctionLike()) {
      throw error("'return' outside function", loc);
    }
    if (value != null && scope().coroutine && scope().generator) {
      throw error("'return' with value in async generator", loc);
    }
    boolean preserveTop = false;
    if (value instanceof Expr.Constant) {
      loc = value.span();
      op(Opcode.NOP, loc);
    } else if (value != null) {
      preserveTop = true;
      visit(value);
    }
    if (value == null || value.span().lineno() != s.span().lineno()) {
      loc = s.span();
      op(Opcode.NOP, loc);
    }
    loc = g.unwinding.unwindAll(loc, preserveTop, false, new @Nullable FrameBlock[1]);
    if (value == null) {
      loadNone(loc);
    } else if (value instanceof Expr.Constant constant) {
      loadConst(Constants.of(constant.value()), loc);
    }
    op(Opcode.RETURN_VALUE, loc);
  }

  private void augmented(Stmt.AugAssign s) {
    Expr target = s.target();
    Span loc = target.span();
    switch (target) {
      case Expr.Attribute e -> {
        visit(e.value());
        op(Opcode.COPY, 1, loc);
        Span name = attributeStart(loc, e);
        attribute(Opcode.LOAD_ATTR, e.attr(), name);
        operate(s);
        op(Opcode.SWAP, 2, name);
        attribute(Opcode.STORE_ATTR, e.attr(), name);
      }
      case Expr.Subscript e -> {
        visit(e.value());
        if (ExpressionCode.isTwoPartSlice(e.slice())) {
          g.expressions.sliceParts((Expr.Slice) e.slice());
          op(Opcode.COPY, 3, loc);
          op(Opcode.COPY, 3, loc);
          op(Opcode.COPY, 3, loc);
          op(Opcode.BINARY_SLICE, loc);
          operate(s);
          op(Opcode.SWAP, 4, loc);
          op(Opcode.SWAP, 3, loc);
          op(Opcode.SWAP, 2, loc);
          op(Opcode.STORE_SLICE, loc);
        } else {
          visit(e.slice());
          op(Opcode.COPY, 2, loc);
          op(Opcode.COPY, 2, loc);
          op(Opcode.BINARY_OP, 26, loc);
          operate(s);
          op(Opcode.SWAP, 3, loc);
          op(Opcode.SWAP, 2, loc);
          op(Opcode.STORE_SUBSCR, loc);
        }
      }
      case Expr.Name e -> {
        variable(e.id(), ExprContext.LOAD, loc);
        operate(s);
        variable(e.id(), ExprContext.STORE, loc);
      }
      default -> throw new IllegalStateException("no target of an augmented assignment");
    }
  }

  private void operate(Stmt.AugAssign s) {
    visit(s.value());
    binary(s.op(), true, s.span());
  }

  private void ifStatement(Stmt.If s) {
    Label end = new Label();
    Label next = s.orelse().isEmpty() ? end : new Label();
    g.conditions.jumpIf(s.test(), next, false, s.span());
    statements(s.body());
    if (!s.orelse().isEmpty()) {
      jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      place(next);
      statements(s.orelse());
    }
    place(end);
  }

  private void forLoop(Stmt.For s) {
    Label start = new Label();
    Label cleanup = new Label();
    Label end = new Label();
    push(new FrameBlock(FrameBlock.Kind.FOR_LOOP, s.span(), start, end));
    visit(s.iter());
    Span loc = s.iter().span();
    op(Opcode.GET_ITER, loc);
    place(start);
    jump(Opcode.FOR_ITER, cleanup, loc);
    // Keeps the line of a target that stands on its own line; removed if it does not.
    op(Opcode.NOP, s.target().span());
    visit(s.target());
    statements(s.body());
    jump(PseudoOpcode.JUMP, start, NO_LOCATION);
    place(cleanup);
    op(Opcode.END_FOR, NO_LOCATION);
    op(Opcode.POP_ITER, NO_LOCATION);
    pop();
    statements(s.orelse());
    place(end);
  }

  private void asyncFor(Stmt.AsyncFor s) {
    Span loc = s.span();
    Label start = new Label();
    Label send = new Label();
    Label except = new Label();
    Label end = new Label();
    visit(s.iter());
    op(Opcode.GET_AITER, s.iter().span());
    place(start);
    push(new FrameBlock(FrameBlock.Kind.ASYNC_FOR_LOOP, loc, start, end));
    jump(PseudoOpcode.SETUP_FINALLY, except, loc);
    op(Opcode.GET_ANEXT, loc);
    loadNone(loc);
    place(send);
    yieldFrom(loc, true);
    popBlock(loc);
    op(Opcode.NOT_TAKEN, loc);
    visit(s.target());
    statements(s.body());
    jump(PseudoOpcode.JUMP, start, NO_LOCATION);
    pop();
    place(except);
    jump(Opcode.END_ASYNC_FOR, send, s.iter().span());
    statements(s.orelse());
    place(end);
  }

  private void whileLoop(Stmt.While s) {
    Label loop = new Label();
    Label end = new Label();
    Label anchor = new Label();
    place(loop);
    push(new FrameBlock(FrameBlock.Kind.WHILE_LOOP, s.span(), loop, end));
    g.conditions.jumpIf(s.test(), anchor, false, s.span());
    statements(s.body());
    jump(PseudoOpcode.JUMP, loop, NO_LOCATION);
    pop();
    place(anchor);
    statements(s.orelse());
    place(end);
  }

  private void assertion(Stmt.Assert s) {
    Span loc = s.span();
    g.warnings.assertion(s.test(), loc);
    Label end = new Label();
    g.conditions.jumpIf(s.test(), end, true, loc);
    op(Opcode.LOAD_COMMON_CONSTANT, 0, loc);
    if (s.msg() != null) {
      visit(s.msg());
      op(Opcode.CALL, 0, loc);
    }
    op(Opcode.RAISE_VARARGS, 1, s.test().span());
    place(end);
  }

  private void importName(Alias alias, Span loc) {
    loadInt(0, loc);
    loadNone(loc);
    named(Opcode.IMPORT_NAME, alias.name(), unit().names, loc);
    int dot = alias.name().indexOf('.');
    if (alias.asname() == null) {
      variable(dot < 0 ? alias.name() : alias.name().substring(0, dot), ExprContext.STORE, loc);
      return;
    }
    if (dot < 0) {
      variable(alias.asname(), ExprContext.STORE, loc);
      return;
    }
    // import a.b.c as d binds c, so the way there is walked from a.
    while (true) {
      int start = dot + 1;
      dot = alias.name().indexOf('.', start);
      String part = dot < 0 ? alias.name().substring(start) : alias.name().substring(start, dot);
      op(Opcode.IMPORT_FROM, Unit.index(unit().names, part), loc);
      if (dot < 0) {
        break;
      }
      op(Opcode.SWAP, 2, loc);
      op(Opcode.POP_TOP, loc);
    }
    variable(alias.asname(), ExprContext.STORE, loc);
    op(Opcode.POP_TOP, loc);
  }

  private void importFrom(Stmt.ImportFrom s) {
    Span loc = s.span();
    loadInt(s.level(), loc);
    List<Const> names = new ArrayList<>();
    s.names().forEach(alias -> names.add(new Const.Str(alias.name())));
    loadConst(new Const.Tuple(names), loc);
    named(Opcode.IMPORT_NAME, s.module() == null ? "" : s.module(), unit().names, loc);
    for (Alias alias : s.names()) {
      if (alias.name().equals("*")) {
        op(Opcode.CALL_INTRINSIC_1, 2, loc);
        op(Opcode.POP_TOP, NO_LOCATION);
        return;
      }
      named(Opcode.IMPORT_FROM, alias.name(), unit().names, loc);
      variable(alias.asname() == null ? alias.name() : alias.asname(), ExprContext.STORE, loc);
    }
    op(Opcode.POP_TOP, loc);
  }
}
