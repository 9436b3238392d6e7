package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Operation;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.bytecode.Repr;
import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.MatchCase;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.Pattern;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code match}. Every pattern consumes the subject on top of the stack; captured values wait below
 * until the whole pattern has matched, so that nothing is bound by half a match.
 */
final class PatternCode extends Part {
  PatternCode(Generation g) {
    super(g);
  }

  /** Where the generation of a case stands. */
  private static final class Context {
    /** Names captured so far; their values lie on the stack in this order. */
    List<String> stores = new ArrayList<>();

    boolean allowIrrefutable;

    /** Label i pops i values and goes on to the next case. */
    List<Label> failPop = new ArrayList<>();

    /** Values on top of the stack that have to stay there, above the captures. */
    int onTop;
  }

  void match(Stmt.Match s) {
    visit(s.subject());
    Label end = new Label();
    List<MatchCase> cases = s.cases();
    MatchCase last = cases.getLast();
    boolean hasDefault = isWildcard(last.pattern()) && cases.size() > 1;
    int tested = hasDefault ? cases.size() - 1 : cases.size();
    for (int i = 0; i < tested; i++) {
      MatchCase c = cases.get(i);
      Span loc = c.pattern().span();
      boolean more = i != tested - 1;
      if (more) {
        op(Opcode.COPY, 1, loc);
      }
      Context context = new Context();
      context.allowIrrefutable = c.guard() != null || i == cases.size() - 1;
      pattern(c.pattern(), context);
      for (String name : context.stores) {
        variable(name, ExprContext.STORE, loc);
      }
      if (c.guard() != null) {
        ensureFailPop(context, 0);
        g.conditions.jumpIf(c.guard(), context.failPop.getFirst(), false, loc);
      }
      if (more) {
        op(Opcode.POP_TOP, Instr.NEXT_LOCATION);
      }
      statements(c.body());
      jump(PseudoOpcode.JUMP, end, NO_LOCATION);
      emitFailPop(context, loc);
    }
    if (hasDefault) {
      op(Opcode.NOP, last.pattern().span());
      if (last.guard() != null) {
        g.conditions.jumpIf(last.guard(), end, false, last.pattern().span());
      }
      statements(last.body());
    }
    place(end);
  }

  private static boolean isWildcard(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs as && as.name() == null;
  }

  private static void ensureFailPop(Context context, int n) {
    while (context.failPop.size() <= n) {
      context.failPop.add(new Label());
    }
  }

  private void jumpToFailPop(Context context, Operation op, Span loc) {
    int pops = context.onTop + context.stores.size();
    ensureFailPop(context, pops);
    jump(op, context.failPop.get(pops), loc);
  }

  private void emitFailPop(Context context, Span loc) {
    if (context.failPop.isEmpty()) {
      return;
    }
    for (int n = context.failPop.size() - 1; n > 0; n--) {
      place(context.failPop.get(n));
      op(Opcode.POP_TOP, loc);
    }
    place(context.failPop.getFirst());
    context.failPop = new ArrayList<>();
  }

  /** Moves the top of the stack below {@code count - 1} others. */
  private void rotate(int count, Span loc) {
    for (int n = count; n > 1; n--) {
      op(Opcode.SWAP, n, loc);
    }
  }

  private void store(@Nullable String name, Context context, Span loc) {
    if (name == null) {
      op(Opcode.POP_TOP, loc);
      return;
    }
    if (context.stores.contains(name)) {
      throw duplicate(name, loc);
    }
    rotate(context.onTop + context.stores.size() + 1, loc);
    context.stores.add(name);
  }

  private CompileError duplicate(String name, Span loc) {
    return error("multiple assignments to name " + Repr.ofString(name) + " in pattern", loc);
  }

  private void pattern(Pattern pattern, Context context) {
    Span loc = pattern.span();
    switch (pattern) {
      case Pattern.MatchValue p -> value(p, context);
      case Pattern.MatchSingleton p -> {
        loadConst(Constants.of(p.value()), loc);
        compare(CmpOp.IS, loc);
        jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
      }
      case Pattern.MatchSequence p -> sequence(p, context);
      case Pattern.MatchMapping p -> mapping(p, context);
      case Pattern.MatchClass p -> classPattern(p, context);
      case Pattern.MatchStar p -> store(p.name(), context, loc);
      case Pattern.MatchAs p -> as(p, context);
      case Pattern.MatchOr p -> or(p, context);
    }
  }

  private void subpattern(Pattern pattern, Context context) {
    boolean before = context.allowIrrefutable;
    context.allowIrrefutable = true;
    pattern(pattern, context);
    context.allowIrrefutable = before;
  }

  private void literal(Expr value) {
    Const constant = Constants.ofPattern(value);
    if (constant != null) {
      loadConst(constant, value.span());
    } else {
      visit(value);
    }
  }

