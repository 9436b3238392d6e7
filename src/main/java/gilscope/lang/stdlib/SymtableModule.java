package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NameBlock;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code _symtable}: the compiler's names of blocks, for the module {@code symtable}. */
final class SymtableModule implements NativeModule {
  private static final List<String> KINDS =
      List.of(
          "FUNCTION",
          "CLASS",
          "MODULE",
          "ANNOTATION",
          "TYPE_ALIAS",
          "TYPE_PARAMETERS",
          "TYPE_VARIABLE");

  @Override
  public String name() {
    return "_symtable";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function("symtable", "(source, filename, startstr, /)", SymtableModule::symtable);
    for (int i = 0; i < KINDS.size(); i++) {
      m.value("TYPE_" + KINDS.get(i), i);
    }
    m.value("USE", 16).value("DEF_GLOBAL", 1).value("DEF_NONLOCAL", 8).value("DEF_LOCAL", 2);
    m.value("DEF_PARAM", 4).value("DEF_TYPE_PARAM", 1024).value("DEF_FREE_CLASS", 64);
    m.value("DEF_IMPORT", 128).value("DEF_BOUND", 2 | 4 | 128 | 1024).value("DEF_ANNOT", 256);
    m.value("DEF_COMP_ITER", 512).value("DEF_COMP_CELL", 2048);
    m.value("SCOPE_OFF", 12).value("SCOPE_MASK", 15);
    m.value("LOCAL", 1).value("GLOBAL_EXPLICIT", 2).value("GLOBAL_IMPLICIT", 3);
    m.value("FREE", 4).value("CELL", 5);
  }

  private static PyObject symtable(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    String mode = Abstract.strText(t, ObjectFunctions.orNone(a[2]));
    SourceCompiler.Mode kind =
        switch (mode) {
          case "exec" -> SourceCompiler.Mode.EXEC;
          case "eval" -> SourceCompiler.Mode.EVAL;
          case "single" -> SourceCompiler.Mode.SINGLE;
          default -> throw Err.value(t, "symtable() arg 3 must be 'exec' or 'eval' or 'single'");
        };
    String filename = CodeFunctions.fileName(t, ObjectFunctions.orNone(a[1]));
    return new Entry(
        t,
        InterpThread.of(t)
            .interpreter()
            .compiler()
            .names(t, CodeFunctions.sourceText(t, a[0], "symtable", filename), filename, kind));
  }

  /** {@code symtable entry}: one block. Immutable. */
  private static final class Entry extends PyObject {
    private static final PyType TYPE =
        TypeSpec.of("symtable entry")
            .weakrefable()
            .slots(
                k ->
                    k.tpRepr =
                        (t, o) -> {
                          Entry e = (Entry) o;
                          return PyStr.of(
                              "<symtable entry "
                                  + e.block.name()
                                  + "("
                                  + t.interp().id(e)
                                  + "), line "
                                  + e.block.line()
                                  + ">");
                        })
            .getter("id", (t, o) -> PyInt.of(t.interp().id(o)))
            .getter("name", (t, o) -> PyStr.of(((Entry) o).block.name()))
            .getter("type", (t, o) -> PyInt.of(((Entry) o).block.kind()))
            .getter("lineno", (t, o) -> PyInt.of(((Entry) o).block.line()))
            .getter("nested", (t, o) -> PyInt.of(((Entry) o).block.nested() ? 1 : 0))
            .getter("symbols", (t, o) -> ((Entry) o).symbols)
            .getter("varnames", (t, o) -> ((Entry) o).varnames)
            .getter("children", (t, o) -> ((Entry) o).children)
            .build();

    private final NameBlock block;
    private final PyDict symbols = new PyDict();
    private final PyList varnames;
    private final PyList children;

    Entry(ThreadState t, NameBlock block) {
      super(TYPE);
      this.block = block;
      block.symbols().forEach((name, known) -> symbols.put(t, PyStr.of(name), PyInt.of(known)));
      varnames = new PyList(block.parameters().stream().map(PyStr::of).toArray(PyObject[]::new));
      children =
          new PyList(block.children().stream().map(b -> new Entry(t, b)).toArray(PyObject[]::new));
    }
  }
}
