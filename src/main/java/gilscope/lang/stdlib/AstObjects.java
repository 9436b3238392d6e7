package gilscope.lang.stdlib;

import gilscope.lang.interp.AstNode;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of {@code ast}: between {@link AstNode} and instances of the classes of {@code _ast}. */
final class AstObjects {
  private static final List<String> POSITION =
      List.of("lineno", "col_offset", "end_lineno", "end_col_offset");

  private AstObjects() {}

  /** Whether {@code compile()} takes it for a tree. */
  static boolean isNode(ThreadState t, PyObject o) {
    PyObject module = t.interp().modules.get(t, PyStr.of("_ast"));
    return module instanceof PyModule m
        && m.dict().get(t, PyStr.of("AST")) instanceof PyType base
        && o.type().isSubtype(base);
  }

  static PyObject parse(ThreadState t, String source, String filename, SourceCompiler.Mode mode) {
    AstNode root = InterpThread.of(t).interpreter().compiler().parse(t, source, filename, mode);
    return new ToObjects(t, (PyModule) t.importModule("_ast")).object(root);
  }

  private static final class ToObjects {
    private final ThreadState t;
    private final PyModule module;
    private final PyDict shared;

    ToObjects(ThreadState t, PyModule module) {
      this.t = t;
      this.module = module;
      shared = (PyDict) Abstract.getAttr(t, module, "_SHARED");
    }

    PyObject object(AstNode n) {
      PyObject one = shared.get(t, PyStr.of(n.type()));
      if (one != null && n.position() == null) {
        return one;
      }
      PyType cls = (PyType) Abstract.getAttr(t, module, n.type());
      PyInstance o = new PyInstance(cls);
      PyDict d = o.dict(true);
      if (d == null) {
        throw new IllegalStateException("no dict");
      }
      PyObject[] fields = ((PyTuple) Abstract.getAttr(t, cls, "_fields")).toArray();
      for (PyObject field : fields) {
        String name = Abstract.strText(t, field);
        d.put(t, field, name.equals("type_ignores") ? new PyList() : value(n.fields().get(name)));
      }
      int[] p = n.position();
      if (p != null) {
        for (int i = 0; i < 4; i++) {
          d.put(t, PyStr.of(POSITION.get(i)), PyInt.of(p[i]));
        }
      }
      return o;
    }

    private PyObject value(@Nullable Object v) {
      return switch (v) {
        case null -> PyNone.VALUE;
        case AstNode n -> object(n);
        case List<?> l -> {
          PyList out = new PyList();
          l.forEach(each -> out.append(t, value(each)));
          yield out;
        }
        case String s -> PyStr.of(s);
        case Integer i -> PyInt.of(i);
        case PyObject o -> o;
        default -> throw new IllegalStateException(v.toString());
      };
    }
  }

  /** The tree of an object, with the checks of {@code compile()}. */
  static AstNode node(ThreadState t, PyObject root, SourceCompiler.Mode mode) {
    String wanted =
        switch (mode) {
          case EXEC -> "Module";
          case EVAL -> "Expression";
          case SINGLE -> "Interactive";
        };
    PyModule module = (PyModule) t.importModule("_ast");
    FromObjects from = new FromObjects(t, module);
    String type = from.typeOf(root);
    if (!type.equals(wanted)) {
      throw Err.type(t, "expected " + wanted + " node, got " + type);
    }
    AstNode tree = from.node(root, "mod");
    new AstChecks(t).module(tree);
    return tree;
  }

  private static final class FromObjects {
    private final ThreadState t;
    private final PyModule module;

    FromObjects(ThreadState t, PyModule module) {
      this.t = t;
      this.module = module;
    }

    /** The grammar's class that an object is an instance of. */
    String typeOf(PyObject o) {
      for (PyType k : o.type().mro()) {
        if (module.dict().get(t, PyStr.of(k.name())) == k) {
          return k.name();
        }
      }
      return o.type().name();
    }

