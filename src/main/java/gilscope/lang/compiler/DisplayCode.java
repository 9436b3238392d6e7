package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tuples, lists, sets and dicts, and what they look like as targets. */
final class DisplayCode extends Part {
  DisplayCode(Generation g) {
    super(g);
  }

  void list(List<Expr> elements, Span loc) {
    display(
        elements, null, 0, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, false, loc);
  }

  void tuple(List<Expr> elements, @Nullable String injected, int pushed, Span loc) {
    display(
        elements,
        injected,
        pushed,
        Opcode.BUILD_LIST,
        Opcode.LIST_APPEND,
        Opcode.LIST_EXTEND,
        true,
        loc);
  }

  void set(List<Expr> elements, Span loc) {
    display(elements, null, 0, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, false, loc);
  }

  /**
   * Builds a collection from values on the stack and elements, of which some may be starred.
   *
   * @param injected a variable that is one more element
   * @param pushed how many values are already there
   * @param tuple whether the result is to be a tuple, built as a list if it has to be built piece
   *     by piece
   */
  private void display(
      List<Expr> elements,
      @Nullable String injected,
      int pushed,
      Opcode build,
      Opcode add,
      Opcode extend,
      boolean tuple,
      Span loc) {
    int n = elements.size();
    boolean big = n + pushed + (injected == null ? 0 : 1) > STACK_USE_GUIDELINE;
    boolean starred = elements.stream().anyMatch(Expr.Starred.class::isInstance);
    if (!starred && !big) {
      visitAll(elements);
      if (injected != null) {
        variable(injected, ExprContext.LOAD, loc);
        n++;
      }
      op(tuple ? Opcode.BUILD_TUPLE : build, n + pushed, loc);
      return;
    }
    boolean built = big;
    if (big) {
      op(build, pushed, loc);
    }
    for (int i = 0; i < n; i++) {
      if (elements.get(i) instanceof Expr.Starred star) {
        if (!built) {
          op(build, i + pushed, loc);
          built = true;
        }
        visit(star.value());
        op(extend, 1, loc);
      } else {
        visit(elements.get(i));
        if (built) {
          op(add, 1, loc);
        }
      }
    }
    if (injected != null) {
      variable(injected, ExprContext.LOAD, loc);
      op(add, 1, loc);
    }
    if (tuple) {
      op(Opcode.CALL_INTRINSIC_1, 6, loc);
    }
  }

  void unpack(List<Expr> targets, Span loc) {
    int n = targets.size();
    boolean starred = false;
    for (int i = 0; i < n; i++) {
      if (targets.get(i) instanceof Expr.Starred) {
        if (starred) {
          throw error("multiple starred expressions in assignment", loc);
        }
        if (i >= 1 << 8 || n - i - 1 >= Integer.MAX_VALUE >> 8) {
          throw error("too many expressions in star-unpacking assignment", loc);
        }
        op(Opcode.UNPACK_EX, i + (n - i - 1 << 8), loc);
        starred = true;
      }
    }
    if (!starred) {
      op(Opcode.UNPACK_SEQUENCE, n, loc);
    }
    for (Expr target : targets) {
      visit(target instanceof Expr.Starred star ? star.value() : target);
    }
  }

  void dict(Expr.Dict e) {
    Span loc = e.span();
    boolean haveDict = false;
    int elements = 0;
    int n = e.values().size();
    for (int i = 0; i < n; i++) {
      if (e.keys().get(i) == null) {
        if (elements > 0) {
          items(e, i - elements, i);
          if (haveDict) {
            op(Opcode.DICT_UPDATE, 1, loc);
          }
          haveDict = true;
          elements = 0;
        }
        if (!haveDict) {
          op(Opcode.BUILD_MAP, 0, loc);
          haveDict = true;
        }
        visit(e.values().get(i));
        op(Opcode.DICT_UPDATE, 1, loc);
      } else if (elements * 2 > STACK_USE_GUIDELINE) {
        items(e, i - elements, i + 1);
        if (haveDict) {
          op(Opcode.DICT_UPDATE, 1, loc);
        }
        haveDict = true;
        elements = 0;
      } else {
        elements++;
      }
    }
    if (elements > 0) {
      items(e, n - elements, n);
      if (haveDict) {
        op(Opcode.DICT_UPDATE, 1, loc);
      }
      haveDict = true;
    }
    if (!haveDict) {
      op(Opcode.BUILD_MAP, 0, loc);
    }
  }

  private void items(Expr.Dict e, int begin, int end) {
    Span loc = e.span();
    int n = end - begin;
    boolean big = n * 2 > STACK_USE_GUIDELINE;
    if (big) {
      op(Opcode.BUILD_MAP, 0, loc);
    }
    for (int i = begin; i < end; i++) {
      Expr key = e.keys().get(i);
      if (key != null) {
        visit(key);
      }
      visit(e.values().get(i));
      if (big) {
        op(Opcode.MAP_ADD, 1, loc);
      }
    }
    if (!big) {
      op(Opcode.BUILD_MAP, n, loc);
    }
  }
}
