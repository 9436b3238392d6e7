package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One compilation: the unit being generated, those around it, and the parts of the code generator.
 */
final class Generation {
  /** Statically nested blocks that CPython allows. */
  private static final int MAX_BLOCKS = 21;

  final SourceText source;
  final SymbolTable symbols;
  final Future future;
  final boolean interactive;
  final ExpressionCode expressions;
  final StringCode strings;
  final DisplayCode displays;
  final ConditionCode conditions;
  final StatementCode statements;
  final CallCode calls;
  final DefinitionCode definitions;
  final AnnotationCode annotations;
  final ComprehensionCode comprehensions;
  final PatternCode patterns;
  final TryCode tries;
  final UnwindCode unwinding;
  final Warnings warnings;
  Unit unit;
  private final Deque<Unit> outer = new ArrayDeque<>();

  Generation(SourceText source, SymbolTable symbols, Future future, boolean interactive) {
    this.source = source;
    this.symbols = symbols;
    this.future = future;
    this.interactive = interactive;
    this.unit = new Unit(Unit.Kind.MODULE, symbols.top, "<module>", 1, 0, 0, 0, null);
    this.expressions = new ExpressionCode(this);
    this.strings = new StringCode(this);
    this.displays = new DisplayCode(this);
    this.conditions = new ConditionCode(this);
    this.statements = new StatementCode(this);
    this.calls = new CallCode(this);
    this.definitions = new DefinitionCode(this);
    this.annotations = new AnnotationCode(this);
    this.comprehensions = new ComprehensionCode(this);
    this.patterns = new PatternCode(this);
    this.tries = new TryCode(this);
    this.unwinding = new UnwindCode(this);
    this.warnings = new Warnings(this);
    Span start = new Span(0, 0, 1, 0);
    unit.code.add(Opcode.RESUME, 0, start);
    unit.code.add(PseudoOpcode.ANNOTATIONS_PLACEHOLDER, 0, start);
  }

  boolean isInteractiveTopLevel() {
    return interactive && outer.isEmpty();
  }

  /** Begins the code object of an inner block. */
  void enter(
      Unit.Kind kind, Scope scope, String name, int line, int args, int positional, int keyword) {
    enter(kind, scope, name, line, args, positional, keyword, unit.className);
  }

  void enter(
      Unit.Kind kind,
      Scope scope,
      String name,
      int line,
      int args,
      int positional,
      int keyword,
      @Nullable String className) {
    outer.push(unit);
    unit = new Unit(kind, scope, name, line, args, positional, keyword, className);
    unit.qualifiedName = qualifiedName();
    unit.code.add(Opcode.RESUME, 0, new Span(line, 0, line, 0));
  }

  void exit() {
    unit = outer.pop();
  }

  private String qualifiedName() {
    if (outer.size() == 1) {
      return unit.name;
    }
    Unit parent = parent(0);
    if (parent.kind == Unit.Kind.ANNOTATIONS) {
      if (outer.size() == 2) {
        return unit.name;
      }
      parent = parent(1);
    }
    boolean definition =
        unit.kind == Unit.Kind.FUNCTION
            || unit.kind == Unit.Kind.ASYNC_FUNCTION
            || unit.kind == Unit.Kind.CLASS;
    if (definition
        && parent.scope.binding(Mangling.mangle(parent.className, unit.name))
            == Binding.GLOBAL_EXPLICIT) {
      return unit.name;
    }
    boolean function =
        parent.kind == Unit.Kind.FUNCTION
            || parent.kind == Unit.Kind.ASYNC_FUNCTION
            || parent.kind == Unit.Kind.LAMBDA;
    return parent.qualifiedName + (function ? ".<locals>." : ".") + unit.name;
  }

  private Unit parent(int distance) {
    int i = 0;
    for (Unit candidate : outer) {
      if (i++ == distance) {
        return candidate;
      }
    }
    throw new IllegalStateException("no unit around the module");
  }

  /** A method stores into an attribute of self: the nearest class around it takes note. */
  void staticAttribute(String name) {
    if (unit.kind == Unit.Kind.CLASS) {
      unit.staticAttributes.add(name);
      return;
    }
    for (Unit candidate : outer) {
      if (candidate.kind == Unit.Kind.CLASS) {
        candidate.staticAttributes.add(name);
        return;
      }
    }
  }

  void push(FrameBlock block) {
    if (unit.blocks.size() >= MAX_BLOCKS) {
      throw new CompileError("too many statically nested blocks", block.loc());
    }
    unit.blocks.add(block);
    if (block.kind() == FrameBlock.Kind.FINALLY_END) {
      warnings.disable();
    }
  }

  void pop() {
    if (unit.blocks.removeLast().kind() == FrameBlock.Kind.FINALLY_END) {
      warnings.enable();
    }
  }

  /** Ends the unit with a return, optimises it and lays it out. The unit stays current. */
  Code assemble(boolean returnNone) {
    if (returnNone) {
      unit.code.add(Opcode.LOAD_CONST, unit.consts.add(Const.none()), Instr.NO_LOCATION);
    }
    unit.code.add(Opcode.RETURN_VALUE, 0, Instr.NO_LOCATION);
    FlowGraph graph = FlowGraph.of(unit.code);
    graph.optimize(unit);
    return new Assembler(unit, flags(), source.filename()).assemble(graph);
  }

  private int flags() {
    Scope scope = unit.scope;
    int flags = future.flags();
    if (scope.isFunctionLike()) {
      flags |= Code.OPTIMIZED | Code.NEWLOCALS;
      flags |= scope.nested ? Code.NESTED : 0;
      flags |= scope.generator ? scope.coroutine ? Code.ASYNC_GENERATOR : Code.GENERATOR : 0;
      flags |= scope.varargs ? Code.VARARGS : 0;
      flags |= scope.varkeywords ? Code.VARKEYWORDS : 0;
      flags |= scope.hasDocstring ? Code.HAS_DOCSTRING : 0;
      flags |= scope.method ? Code.METHOD : 0;
    }
    return scope.coroutine && !scope.generator ? flags | Code.COROUTINE : flags;
  }
}
