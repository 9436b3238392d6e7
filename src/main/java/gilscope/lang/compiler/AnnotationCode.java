package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annotations, which are evaluated when somebody asks (PEP 649): the {@code __annotate__}
 * functions.
 */
final class AnnotationCode extends Part {
  private static final String CONDITIONAL = "__conditional_annotations__";

  /** Formats above this one are not evaluated by the function itself. */
  private static final int VALUE_WITH_FAKE_GLOBALS = 2;

  AnnotationCode(Generation g) {
    super(g);
  }

  /**
   * Begins a function of one parameter, the format, that refuses all formats but the two it can
   * serve.
   */
  void enter(Scope scope, String name, Span loc) {
    g.enter(Unit.Kind.ANNOTATIONS, scope, name, loc.lineno(), 0, 1, 0);
    Label body = new Label();
    op(Opcode.LOAD_FAST, 0, loc);
    loadInt(VALUE_WITH_FAKE_GLOBALS, loc);
    compare(CmpOp.GT, loc);
    jump(Opcode.POP_JUMP_IF_FALSE, body, loc);
    op(Opcode.LOAD_COMMON_CONSTANT, 1, loc);
    op(Opcode.RAISE_VARARGS, 1, loc);
    place(body);
  }

  /**
   * Ends an {@code __annotate__} function and makes it. Its parameter is {@code format} to the
   * outside.
   */
  private void leave(Span loc) {
    op(Opcode.RETURN_VALUE, loc);
    unit().firstParameter = "format";
    Code code = g.assemble(true);
    g.exit();
    g.definitions.closure(code, 0, loc);
  }

  void assignment(Stmt.AnnAssign s) {
    Span loc = s.span();
    if (s.value() != null) {
      visit(s.value());
      visit(s.target());
    }
    switch (s.target()) {
      case Expr.Name name -> {
        boolean stored = unit().kind == Unit.Kind.MODULE || unit().kind == Unit.Kind.CLASS;
        if (s.simple() && stored) {
          if (g.future.annotations()) {
            loadString(Unparser.unparse(s.annotation()), s.annotation().span());
            named(Opcode.LOAD_NAME, "__annotations__", unit().names, loc);
            loadString(unit().mangle(name.id()), loc);
            op(Opcode.STORE_SUBSCR, loc);
          } else {
            defer(s);
          }
        }
      }
      case Expr.Attribute e -> {
        if (s.value() == null) {
          check(e.value());
        }
      }
      case Expr.Subscript e -> {
        if (s.value() == null) {
          check(e.value());
          checkIndex(e.slice());
        }
      }
      default -> throw new IllegalStateException("no target of an annotated assignment");
    }
  }

  /** An annotation whose execution depends on control flow notes that it was executed. */
  private void defer(Stmt.AnnAssign s) {
    Unit unit = unit();
    Span loc = s.span();
    boolean conditional = unit.kind == Unit.Kind.MODULE || unit.conditionalBlocks > 0;
    int index = conditional ? unit.nextConditionalAnnotation++ : -1;
    unit.deferredAnnotations.add(new Unit.DeferredAnnotation(s, index));
    if (!conditional) {
      return;
    }
    if (unit.kind == Unit.Kind.CLASS) {
      named(Opcode.LOAD_DEREF, CONDITIONAL, unit.cellVars, loc);
    } else {
      named(Opcode.LOAD_NAME, CONDITIONAL, unit.names, loc);
    }
    loadInt(index, loc);
    op(Opcode.SET_ADD, 1, loc);
    op(Opcode.POP_TOP, loc);
  }

  private void check(Expr e) {
    visit(e);
    op(Opcode.POP_TOP, e.span());
  }

  private void checkIndex(Expr index) {
    switch (index) {
      case Expr.Slice e -> {
        checkOptional(e.lower());
        checkOptional(e.upper());
        checkOptional(e.step());
      }
      case Expr.Tuple e -> e.elts().forEach(this::checkIndex);
      default -> check(index);
    }
  }

  private void checkOptional(@Nullable Expr e) {
    if (e != null) {
      check(e);
    }
  }

  /** Makes {@code __annotate__} of a module or class body from the annotations met in it. */
  void deferred(Span loc) {
    Unit owner = unit();
    Scope scope = owner.scope.annotations;
    if (owner.deferredAnnotations.isEmpty() || scope == null) {
      return;
    }
    boolean module = owner.kind == Unit.Kind.MODULE;
    if (module) {
      owner.stashed = owner.code;
      owner.code = new InstrSequence();
    }
    enter(scope, scope.name, loc);
    op(Opcode.BUILD_MAP, 0, loc);
    for (Unit.DeferredAnnotation annotation : owner.deferredAnnotations) {
      evaluate(annotation, module, loc);
    }
    leave(loc);
    variable(
        owner.scope.kind == Scope.Kind.CLASS ? "__annotate_func__" : "__annotate__",
        ExprContext.STORE,
        loc);
    InstrSequence stashed = owner.stashed;
    if (stashed != null) {
      stashed.annotations = owner.code;
      owner.code = stashed;
      owner.stashed = null;
    }
  }

  private void evaluate(Unit.DeferredAnnotation annotation, boolean module, Span loc) {
    Stmt.AnnAssign s = annotation.statement();
    Span at = s.span();
    Label notSet = new Label();
    if (annotation.index() != -1) {
      loadInt(annotation.index(), at);
      if (module) {
        named(Opcode.LOAD_GLOBAL, CONDITIONAL, unit().names, at);
        Instr load = unit().code.instructions.getLast();
        load.arg <<= 1;
      } else {
        named(Opcode.LOAD_DEREF, CONDITIONAL, unit().freeVars, at);
      }
      op(Opcode.CONTAINS_OP, 0, at);
      jump(Opcode.POP_JUMP_IF_FALSE, notSet, at);
    }
    visit(s.annotation());
    op(Opcode.COPY, 2, at);
    loadString(Mangling.mangle(unit().className, ((Expr.Name) s.target()).id()), at);
    op(Opcode.STORE_SUBSCR, loc);
    place(notSet);
  }

  /** Makes {@code __annotate__} of a function, if it has annotations. Returns whether it did. */
  boolean function(Arguments args, @Nullable Expr returns, Span loc) {
    Scope scope = g.symbols.annotations(args);
    if (!scope.annotationsUsed) {
      return false;
    }
    enter(scope, scope.name, loc);
    int n = all(args.args(), loc) + all(args.posonlyargs(), loc);
    n += one(args.vararg(), loc);
    n += all(args.kwonlyargs(), loc);
    n += one(args.kwarg(), loc);
    n += annotation("return", returns, loc);
    op(Opcode.BUILD_MAP, n, loc);
    leave(loc);
    return true;
  }

  private int all(List<Arg> args, Span loc) {
    int n = 0;
    for (Arg arg : args) {
      n += one(arg, loc);
    }
    return n;
  }

  private int one(@Nullable Arg arg, Span loc) {
    return arg == null ? 0 : annotation(arg.arg(), arg.annotation(), loc);
  }

  private int annotation(String name, @Nullable Expr annotation, Span loc) {
    if (annotation == null) {
      return 0;
    }
    loadString(unit().mangle(name), loc);
    if (g.future.annotations()) {
      loadString(Unparser.unparse(annotation), annotation.span());
    } else if (annotation instanceof Expr.Starred star) {
      // *args: *Ts means that the tuple of arguments has the types Ts.
      visit(star.value());
      op(Opcode.UNPACK_SEQUENCE, 1, loc);
    } else {
      visit(annotation);
    }
    return 1;
  }
}
