package gilscope.lang.stdlib;

import gilscope.lang.interp.Frame;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.Namespaces;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builtins that make code from text and run it. */
final class CodeFunctions {
  private static final int FUTURE_FLAGS = 0x1fe0000;
  private static final int ONLY_AST = 0x400;

  /** What is not a future but allowed: an incomplete input, top-level await, type comments, … */
  private static final int KNOWN_FLAGS = 0xf700;

  private CodeFunctions() {}

  static void fill(ModuleBuilder m) {
    m.function(
        "compile",
        "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
            + " _feature_version=-1)",
        CodeFunctions::compile);
    m.function(
        "exec", "(source, /, globals=None, locals=None, *, closure=None)", CodeFunctions::exec);
    m.function("eval", "(source, /, globals=None, locals=None)", CodeFunctions::eval);
    m.functionRaw(
        "breakpoint",
        (t, self, args, kw) -> {
          PyObject sys = t.interp().modules.get(t, PyStr.of("sys"));
          PyObject hook =
              sys instanceof PyModule s ? s.dict().get(t, PyStr.of("breakpointhook")) : null;
          if (hook == null) {
            throw Err.runtime(t, "lost sys.breakpointhook");
          }
          return Abstract.call(t, hook, args, kw);
        });
  }

  private static PyObject compile(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject mode = ObjectFunctions.orNone(a[2]);
    if (!(mode instanceof PyStr m)) {
      throw Err.type(t, "compile() argument 'mode' must be str, not " + mode.type().name());
    }
    int flags = a[3] == null ? 0 : Abstract.intArg(t, a[3]);
    SourceCompiler.Mode kind =
        switch (m.value()) {
          case "exec" -> SourceCompiler.Mode.EXEC;
          case "eval" -> SourceCompiler.Mode.EVAL;
          case "single" -> SourceCompiler.Mode.SINGLE;
          default ->
              throw Err.value(
                  t,
                  (flags & ONLY_AST) != 0
                      ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                      : "compile() mode must be 'exec', 'eval' or 'single'");
        };
    if ((flags & ~(FUTURE_FLAGS | KNOWN_FLAGS)) != 0) {
      throw Err.value(t, "compile(): unrecognised flags");
    }
    int optimize = a[5] == null ? -1 : Abstract.intArg(t, a[5]);
    if (optimize < -1 || optimize > 2) {
      throw Err.value(t, "compile(): invalid optimize value");
    }
    boolean tree = a[0] != null && AstObjects.isNode(t, a[0]);
    if ((flags & ONLY_AST) != 0) {
      return tree
          ? ObjectFunctions.orNone(a[0])
          : AstObjects.parse(
              t,
              sourceText(t, a[0], "compile", "<unknown>"),
              fileName(t, ObjectFunctions.orNone(a[1])),
              kind);
    }
    boolean inherit = a[4] == null || !Abstract.isTrue(t, a[4]);
    String filename = fileName(t, ObjectFunctions.orNone(a[1]));
    if (tree) {
      Interpreter interpreter = InterpThread.of(t).interpreter();
      return interpreter.code(
          t,
          interpreter
              .compiler()
              .compile(
                  t,
                  AstObjects.node(t, ObjectFunctions.orNone(a[0]), kind),
                  filename,
                  flags & FUTURE_FLAGS,
                  optimize));
    }
    return compile(
        t, sourceText(t, a[0], "compile", filename), filename, kind, flags, inherit, optimize);
  }

  private static PyObject compile(
      ThreadState t,
      String source,
      String filename,
      SourceCompiler.Mode mode,
      int flags,
      boolean inherit,
      int optimize) {
    t.audit("compile", PyStr.of(source), PyStr.of(filename));
    Frame f = InterpThread.of(t).frame();
    int input = flags & (SourceCompiler.ALLOW_INCOMPLETE | SourceCompiler.DONT_IMPLY_DEDENT);
    int future = (flags | (inherit && f != null ? f.flags() : 0)) & FUTURE_FLAGS;
    int all = future | input;
    Interpreter interpreter = InterpThread.of(t).interpreter();
    if (source.indexOf('\0') >= 0) {
      throw Err.of(t, ExcTypes.SYNTAX_ERROR, "source code string cannot contain null bytes");
    }
    return interpreter.code(
        t, interpreter.compiler().compile(t, source, filename, mode, all, optimize));
  }

