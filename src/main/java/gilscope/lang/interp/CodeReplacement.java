package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Positions;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code code.replace(…)}: names, flags, constants and the first line can be replaced; the
 * instructions, their tables and the layout of local variables stay as the compiler made them.
 */
final class CodeReplacement {
  private static final List<String> FIELDS =
      List.of(
          "co_argcount",
          "co_posonlyargcount",
          "co_kwonlyargcount",
          "co_nlocals",
          "co_stacksize",
          "co_flags",
          "co_firstlineno",
          "co_code",
          "co_consts",
          "co_names",
          "co_varnames",
          "co_freevars",
          "co_cellvars",
          "co_filename",
          "co_name",
          "co_qualname",
          "co_linetable",
          "co_exceptiontable");

  private CodeReplacement() {}

  static PyObject of(ThreadState t, PyCode old, PyObject[] args, String[] kw) {
    if (args.length > kw.length) {
      throw Err.type(t, "replace() takes no positional arguments");
    }
    if (args.length == 0) {
      return old;
    }
    Code c = old.code;
    String name = c.name();
    String qualname = c.qualifiedName();
    String filename = old.filename;
    int flags = c.flags();
    int first = c.firstLine();
    int stack = c.stackSize();
    PyObject[] consts = null;
    List<String> names = c.names();
    for (int i = 0; i < kw.length; i++) {
      PyObject v = args[i];
      switch (kw[i]) {
        case "co_name" -> name = string(t, kw[i], v);
        case "co_qualname" -> qualname = string(t, kw[i], v);
        case "co_filename" -> filename = string(t, kw[i], v);
        case "co_flags" -> flags = Abstract.intArg(t, v);
        case "co_firstlineno" -> first = Abstract.intArg(t, v);
        case "co_stacksize" -> stack = Math.max(stack, Abstract.intArg(t, v));
        case "co_consts" -> consts = tuple(t, kw[i], v);
        case "co_names" -> names = strings(t, tuple(t, kw[i], v));
        default -> same(t, old, kw[i], v);
      }
    }
    Code made =
        new Code(
            new Code.Signature(c.argCount(), c.positionalOnlyCount(), c.keywordOnlyCount()),
            stack,
            flags,
            c.consts(),
            names,
            c.locals(),
            filename,
            name,
            qualname,
            first,
            c.instructions(),
            shifted(c.positions(), first - c.firstLine()),
            c.exceptions());
    return new PyCode(InterpThread.of(t), made, filename, consts == null ? old.consts : consts);
  }

  private static void same(ThreadState t, PyCode old, String field, PyObject v) {
    if (!FIELDS.contains(field)) {
      throw Err.type(t, "replace() got an unexpected keyword argument '" + field + "'");
    }
    if (!Abstract.equal(t, Abstract.getAttr(t, old, field), v)) {
      throw Err.notImplemented(t, "code.replace(" + field + "=…)");
    }
  }

  private static String string(ThreadState t, String field, PyObject v) {
    if (v instanceof PyStr s) {
      return s.value();
    }
    throw wrong(t, field, "str", v);
  }

  private static PyObject[] tuple(ThreadState t, String field, PyObject v) {
    if (v instanceof PyTuple u) {
      return u.toArray().clone();
    }
    throw wrong(t, field, "tuple", v);
  }

  private static gilscope.lang.objects.PyRaise wrong(
      ThreadState t, String field, String wanted, PyObject v) {
    String got = v == PyNone.VALUE ? "None" : v.type().name();
    return Err.type(t, "replace() argument '" + field + "' must be " + wanted + ", not " + got);
  }

  private static List<String> strings(ThreadState t, @Nullable PyObject[] values) {
    List<String> out = new ArrayList<>();
    for (PyObject v : values) {
      if (!(v instanceof PyStr s)) {
        throw Err.type(t, "name tuples must contain only strings, not '" + name(v) + "'");
      }
      out.add(s.value());
    }
    return out;
  }

  private static String name(@Nullable PyObject v) {
    return v == null ? "NULL" : v.type().name();
  }

  private static Positions shifted(Positions p, int by) {
    if (by == 0) {
      return p;
    }
    return new Positions(
        moved(p.lines(), by), moved(p.endLines(), by), p.columns(), p.endColumns());
  }

  private static int[] moved(int[] lines, int by) {
    int[] out = lines.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] < 0 ? out[i] : out[i] + by;
    }
    return out;
  }
}