    AstNode node(PyObject o, String family) {
      PyObject base = module.dict().get(t, PyStr.of(family));
      int[] position = base instanceof PyType b ? position(o, b, family) : null;
      String type = typeOf(o);
      PyObject cls = module.dict().get(t, PyStr.of(type));
      if (!(cls instanceof PyType k)
          || !(base instanceof PyType b)
          || !k.isSubtype(b)
          || !isNode(t, o)) {
        throw Err.type(
            t, "expected some sort of " + family + ", but got " + Abstract.reprText(t, o));
      }
      PyDict kinds = (PyDict) Abstract.getAttr(t, k, "_kinds");
      PyDict types = (PyDict) Abstract.getAttr(t, k, "_field_types");
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (PyObject f : ((PyTuple) Abstract.getAttr(t, k, "_fields")).toArray()) {
        String name = Abstract.strText(t, f);
        PyObject v = Abstract.getAttrOrNull(t, o, name);
        String kind = Abstract.strText(t, ObjectFunctions.orNone(kinds.get(t, f)));
        fields.put(name, field(type, name, kind, ObjectFunctions.orNone(types.get(t, f)), v));
      }
      return new AstNode(type, fields, position);
    }

    private int @Nullable [] position(PyObject o, PyType k, String family) {
      if (((PyTuple) Abstract.getAttr(t, k, "_attributes")).size() == 0) {
        return null;
      }
      int[] p = new int[4];
      for (int i = 0; i < 4; i++) {
        PyObject v = Abstract.getAttrOrNull(t, o, POSITION.get(i));
        if (v == null && i < 2) {
          throw Err.type(t, "required field \"" + POSITION.get(i) + "\" missing from " + family);
        }
        if (v == null || v == PyNone.VALUE) {
          p[i] = i < 2 ? 0 : p[i - 2];
        } else if (v instanceof PyInt n) {
          p[i] = n.clippedInt();
        } else {
          throw Err.value(t, "invalid integer value: " + Abstract.reprText(t, v));
        }
      }
      return p;
    }

    private @Nullable Object field(
        String owner, String name, String kind, PyObject type, @Nullable PyObject v) {
      if (kind.equals("*")) {
        if (v == null) {
          return List.of();
        }
        if (!(v instanceof PyList l)) {
          throw Err.type(
              t, owner + " field \"" + name + "\" must be a list, not a " + v.type().name());
        }
        PyObject element = Containers.getItem(t, Abstract.getAttr(t, type, "__args__"), PyInt.ZERO);
        List<@Nullable Object> out = new ArrayList<>();
        for (PyObject each : l.snapshot(t)) {
          // AstChecks says where None may stand
          boolean hole = each == PyNone.VALUE && element instanceof PyType k && isSum(k.name());
          out.add(hole ? null : single(element, each));
        }
        return out;
      }
      if (kind.equals("?")) {
        if (v == null || v == PyNone.VALUE) {
          return name.equals("level") ? (Object) 0 : null;
        }
        return single(Containers.getItem(t, Abstract.getAttr(t, type, "__args__"), PyInt.ZERO), v);
      }
      if (v == null) {
        throw Err.type(t, "required field \"" + name + "\" missing from " + owner);
      }
      if (v == PyNone.VALUE && !type.equals(PyType.OBJECT) && type != PyType.OBJECT) {
        if (type instanceof PyType k && !k.name().equals("int")) {
          throw Err.value(t, "field '" + name + "' is required for " + owner);
        }
      }
      return single(type, v);
    }

    private static boolean isSum(String family) {
      return family.equals("expr") || family.equals("stmt") || family.equals("pattern");
    }

    private @Nullable Object single(PyObject type, PyObject v) {
      String name = type instanceof PyType k ? k.name() : "";
      return switch (name) {
        case "object" -> v;
        case "str" -> {
          if (!(v instanceof PyStr s)) {
            throw Err.type(t, "AST identifier must be of type str");
          }
          yield s.value();
        }
        case "int" -> {
          if (!(v instanceof PyInt i)) {
            throw Err.value(t, "invalid integer value: " + Abstract.reprText(t, v));
          }
          yield i.clippedInt();
        }
        default -> node(v, name);
      };
    }
  }
}
