package gilscope.core.runtime;

import gilscope.lang.interp.Frame;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Peek;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.SyntaxErrorInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expression that a debugger evaluates while its thread stands between two instructions: names,
 * attributes kept in {@code __dict__}, items of lists, tuples and dicts, {@code len()}, constants,
 * arithmetic, comparisons, {@code and}, {@code or}, {@code not}. None of the program's code runs,
 * no lock is taken and no access is announced, so that looking changes nothing. Immutable.
 */
public final class Watch {
  private final String text;
  private final Expr expression;

  private Watch(String text, Expr expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException with a message for the user, if it is not one or would have to
   *     run the program's code
   */
  public static Watch of(String text) {
    String trimmed = text.strip();
    Expr body =
        switch (Parser.parseExpression(SourceText.of("<watch>", trimmed))) {
          case ParseResult.Ok<Mod.Expression>(Mod.Expression parsed) -> parsed.body();
          case ParseResult.Failed<Mod.Expression>(SyntaxErrorInfo error) ->
              throw new IllegalArgumentException(
                  "'" + trimmed + "' is not an expression: " + error.msg());
        };
    check(trimmed, body);
    return new Watch(trimmed, body);
  }

  private static void check(String text, Expr e) {
    switch (e) {
      case Expr.Constant _, Expr.Name _ -> {}
      case Expr.Attribute a -> check(text, a.value());
      case Expr.Subscript s -> {
        check(text, s.value());
        check(text, s.slice());
      }
      case Expr.Compare c -> {
        check(text, c.left());
        c.comparators().forEach(each -> check(text, each));
      }
      case Expr.BoolOp b -> b.values().forEach(each -> check(text, each));
      case Expr.UnaryOp u -> check(text, u.operand());
      case Expr.BinOp b -> {
        check(text, b.left());
        check(text, b.right());
      }
      case Expr.Call c when isLen(c) -> check(text, c.args().get(0));
      case Expr.Tuple t -> t.elts().forEach(each -> check(text, each));
      default ->
          throw new IllegalArgumentException(
              "'"
                  + text
                  + "' would run the program's code. Use names, attributes, items, len(),"
                  + " arithmetic and comparisons.");
    }
  }

  private static boolean isLen(Expr.Call c) {
    return c.func() instanceof Expr.Name name
        && name.id().equals("len")
        && c.args().size() == 1
        && c.keywords().isEmpty();
  }

  /** As it was written, without the space around it. */
  public String text() {
    return text;
  }

  /**
   * The value in a frame; null where it has none: a name that is not bound, an index out of range,
   * a property, an operation between objects of the program's own classes.
   */
  @Nullable PyObject valueIn(RtThread t, Frame frame) {
    return new Evaluation(t, frame.peekLocals(), frame.globals).of(expression);
  }

  /** The value in the program's {@code __main__}; null where it has none. */
  @Nullable PyObject valueInMain(RtThread t) {
    Evaluation lookup = new Evaluation(t, Map.of(), new PyDict());
    PyObject main = lookup.entry(t.interpreter().modules, PyStr.of("__main__"));
    PyDict globals = main == null ? null : main.dict(false);
    return globals == null ? null : new Evaluation(t, Map.of(), globals).of(expression);
  }

  /** Whether the value is true in a frame; without a value it is not. */
  boolean holdsIn(RtThread t, Frame frame) {
    Evaluation here = new Evaluation(t, frame.peekLocals(), frame.globals);
    PyObject value = here.of(expression);
    return value != null && here.isTrue(value);
  }

  /** One evaluation. */
  private record Evaluation(RtThread t, Map<String, PyObject> locals, PyDict globals) {
    @Nullable PyObject of(Expr e) {
      return switch (e) {
        case Expr.Constant c -> constant(c.value());
        case Expr.Name n -> name(n.id());
        case Expr.Attribute a -> attribute(of(a.value()), a.attr());
        case Expr.Subscript s -> item(of(s.value()), of(s.slice()));
        case Expr.Compare c -> compare(c);
        case Expr.BoolOp b -> bool(b);
        case Expr.UnaryOp u -> unary(u, of(u.operand()));
        case Expr.BinOp b -> binary(b, of(b.left()), of(b.right()));
        case Expr.Call c -> length(of(c.args().get(0)));
        case Expr.Tuple u -> tuple(u.elts());
        default -> null;
      };
    }

    private static @Nullable PyObject constant(Literal literal) {
      return switch (literal) {
        case Literal.IntLit(var value) -> PyInt.of(value);
        case Literal.FloatLit(double value) -> PyFloat.of(value);
        case Literal.StrLit(String value) -> PyStr.of(value);
        case Literal.BytesLit(byte[] value) -> PyBytes.of(value);
        case Literal.NoneLit() -> PyNone.VALUE;
        case Literal.TrueLit() -> PyBool.of(true);
        case Literal.FalseLit() -> PyBool.of(false);
        case Literal.ComplexLit _,
            Literal.EllipsisLit _,
            Literal.TupleLit _,
            Literal.FrozenSetLit _ ->
            null;
      };
    }

    private @Nullable PyObject name(String id) {
      PyObject local = locals.get(id);
      return local != null ? local : entry(globals, PyStr.of(id));
    }

    private @Nullable PyObject attribute(@Nullable PyObject owner, String name) {
      PyDict dict = owner == null ? null : owner.dict(false);
      return dict == null ? null : entry(dict, PyStr.of(name));
    }

    /** By a walk: a probe could meet a key whose {@code __eq__} is the program's. */
    @Nullable PyObject entry(PyDict dict, PyObject key) {
      for (int i = dict.nextPosition(0); i >= 0; i = dict.nextPosition(i + 1)) {
        DictEntry entry = dict.entryAt(i);
        if (entry != null && isLeaf(entry.key()) && Abstract.equal(t, entry.key(), key)) {
          return entry.value();
        }
      }
      return null;
    }

    private @Nullable PyObject item(@Nullable PyObject owner, @Nullable PyObject key) {
      if (owner == null || key == null || !isLeaf(key)) {
        return null;
      }
      if (owner instanceof PyDict dict) {
        return entry(dict, key);
      }
      if (!(key instanceof PyInt index)) {
        return null;
      }
      return switch (owner) {
        case PyList list -> at(Peek.items(list, Integer.MAX_VALUE), index.clippedInt());
        case PyTuple tuple -> at(List.of(tuple.toArray()), index.clippedInt());
        default -> null;
      };
    }

    private static @Nullable PyObject at(List<PyObject> items, int index) {
      int i = index < 0 ? index + items.size() : index;
      return i < 0 || i >= items.size() ? null : items.get(i);
    }

    private static @Nullable PyObject length(@Nullable PyObject o) {
      return switch (o) {
        case null -> null;
        case PyList list -> PyInt.of(list.size());
        case PyTuple tuple -> PyInt.of(tuple.size());
        case PyDict dict -> PyInt.of(dict.size());
        case PyStr s -> PyInt.of(s.length());
        default -> Peek.isSet(o) ? PyInt.of(Peek.size(o)) : null;
      };
    }

    private @Nullable PyObject tuple(List<Expr> elements) {
      PyObject[] values = new PyObject[elements.size()];
      for (int i = 0; i < values.length; i++) {
        PyObject value = of(elements.get(i));
        if (value == null) {
          return null;
        }
        values[i] = value;
      }
      return PyTuple.of(values);
    }

    private @Nullable PyObject compare(Expr.Compare c) {
      PyObject left = of(c.left());
      for (int i = 0; i < c.ops().size(); i++) {
        PyObject right = of(c.comparators().get(i));
        Boolean holds = left == null || right == null ? null : compare(left, c.ops().get(i), right);
        if (holds == null) {
          return null;
        }
        if (!holds) {
          return PyBool.of(false);
        }
        left = right;
      }
      return PyBool.of(true);
    }

    private @Nullable Boolean compare(PyObject a, CmpOp op, PyObject b) {
      return switch (op) {
        case IS -> a == b;
        case IS_NOT -> a != b;
        case IN -> contains(b, a);
        case NOT_IN -> {
          Boolean found = contains(b, a);
          yield found == null ? null : Boolean.valueOf(!found);
        }
        case EQ -> ordered(a, b, CompareOp.EQ);
        case NOT_EQ -> ordered(a, b, CompareOp.NE);
        case LT -> ordered(a, b, CompareOp.LT);
        case LT_E -> ordered(a, b, CompareOp.LE);
        case GT -> ordered(a, b, CompareOp.GT);
        case GT_E -> ordered(a, b, CompareOp.GE);
      };
    }

    private @Nullable Boolean ordered(PyObject a, PyObject b, CompareOp op) {
      if (!isLeaf(a) || !isLeaf(b)) {
        return null;
      }
      try {
        return Abstract.compare(t, a, b, op);
      } catch (PyRaise _) {
        return null; // 1 < "a"
      }
    }

    private @Nullable Boolean contains(PyObject owner, PyObject item) {
      if (!isLeaf(item)) {
        return null;
      }
      List<PyObject> items;
      switch (owner) {
        case PyDict dict -> {
          return entry(dict, item) != null;
        }
        case PyStr s -> {
          return item instanceof PyStr part ? s.value().contains(part.value()) : null;
        }
        case PyList list -> items = Peek.items(list, Integer.MAX_VALUE);
        case PyTuple tuple -> items = List.of(tuple.toArray());
        default -> {
          if (!Peek.isSet(owner)) {
            return null;
          }
          items = Peek.elements(owner, Integer.MAX_VALUE);
        }
      }
      for (PyObject each : items) {
        if (isLeaf(each) && Abstract.equal(t, each, item)) {
          return true;
        }
      }
      return false;
    }

    private @Nullable PyObject bool(Expr.BoolOp b) {
      PyObject value = null;
      for (Expr each : b.values()) {
        value = of(each);
        if (value == null) {
          return null;
        }
        boolean decided =
            switch (b.op()) {
              case AND -> !isTrue(value);
              case OR -> isTrue(value);
            };
        if (decided) {
          return value;
        }
      }
      return value;
    }

    private @Nullable PyObject unary(Expr.UnaryOp u, @Nullable PyObject operand) {
      if (operand == null) {
        return null;
      }
      if (!isLeaf(operand)) {
        return switch (u.op()) {
          case NOT -> PyBool.of(!isTrue(operand));
          case U_SUB, U_ADD, INVERT -> null;
        };
      }
      try {
        return switch (u.op()) {
          case NOT -> PyBool.of(!isTrue(operand));
          case U_SUB -> Arithmetic.negative(t, operand);
          case U_ADD -> Arithmetic.positive(t, operand);
          case INVERT -> Arithmetic.invert(t, operand);
        };
      } catch (PyRaise _) {
        return null;
      }
    }

    private @Nullable PyObject binary(
        Expr.BinOp b, @Nullable PyObject left, @Nullable PyObject right) {
      if (left == null || right == null || !isLeaf(left) || !isLeaf(right)) {
        return null;
      }
      try {
        return switch (b.op()) {
          case ADD -> Arithmetic.add(t, left, right);
          case SUB -> Arithmetic.subtract(t, left, right);
          case MULT -> Arithmetic.multiply(t, left, right);
          case DIV -> Arithmetic.trueDivide(t, left, right);
          case FLOOR_DIV -> Arithmetic.floorDivide(t, left, right);
          case MOD -> Arithmetic.remainder(t, left, right);
          case BIT_AND -> Arithmetic.and(t, left, right);
          case BIT_OR -> Arithmetic.or(t, left, right);
          case BIT_XOR -> Arithmetic.xor(t, left, right);
          // These can take any time and memory.
          case POW, L_SHIFT, R_SHIFT, MAT_MULT -> null;
        };
      } catch (PyRaise _) {
        return null;
      }
    }

    boolean isTrue(PyObject value) {
      if (isLeaf(value)) {
        return Abstract.isTrue(t, value);
      }
      return !(length(value) instanceof PyInt n) || n.signum() != 0;
    }

    private static boolean isLeaf(PyObject o) {
      return !o.type().isHeap() && SafeRepr.LEAVES.contains(o.type().name());
    }
  }
}
