package gilscope.lang.stdlib;

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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compile()} demands of a tree beyond the types of its fields: the rules of CPython's
 * {@code Python/ast.c}, with its texts. Used by the thread that compiles.
 */
final class AstChecks {
  private static final Set<String> CONSTANT_NAMES = Set.of("None", "True", "False");

  private final ThreadState t;

  AstChecks(ThreadState t) {
    this.t = t;
  }

  void module(AstNode n) {
    if (n.type().equals("Expression")) {
      expression(node(n, "body"), "Load");
    } else {
      statements(list(n, "body"));
    }
  }

  // ---- fields

  private static @Nullable AstNode node(AstNode n, String field) {
    return (AstNode) n.fields().get(field);
  }

  private static List<?> list(AstNode n, String field) {
    return n.fields().get(field) instanceof List<?> l ? l : List.of();
  }

  private List<?> filled(AstNode n, String field) {
    List<?> l = list(n, field);
    if (l.isEmpty()) {
      throw Err.value(t, "empty " + field + " on " + n.type());
    }
    return l;
  }

  private void position(AstNode n) {
    int[] p = n.position();
    if (p == null) {
      return;
    }
    if (p[0] > p[2]) {
      throw Err.value(t, "AST node line range (" + p[0] + ", " + p[2] + ") is not valid");
    }
    if ((p[0] < 0 && p[2] != p[0]) || (p[1] < 0 && p[1] != p[3])) {
      throw Err.value(
          t,
          "AST node column range ("
              + p[1]
              + ", "
              + p[3]
              + ") for line range ("
              + p[0]
              + ", "
              + p[2]
              + ") is not valid");
    }
    if (p[0] == p[2] && p[1] > p[3]) {
      throw Err.value(
          t, "line " + p[0] + ", column " + p[1] + "-" + p[3] + " is not a valid range");
    }
  }

  private void name(@Nullable Object id) {
    if (id instanceof String s && CONSTANT_NAMES.contains(s)) {
      throw Err.value(t, "identifier field can't represent '" + s + "' constant");
    }
  }

  // ---- statements

  private void statements(List<?> all) {
    for (Object each : all) {
      if (!(each instanceof AstNode s)) {
        throw Err.value(t, "None disallowed in statement list");
      }
      statement(s);
    }
  }

  private void body(AstNode n) {
    statements(filled(n, "body"));
  }

