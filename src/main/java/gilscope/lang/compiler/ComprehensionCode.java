package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.syntax.Comprehension;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comprehensions, run in place if they can be (PEP 709), and generator expressions. In place, the
 * names that a comprehension binds are pushed on the stack before and put back after it.
 */
final class ComprehensionCode extends Part {
  ComprehensionCode(Generation g) {
    super(g);
  }

  /**
   * What a comprehension makes.
   *
   * @param build null for a generator
   * @param add null for a generator
   * @param value of an item of a dict
   */
  private record Shape(
      Expr node,
      String name,
      @Nullable Opcode build,
      @Nullable Opcode add,
      List<Comprehension> generators,
      Expr element,
      @Nullable Expr value) {}

  /** What an inlined comprehension has changed. */
  private static final class Inlined {
    final List<String> pushed = new ArrayList<>();
    final Map<String, Integer> outerSymbols = new LinkedHashMap<>();
    final Set<String> hidden = new LinkedHashSet<>();
    final Label cleanup = new Label();
  }

  void generator(Expr.GeneratorExp e) {
    comprehension(new Shape(e, "<genexpr>", null, null, e.generators(), e.elt(), null));
  }

  void list(Expr.ListComp e) {
    comprehension(
        new Shape(
            e, "<listcomp>", Opcode.BUILD_LIST, Opcode.LIST_APPEND, e.generators(), e.elt(), null));
  }

  void set(Expr.SetComp e) {
    comprehension(
        new Shape(e, "<setcomp>", Opcode.BUILD_SET, Opcode.SET_ADD, e.generators(), e.elt(), null));
  }

  void dict(Expr.DictComp e) {
    comprehension(
        new Shape(
            e, "<dictcomp>", Opcode.BUILD_MAP, Opcode.MAP_ADD, e.generators(), e.key(), e.value()));
  }

  private void comprehension(Shape shape) {
    Scope scope = g.symbols.body(shape.node());
    Span loc = shape.node().span();
    Comprehension outermost = shape.generators().getFirst();
    if (scope.inlined) {
      iterator(outermost);
      Inlined inlined = bindInline(scope);
      pushLocals(scope, inlined, loc);
      build(shape, true, loc);
      loop(shape, 0, 0, true, loc);
      popLocals(inlined, loc);
      revert(inlined);
      return;
    }
    g.enter(Unit.Kind.COMPREHENSION, scope, shape.name(), loc.lineno(), 1, 0, 0);
    build(shape, false, loc);
    loop(shape, 0, 0, false, loc);
    if (shape.build() == null) {
      g.definitions.wrapStopIteration();
    } else {
      op(Opcode.RETURN_VALUE, loc);
    }
    Code code = g.assemble(true);
    g.exit();
    g.definitions.closure(code, 0, loc);
    iterator(outermost);
    op(Opcode.CALL, 0, loc);
    if (scope.coroutine && shape.build() != null) {
      await(0, loc);
    }
  }

  private void iterator(Comprehension generator) {
    visit(generator.iter());
    op(generator.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER, generator.iter().span());
  }

  private void build(Shape shape, boolean inlined, Span loc) {
    if (shape.build() != null) {
      op(shape.build(), 0, loc);
      if (inlined) {
        op(Opcode.SWAP, 2, loc);
      }
    }
  }

  /** Lets the names of the comprehension mean, for its duration, what they mean in it. */
  private Inlined bindInline(Scope comprehension) {
    Unit unit = unit();
    boolean inClass = unit.scope.kind == Scope.Kind.CLASS && unit.inlinedComprehensions == 0;
    unit.inlinedComprehensions++;
    Inlined inlined = new Inlined();
    comprehension.symbols.forEach(
        (name, symbol) -> {
          Binding inner = Scope.bindingOf(symbol);
          int outerSymbol = unit.scope.symbol(name);
          Binding outer = Scope.bindingOf(outerSymbol);
          boolean differs =
              inner != outer
                  && inner != Binding.FREE
                  && !(inner == Binding.CELL && outer == Binding.FREE);
          if (differs || inClass) {
            unit.scope.symbols.put(name, symbol);
            inlined.outerSymbols.put(name, outerSymbol);
          }
          if (isBound(symbol)
              && !unit.scope.isFunctionLike()
              && !unit.fastHidden.getOrDefault(name, false)) {
            unit.fastHidden.put(name, true);
            inlined.hidden.add(name);
          }
        });
    return inlined;
  }

  private static boolean isBound(int symbol) {
    return (symbol & Scope.LOCAL) != 0 && (symbol & Scope.NONLOCAL) == 0;
  }

  private void revert(Inlined inlined) {
    Unit unit = unit();
    unit.inlinedComprehensions--;
    unit.scope.symbols.putAll(inlined.outerSymbols);
    for (String name : inlined.hidden) {
      unit.fastHidden.put(name, false);
    }
  }