  static String fileName(ThreadState t, PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    if (o instanceof PyBytes) {
      return Abstract.strText(t, Abstract.callMethod(t, o, "decode"));
    }
    PyObject hook = Abstract.lookupSpecial(t, o, "__fspath__");
    if (hook == null) {
      throw Err.type(t, "expected str, bytes or os.PathLike object, not " + o.type().name());
    }
    return Abstract.strText(t, Abstract.call(t, hook));
  }

  static String sourceText(ThreadState t, @Nullable PyObject o, String function, String filename) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    byte[] bytes = o == null ? null : BytesLike.bytesOrNull(t, o);
    if (bytes != null) {
      return InterpThread.of(t).interpreter().compiler().decode(t, bytes, filename);
    }
    throw Err.type(
        t,
        function
            + "() arg 1 must be a string, bytes"
            + (function.equals("compile") ? " or AST object" : " or code object"));
  }

  /** Globals and locals as the caller gave them, or its own. */
  private record Scope(PyDict globals, PyObject locals) {}

  private static Scope scope(
      ThreadState t, String function, @Nullable PyObject globals, @Nullable PyObject locals) {
    if (!ObjectFunctions.given(globals)) {
      Frame f = Namespaces.current(t);
      return new Scope(
          f.globals, locals != null && locals != PyNone.VALUE ? locals : Namespaces.locals(t, f));
    }
    if (!(globals instanceof PyDict g)) {
      throw Err.type(
          t,
          function.equals("eval") && globals != null && globals.type().mpGetitem != null
              ? "globals must be a real dict; try eval(code, {}, mapping)"
              : function.equals("eval")
                  ? "globals must be a dict"
                  : "exec() globals must be a dict, not "
                      + (globals == null ? "None" : globals.type().name()));
    }
    if (locals == null || locals == PyNone.VALUE) {
      return new Scope(g, g);
    }
    if (locals.type().mpGetitem == null) {
      throw Err.type(
          t,
          function.equals("eval")
              ? "locals must be a mapping"
              : "locals must be a mapping or None, not " + locals.type().name());
    }
    return new Scope(g, locals);
  }

  private static PyObject exec(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    Scope s = scope(t, "exec", a[1], a[2]);
    PyObject source = ObjectFunctions.orNone(a[0]);
    Interpreter interpreter = InterpThread.of(t).interpreter();
    if (source instanceof PyCode code) {
      int free = code.freeCount();
      if (ObjectFunctions.given(a[3])) {
        if (!(a[3] instanceof PyTuple cells)
            || cells.size() != free
            || free == 0
            || !Stream.of(cells.toArray()).allMatch(PyCell.class::isInstance)) {
          throw Err.type(
              t,
              free == 0
                  ? "cannot use a closure with this code object"
                  : "code object requires a closure of exactly length " + free);
        }
        interpreter.execClosure(t, code, s.globals, s.locals, cells.toArray());
        return PyNone.VALUE;
      }
      if (free > 0) {
        throw Err.type(t, "code object requires a closure of exactly length " + free);
      }
      t.audit("exec", code);
      interpreter.exec(t, code, s.globals, s.locals);
      return PyNone.VALUE;
    }
    if (ObjectFunctions.given(a[3])) {
      throw Err.type(t, "closure can only be used when source is a code object");
    }
    String text = sourceText(t, source, "exec", "<string>");
    PyCode code = (PyCode) compile(t, text, "<string>", SourceCompiler.Mode.EXEC, 0, true, 0);
    t.audit("exec", code);
    interpreter.exec(t, code, s.globals, s.locals);
    return PyNone.VALUE;
  }

  private static PyObject eval(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    Scope s = scope(t, "eval", a[1], a[2]);
    PyObject source = ObjectFunctions.orNone(a[0]);
    Interpreter interpreter = InterpThread.of(t).interpreter();
    if (source instanceof PyCode code) {
      if (code.freeCount() > 0) {
        throw Err.type(t, "code object passed to eval() may not contain free variables");
      }
      t.audit("exec", code);
      return interpreter.exec(t, code, s.globals, s.locals);
    }
    String text = sourceText(t, source, "eval", "<string>");
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    PyCode code =
        (PyCode)
            compile(t, text.substring(start), "<string>", SourceCompiler.Mode.EVAL, 0, true, 0);
    t.audit("exec", code);
    return interpreter.exec(t, code, s.globals, s.locals);
  }
}