  private void value(Pattern.MatchValue p, Context context) {
    Span loc = p.span();
    if (Constants.ofPattern(p.value()) == null && !(p.value() instanceof Expr.Attribute)) {
      throw error("patterns may only match literals and attribute lookups", loc);
    }
    literal(p.value());
    compare(CmpOp.EQ, loc);
    op(Opcode.TO_BOOL, loc);
    jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
  }

  private void as(Pattern.MatchAs p, Context context) {
    Span loc = p.span();
    if (p.pattern() == null) {
      if (!context.allowIrrefutable) {
        throw error(
            p.name() == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture "
                    + Repr.ofString(p.name())
                    + " makes remaining patterns unreachable",
            loc);
      }
      store(p.name(), context, loc);
      return;
    }
    context.onTop++;
    op(Opcode.COPY, 1, loc);
    pattern(p.pattern(), context);
    context.onTop--;
    store(p.name(), context, loc);
  }

  private void sequence(Pattern.MatchSequence p, Context context) {
    Span loc = p.span();
    List<Pattern> patterns = p.patterns();
    int size = patterns.size();
    int star = -1;
    boolean onlyWildcards = true;
    boolean starWildcard = false;
    for (int i = 0; i < size; i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar starred) {
        if (star >= 0) {
          throw error("multiple starred names in sequence pattern", loc);
        }
        starWildcard = starred.name() == null;
        onlyWildcards &= starWildcard;
        star = i;
      } else {
        onlyWildcards &= isWildcard(patterns.get(i));
      }
    }
    context.onTop++;
    op(Opcode.MATCH_SEQUENCE, loc);
    jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
    if (star < 0 || size > 1) {
      op(Opcode.GET_LEN, loc);
      loadInt(star < 0 ? size : size - 1, loc);
      compare(star < 0 ? CmpOp.EQ : CmpOp.GT_E, loc);
      jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
    }
    context.onTop--;
    if (onlyWildcards) {
      op(Opcode.POP_TOP, loc);
    } else if (starWildcard) {
      subscripted(patterns, star, context, loc);
    } else {
      unpacked(patterns, star, context, loc);
    }
  }

  private void unpacked(List<Pattern> patterns, int star, Context context, Span loc) {
    int size = patterns.size();
    if (star < 0) {
      op(Opcode.UNPACK_SEQUENCE, size, loc);
    } else if (star >= 1 << 8) {
      throw error("too many expressions in star-unpacking sequence pattern", loc);
    } else {
      op(Opcode.UNPACK_EX, star + (size - star - 1 << 8), loc);
    }
    context.onTop += size;
    for (Pattern pattern : patterns) {
      context.onTop--;
      subpattern(pattern, context);
    }
  }

  /** With {@code *_} among the patterns, only the items that matter are fetched, one by one. */
  private void subscripted(List<Pattern> patterns, int star, Context context, Span loc) {
    context.onTop++;
    int size = patterns.size();
    for (int i = 0; i < size; i++) {
      Pattern pattern = patterns.get(i);
      if (isWildcard(pattern) || i == star) {
        continue;
      }
      op(Opcode.COPY, 1, loc);
      if (i < star) {
        loadInt(i, loc);
      } else {
        op(Opcode.GET_LEN, loc);
        loadInt(size - i, loc);
        binary(Operator.SUB, false, loc);
      }
      op(Opcode.BINARY_OP, 26, loc);
      subpattern(pattern, context);
    }
    context.onTop--;
    op(Opcode.POP_TOP, loc);
  }

  private void classPattern(Pattern.MatchClass p, Context context) {
    Span loc = p.span();
    int positional = p.patterns().size();
    int n = positional + p.kwdAttrs().size();
    for (int i = 0; i < p.kwdAttrs().size(); i++) {
      for (int j = i + 1; j < p.kwdAttrs().size(); j++) {
        if (p.kwdAttrs().get(i).equals(p.kwdAttrs().get(j))) {
          throw error(
              "attribute name repeated in class pattern: " + p.kwdAttrs().get(i),
              p.kwdPatterns().get(j).span());
        }
      }
    }
    visit(p.cls());
    List<Const> names = new ArrayList<>();
    p.kwdAttrs().forEach(name -> names.add(new Const.Str(name)));
    loadConst(new Const.Tuple(names), loc);
    op(Opcode.MATCH_CLASS, positional, loc);
    failIfNone(context, 1, loc);
    op(Opcode.UNPACK_SEQUENCE, n, loc);
    context.onTop += n - 1;
    for (int i = 0; i < n; i++) {
      context.onTop--;
      Pattern pattern = i < positional ? p.patterns().get(i) : p.kwdPatterns().get(i - positional);
      if (isWildcard(pattern)) {
        op(Opcode.POP_TOP, loc);
      } else {
        subpattern(pattern, context);
      }
    }
  }

  private void failIfNone(Context context, int added, Span loc) {
    context.onTop += added;
    op(Opcode.COPY, 1, loc);
    loadNone(loc);
    op(Opcode.IS_OP, 1, loc);
    jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
  }

  private void mapping(Pattern.MatchMapping p, Context context) {
    Span loc = p.span();
    int size = p.keys().size();
    context.onTop++;
    op(Opcode.MATCH_MAPPING, loc);
    jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
    if (size == 0 && p.rest() == null) {
      context.onTop--;
      op(Opcode.POP_TOP, loc);
      return;
    }
    if (size > 0) {
      op(Opcode.GET_LEN, loc);
      loadInt(size, loc);
      compare(CmpOp.GT_E, loc);
      jumpToFailPop(context, Opcode.POP_JUMP_IF_FALSE, loc);
    }
    keys(p);
    op(Opcode.BUILD_TUPLE, size, loc);
    op(Opcode.MATCH_KEYS, loc);
    failIfNone(context, 2, loc);
    op(Opcode.UNPACK_SEQUENCE, size, loc);
    context.onTop += size - 1;
    for (Pattern pattern : p.patterns()) {
      context.onTop--;
      subpattern(pattern, context);
    }
    context.onTop -= 2;
    if (p.rest() == null) {
      op(Opcode.POP_TOP, loc);
      op(Opcode.POP_TOP, loc);
      return;
    }
    op(Opcode.BUILD_MAP, 0, loc);
    op(Opcode.SWAP, 3, loc);
    op(Opcode.DICT_UPDATE, 2, loc);
    op(Opcode.UNPACK_SEQUENCE, size, loc);
    for (int n = size; n > 0; n--) {
      op(Opcode.COPY, 1 + n, loc);
      op(Opcode.SWAP, 2, loc);
      op(Opcode.DELETE_SUBSCR, loc);
    }
    store(p.rest(), context, loc);
  }

  private void keys(Pattern.MatchMapping p) {
    Set<Object> seen = new HashSet<>();
    for (Expr key : p.keys()) {
      Const constant = Constants.ofPattern(key);
      if (constant != null) {
        if (!seen.add(Constants.equalityKey(constant))) {
          throw error("mapping pattern checks duplicate key (" + Repr.of(constant) + ")", p.span());
        }
      } else if (!(key instanceof Expr.Attribute)) {
        throw error("mapping pattern keys may only match literals and attribute lookups", p.span());
      }
      literal(key);
    }
  }

  private void or(Pattern.MatchOr p, Context context) {
    Span loc = p.span();
    Label end = new Label();
    List<Pattern> alternatives = p.patterns();
    List<String> control = List.of();
    List<String> outerStores = context.stores;
    List<Label> outerFailPop = context.failPop;
    boolean outerIrrefutable = context.allowIrrefutable;
    int outerOnTop = context.onTop;
    for (int i = 0; i < alternatives.size(); i++) {
      Pattern alternative = alternatives.get(i);
      Span at = alternative.span();
      context.stores = new ArrayList<>();
      context.allowIrrefutable = i == alternatives.size() - 1 && outerIrrefutable;
      context.failPop = new ArrayList<>();
      context.onTop = 0;
      op(Opcode.COPY, 1, at);
      pattern(alternative, context);
      if (i == 0) {
        control = List.copyOf(context.stores);
      } else {
        reorder(context.stores, control, at, loc);
      }
      jump(PseudoOpcode.JUMP, end, at);
      emitFailPop(context, at);
    }
    context.stores = outerStores;
    context.failPop = outerFailPop;
    context.allowIrrefutable = outerIrrefutable;
    context.onTop = outerOnTop;
    op(Opcode.POP_TOP, loc);
    jumpToFailPop(context, PseudoOpcode.JUMP, loc);
    place(end);
    int rotations = control.size() + 1 + context.onTop + context.stores.size();
    for (String name : control) {
      rotate(rotations, loc);
      if (context.stores.contains(name)) {
        throw duplicate(name, loc);
      }
      context.stores.add(name);
    }
    op(Opcode.POP_TOP, loc);
  }

  /** Brings the captures of a later alternative into the order of the first one's. */
  private void reorder(List<String> stores, List<String> control, Span at, Span loc) {
    if (stores.size() != control.size()) {
      throw error("alternative patterns bind different names", loc);
    }
    for (int wanted = control.size() - 1; wanted >= 0; wanted--) {
      int found = stores.indexOf(control.get(wanted));
      if (found < 0) {
        throw error("alternative patterns bind different names", loc);
      }
      if (found != wanted) {
        int rotations = found + 1;
        List<String> rotated = List.copyOf(stores.subList(0, rotations));
        stores.subList(0, rotations).clear();
        stores.addAll(wanted - found, rotated);
        for (int n = 0; n < rotations; n++) {
          rotate(wanted + 1, at);
        }
      }
    }
  }
}