  private void pushLocals(Scope comprehension, Inlined inlined, Span loc) {
    Unit unit = unit();
    comprehension.symbols.forEach(
        (name, symbol) -> {
          if (!isBound(symbol)) {
            return;
          }
          // A cell is pushed as it is, and the comprehension gets a new one.
          named(Opcode.LOAD_FAST_AND_CLEAR, name, unit.varNames, loc);
          if (Scope.bindingOf(symbol) == Binding.CELL) {
            boolean free = unit.scope.binding(name) == Binding.FREE;
            named(Opcode.MAKE_CELL, name, free ? unit.freeVars : unit.cellVars, loc);
          }
          inlined.pushed.add(name);
        });
    if (!inlined.pushed.isEmpty()) {
      op(Opcode.SWAP, inlined.pushed.size() + 1, loc);
      jump(PseudoOpcode.SETUP_FINALLY, inlined.cleanup, loc);
    }
  }

  private void popLocals(Inlined inlined, Span loc) {
    if (inlined.pushed.isEmpty()) {
      return;
    }
    Label end = new Label();
    popBlock(NO_LOCATION);
    jump(PseudoOpcode.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    place(inlined.cleanup);
    op(Opcode.SWAP, 2, NO_LOCATION);
    op(Opcode.POP_TOP, NO_LOCATION);
    restore(inlined, loc);
    op(Opcode.RERAISE, 0, NO_LOCATION);
    place(end);
    restore(inlined, loc);
  }

  private void restore(Inlined inlined, Span loc) {
    op(Opcode.SWAP, inlined.pushed.size() + 1, loc);
    for (String name : inlined.pushed.reversed()) {
      named(PseudoOpcode.STORE_FAST_MAYBE_NULL, name, unit().varNames, loc);
    }
  }

  private void loop(Shape shape, int index, int depth, boolean iterable, Span loc) {
    if (shape.generators().get(index).isAsync()) {
      asyncLoop(shape, index, depth, iterable, loc);
    } else {
      syncLoop(shape, index, depth, iterable, loc);
    }
  }

  private void syncLoop(Shape shape, int index, int outerDepth, boolean iterable, Span loc) {
    Comprehension generator = shape.generators().get(index);
    Label start = new Label();
    Label ifCleanup = new Label();
    Label anchor = new Label();
    boolean single = false;
    if (!iterable) {
      if (index == 0) {
        op(Opcode.LOAD_FAST, 0, loc);
      } else {
        Expr only = only(generator.iter());
        single = only != null;
        visit(only != null ? only : generator.iter());
      }
    }
    int depth = outerDepth;
    if (!single) {
      depth++;
      if (index > 0) {
        op(Opcode.GET_ITER, generator.iter().span());
      }
      place(start);
      jump(Opcode.FOR_ITER, anchor, generator.iter().span());
    }
    visit(generator.target());
    Span at = body(shape, index, depth, ifCleanup, generator, loc);
    place(ifCleanup);
    if (!single) {
      jump(PseudoOpcode.JUMP, start, at);
      place(anchor);
      op(Opcode.END_FOR, NO_LOCATION);
      op(Opcode.POP_ITER, NO_LOCATION);
    }
  }

  /** The x of {@code for y in [x]}, which is a way to write an assignment. */
  private static @Nullable Expr only(Expr iterable) {
    List<Expr> elements =
        switch (iterable) {
          case Expr.List list -> list.elts();
          case Expr.Tuple tuple -> tuple.elts();
          default -> List.<Expr>of();
        };
    return elements.size() == 1 && !(elements.getFirst() instanceof Expr.Starred)
        ? elements.getFirst()
        : null;
  }

  private void asyncLoop(Shape shape, int index, int outerDepth, boolean iterable, Span loc) {
    Comprehension generator = shape.generators().get(index);
    Label start = new Label();
    Label send = new Label();
    Label except = new Label();
    Label ifCleanup = new Label();
    if (!iterable) {
      if (index == 0) {
        op(Opcode.LOAD_FAST, 0, loc);
      } else {
        iterator(generator);
      }
    }
    place(start);
    push(new FrameBlock(FrameBlock.Kind.ASYNC_COMPREHENSION_GENERATOR, loc, start));
    jump(PseudoOpcode.SETUP_FINALLY, except, loc);
    op(Opcode.GET_ANEXT, loc);
    loadNone(loc);
    place(send);
    yieldFrom(loc, true);
    popBlock(loc);
    visit(generator.target());
    Span at = body(shape, index, outerDepth + 1, ifCleanup, generator, loc);
    place(ifCleanup);
    jump(PseudoOpcode.JUMP, start, at);
    pop();
    place(except);
    jump(Opcode.END_ASYNC_FOR, send, loc);
  }

  /** Conditions, then the next loop or the element. Returns the location of the jump back. */
  private Span body(
      Shape shape, int index, int depth, Label ifCleanup, Comprehension generator, Span loc) {
    for (Expr condition : generator.ifs()) {
      g.conditions.jumpIf(condition, ifCleanup, false, loc);
    }
    Span at = shape.element().span();
    if (index + 1 < shape.generators().size()) {
      loop(shape, index + 1, depth, false, loc);
      return at;
    }
    visit(shape.element());
    if (shape.value() != null) {
      visit(shape.value());
      Span value = shape.value().span();
      at = new Span(at.lineno(), at.col(), value.endLineno(), value.endCol());
    }
    if (shape.add() != null) {
      op(shape.add(), depth + 1, at);
    } else {
      yieldValue(at);
      op(Opcode.POP_TOP, at);
    }
    return at;
  }
}