  private void statement(AstNode n) {
    position(n);
    switch (n.type()) {
      case "FunctionDef", "AsyncFunctionDef" -> {
        body(n);
        typeParameters(n);
        arguments(node(n, "args"));
        expressions(list(n, "decorator_list"), "Load");
        optional(node(n, "returns"));
      }
      case "ClassDef" -> {
        body(n);
        typeParameters(n);
        expressions(list(n, "bases"), "Load");
        keywords(n);
        expressions(list(n, "decorator_list"), "Load");
      }
      case "Return" -> optional(node(n, "value"));
      case "Delete" -> expressions(filled(n, "targets"), "Del");
      case "Assign" -> {
        expressions(filled(n, "targets"), "Store");
        expression(node(n, "value"), "Load");
      }
      case "AugAssign" -> {
        expression(node(n, "target"), "Store");
        expression(node(n, "value"), "Load");
      }
      case "AnnAssign" -> {
        AstNode target = node(n, "target");
        if (target != null
            && !target.type().equals("Name")
            && !Integer.valueOf(0).equals(n.fields().get("simple"))) {
          throw Err.type(t, "AnnAssign with simple non-Name target");
        }
        expression(target, "Store");
        optional(node(n, "value"));
        expression(node(n, "annotation"), "Load");
      }
      case "TypeAlias" -> {
        AstNode alias = node(n, "name");
        if (alias != null && !alias.type().equals("Name")) {
          throw Err.type(t, "TypeAlias with non-Name name");
        }
        expression(alias, "Store");
        typeParameters(n);
        expression(node(n, "value"), "Load");
      }
      case "For", "AsyncFor" -> {
        expression(node(n, "target"), "Store");
        expression(node(n, "iter"), "Load");
        body(n);
        statements(list(n, "orelse"));
      }
      case "While", "If" -> {
        expression(node(n, "test"), "Load");
        body(n);
        statements(list(n, "orelse"));
      }
      case "With", "AsyncWith" -> {
        for (Object each : filled(n, "items")) {
          AstNode item = (AstNode) each;
          expression(node(item, "context_expr"), "Load");
          AstNode target = node(item, "optional_vars");
          if (target != null) {
            expression(target, "Store");
          }
        }
        body(n);
      }
      case "Match" -> {
        expression(node(n, "subject"), "Load");
        for (Object each : filled(n, "cases")) {
          AstNode c = (AstNode) each;
          new PatternChecks(this, t).pattern(node(c, "pattern"), false);
          optional(node(c, "guard"));
          body(c);
        }
      }
      case "Raise" -> {
        optional(node(n, "exc"));
        if (node(n, "exc") == null && node(n, "cause") != null) {
          throw Err.value(t, "Raise with cause but no exception");
        }
        optional(node(n, "cause"));
      }
      case "Try", "TryStar" -> attempt(n);
      case "Assert" -> {
        expression(node(n, "test"), "Load");
        optional(node(n, "msg"));
      }
      case "Import", "Global", "Nonlocal" -> filled(n, "names");
      case "ImportFrom" -> {
        if (n.fields().get("level") instanceof Integer level && level < 0) {
          throw Err.value(t, "Negative ImportFrom level");
        }
        filled(n, "names");
      }
      case "Expr" -> expression(node(n, "value"), "Load");
      default -> {}
    }
  }

  private void attempt(AstNode n) {
    body(n);
    List<?> handlers = list(n, "handlers");
    if (handlers.isEmpty() && list(n, "finalbody").isEmpty()) {
      throw Err.value(t, n.type() + " has neither except handlers nor finalbody");
    }
    if (handlers.isEmpty() && !list(n, "orelse").isEmpty()) {
      throw Err.value(t, n.type() + " has orelse but no except handlers");
    }
    for (Object each : handlers) {
      AstNode h = (AstNode) each;
      position(h);
      optional(node(h, "type"));
      body(h);
    }
    statements(list(n, "finalbody"));
    statements(list(n, "orelse"));
  }

  private void typeParameters(AstNode n) {
    for (Object each : list(n, "type_params")) {
      AstNode p = (AstNode) each;
      position(p);
      name(p.fields().get("name"));
      optional(node(p, "bound"));
      optional(node(p, "default_value"));
    }
  }

  // ---- expressions

  private void optional(@Nullable AstNode n) {
    if (n != null) {
      expression(n, "Load");
    }
  }

  private void expressions(List<?> all, String context) {
    for (Object each : all) {
      if (!(each instanceof AstNode e)) {
        throw Err.value(t, "None disallowed in expression list");
      }
      expression(e, context);
    }
  }

  private void holes(List<?> all) {
    for (Object each : all) {
      optional((AstNode) each);
    }
  }

