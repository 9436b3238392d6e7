package gilscope.core.runtime;

import gilscope.lang.interp.AstNode;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyEllipsis;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.syntax.Alias;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.BoolOperator;
import gilscope.lang.syntax.CmpOp;
import gilscope.lang.syntax.Comprehension;
import gilscope.lang.syntax.ExceptHandler;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Keyword;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.MatchCase;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.Pattern;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import gilscope.lang.syntax.UnaryOperator;
import gilscope.lang.syntax.WithItem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parser's records to {@link AstNode}s and back. The records have the grammar's fields in the
 * grammar's order, so that their components say what to do.
 */
final class AstBridge {
  private static final Map<String, Class<?>> RECORDS = new HashMap<>();

  static {
    for (Class<?> family :
        List.of(Mod.class, Stmt.class, Expr.class, Pattern.class, TypeParam.class)) {
      for (Class<?> k : family.getPermittedSubclasses()) {
        RECORDS.put(typeName(k), k);
      }
    }
    for (Class<?> k :
        List.of(
            Alias.class,
            Arg.class,
            Arguments.class,
            Comprehension.class,
            ExceptHandler.class,
            Keyword.class,
            MatchCase.class,
            WithItem.class)) {
      RECORDS.put(typeName(k), k);
    }
  }

  private AstBridge() {}

  private static String typeName(Class<?> record) {
    return switch (record.getSimpleName()) {
      case "ExprStmt" -> "Expr";
      case "Alias", "Arg", "Arguments", "Comprehension", "Keyword", "WithItem" ->
          record.getSimpleName().toLowerCase(Locale.ROOT);
      case "MatchCase" -> "match_case";
      default -> record.getSimpleName();
    };
  }

  private static String fieldName(String component) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      s.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
    }
    return s.toString();
  }

  private static @Nullable Object component(Record r, RecordComponent c) {
    try {
      return c.getAccessor().invoke(r);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  static AstNode node(Record r) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    int[] position = null;
    for (RecordComponent c : r.getClass().getRecordComponents()) {
      Object v = component(r, c);
      if (v instanceof Span s) {
        position = new int[] {s.lineno(), s.col(), s.endLineno(), s.endCol()};
      } else {
        fields.put(fieldName(c.getName()), value(v));
      }
    }
    return new AstNode(typeName(r.getClass()), fields, position);
  }

  private static AstNode leaf(String type) {
    return new AstNode(type, Map.of(), null);
  }

  private static @Nullable Object value(@Nullable Object v) {
    return switch (v) {
      case null -> null;
      case List<?> l -> {
        List<@Nullable Object> out = new ArrayList<>();
        l.forEach(each -> out.add(value(each)));
        yield out;
      }
      case Literal l -> constant(l);
      case Operator o -> leaf(o.astName());
      case UnaryOperator o -> leaf(o.astName());
      case BoolOperator o -> leaf(o.astName());
      case CmpOp o -> leaf(o.astName());
      case ExprContext o -> leaf(o.astName());
      case Record r -> node(r);
      case Boolean b -> b ? 1 : 0;
      default -> v;
    };
  }

  private static PyObject constant(Literal l) {
    return switch (l) {
      case Literal.IntLit i -> PyInt.of(i.value());
      case Literal.FloatLit f -> PyFloat.of(f.value());
      case Literal.ComplexLit c -> PyComplex.of(c.real(), c.imag());
      case Literal.StrLit s -> PyStr.of(s.value());
      case Literal.BytesLit b -> PyBytes.of(b.value());
      case Literal.NoneLit _ -> PyNone.VALUE;
      case Literal.TrueLit _ -> PyBool.TRUE;
      case Literal.FalseLit _ -> PyBool.FALSE;
      case Literal.EllipsisLit _ -> PyEllipsis.VALUE;
      case Literal.TupleLit _, Literal.FrozenSetLit _ ->
          throw new IllegalStateException("not from the parser");
    };
  }

  // ---- back

  static Mod mod(ThreadState t, AstNode n) {
    return (Mod) record(t, n);
  }

  private static Object record(ThreadState t, AstNode n) {
    Class<?> k = RECORDS.get(n.type());
    if (k == null) {
      throw Err.type(t, "expected some sort of node, but got " + n.type());
    }
    RecordComponent[] components = k.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          types[i] == Span.class
              ? span(n.position())
              : back(
                  t,
                  types[i],
                  components[i].getGenericType(),
                  n.fields().get(fieldName(components[i].getName())));
    }
    try {
      Constructor<?> make = k.getDeclaredConstructor(types);
      return make.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(n.type(), e);
    }
  }

  private static Span span(int @Nullable [] p) {
    return p == null ? new Span(1, 0, 1, 0) : new Span(p[0], p[1], p[2], p[3]);
  }

  private static @Nullable Object back(
      ThreadState t, Class<?> type, Type generic, @Nullable Object v) {
    if (type == boolean.class) {
      return v instanceof Integer i && i != 0;
    }
    if (type == int.class) {
      return v instanceof Integer i ? i : 0;
    }
    if (v instanceof List<?> l) {
      List<@Nullable Object> out = new ArrayList<>();
      String element = generic.getTypeName();
      Class<?> of =
          element.contains("CmpOp")
              ? CmpOp.class
              : element.contains("String") ? String.class : Record.class;
      l.forEach(each -> out.add(back(t, of, of, each)));
      return java.util.Collections.unmodifiableList(out);
    }
    if (type == Literal.class) {
      return v instanceof PyObject o ? literal(t, o) : v == null ? null : literal(t, PyNone.VALUE);
    }
    if (v instanceof AstNode n) {
      return type.isEnum() ? operator(t, type, n.type()) : record(t, n);
    }
    return v;
  }

  private static Object operator(ThreadState t, Class<?> type, String name) {
    for (Object o : type.getEnumConstants()) {
      String own =
          switch (o) {
            case Operator op -> op.astName();
            case UnaryOperator op -> op.astName();
            case BoolOperator op -> op.astName();
            case CmpOp op -> op.astName();
            case ExprContext op -> op.astName();
            default -> "";
          };
      if (own.equals(name)) {
        return o;
      }
    }
    throw Err.type(t, "expected some sort of operator, but got " + name);
  }

  private static Literal literal(ThreadState t, PyObject o) {
    return switch (o) {
      case PyBool b -> b == PyBool.TRUE ? new Literal.TrueLit() : new Literal.FalseLit();
      case PyInt i -> new Literal.IntLit(i.bigValue());
      case PyFloat f -> new Literal.FloatLit(f.value());
      case PyComplex c -> new Literal.ComplexLit(c.real(), c.imag());
      case PyStr s -> new Literal.StrLit(s.value());
      case PyBytes b -> new Literal.BytesLit(b.data());
      case PyTuple l -> new Literal.TupleLit(literals(t, l.toArray()));
      case PyFrozenset s -> new Literal.FrozenSetLit(literals(t, Iterables.toArray(t, s)));
      case PyNone _ -> new Literal.NoneLit();
      case PyEllipsis _ -> new Literal.EllipsisLit();
      default -> throw Err.type(t, "got an invalid type in Constant: " + o.type().name());
    };
  }

  private static List<Literal> literals(ThreadState t, PyObject[] items) {
    return Arrays.stream(items).map(each -> literal(t, each)).toList();
  }
}