  /** An expression that is loaded, stored into or deleted. */
  void expression(@Nullable AstNode n, String context) {
    if (n == null) {
      return;
    }
    position(n);
    if (n.fields().get("ctx") instanceof AstNode actual) {
      name(n.type().equals("Name") ? n.fields().get("id") : null);
      if (!actual.type().equals(context)) {
        throw Err.value(
            t,
            "expression must have " + context + " context but has " + actual.type() + " instead");
      }
    } else if (!context.equals("Load")) {
      throw Err.value(t, "expression which can't be assigned to in " + context + " context");
    }
    switch (n.type()) {
      case "BoolOp" -> {
        if (list(n, "values").size() < 2) {
          throw Err.value(t, "BoolOp with less than 2 values");
        }
        expressions(list(n, "values"), "Load");
      }
      case "Dict" -> {
        if (list(n, "keys").size() != list(n, "values").size()) {
          throw Err.value(t, "Dict doesn't have the same number of keys as values");
        }
        holes(list(n, "keys"));
        expressions(list(n, "values"), "Load");
      }
      case "Compare" -> compare(n);
      case "ListComp", "SetComp", "GeneratorExp", "DictComp" -> comprehension(n);
      case "Call" -> {
        expression(node(n, "func"), "Load");
        expressions(list(n, "args"), "Load");
        keywords(n);
      }
      case "Lambda" -> {
        arguments(node(n, "args"));
        expression(node(n, "body"), "Load");
      }
      case "NamedExpr" -> {
        AstNode target = node(n, "target");
        if (target != null && !target.type().equals("Name")) {
          throw Err.type(t, "NamedExpr target must be a Name");
        }
        expression(node(n, "value"), "Load");
      }
      case "Constant" -> constant(n.fields().get("value"));
      case "List", "Tuple" -> expressions(list(n, "elts"), context);
      case "Starred" -> expression(node(n, "value"), context);
      default -> {
        for (Object field : n.fields().values()) {
          if (field instanceof AstNode e && e.position() != null) {
            expression(e, "Load");
          } else if (field instanceof List<?> l) {
            expressions(l, "Load");
          }
        }
      }
    }
  }

  private void compare(AstNode n) {
    List<?> others = list(n, "comparators");
    if (others.isEmpty()) {
      throw Err.value(t, "Compare with no comparators");
    }
    if (others.size() != list(n, "ops").size()) {
      throw Err.value(t, "Compare has a different number of comparators and operands");
    }
    expressions(others, "Load");
    expression(node(n, "left"), "Load");
  }

  private void comprehension(AstNode n) {
    if (list(n, "generators").isEmpty()) {
      throw Err.value(t, "comprehension with no generators");
    }
    for (Object each : list(n, "generators")) {
      AstNode g = (AstNode) each;
      expression(node(g, "target"), "Store");
      expression(node(g, "iter"), "Load");
      expressions(list(g, "ifs"), "Load");
    }
    for (String part : List.of("elt", "key", "value")) {
      optional(node(n, part));
    }
  }

  private void keywords(AstNode n) {
    for (Object each : list(n, "keywords")) {
      expression(node((AstNode) each, "value"), "Load");
    }
  }

  private void arguments(@Nullable AstNode a) {
    if (a == null) {
      return;
    }
    int positional = list(a, "posonlyargs").size() + list(a, "args").size();
    for (String kind : List.of("posonlyargs", "args", "kwonlyargs")) {
      for (Object each : list(a, kind)) {
        position((AstNode) each);
        optional(node((AstNode) each, "annotation"));
      }
    }
    if (list(a, "defaults").size() > positional) {
      throw Err.value(t, "more positional defaults than args on arguments");
    }
    if (list(a, "kw_defaults").size() != list(a, "kwonlyargs").size()) {
      throw Err.value(t, "length of kwonlyargs is not the same as kw_defaults on arguments");
    }
    expressions(list(a, "defaults"), "Load");
    holes(list(a, "kw_defaults"));
  }

  private void constant(@Nullable Object v) {
    PyObject o = v instanceof PyObject given ? given : PyNone.VALUE;
    if (o.type() == PyTuple.TYPE || o.type() == PyFrozenset.TYPE) {
      for (PyObject each : Iterables.toArray(t, o)) {
        constant(each);
      }
    } else if (!isPlain(o)) {
      throw Err.type(t, "got an invalid type in Constant: " + o.type().tpName());
    }
  }

  private static boolean isPlain(PyObject o) {
    return o == PyNone.VALUE
        || o == PyEllipsis.VALUE
        || o.type() == PyInt.TYPE
        || o.type() == PyFloat.TYPE
        || o.type() == PyComplex.TYPE
        || o.type() == PyBool.TYPE
        || o.type() == PyStr.TYPE
        || o.type() == PyBytes.TYPE;
  }
}
