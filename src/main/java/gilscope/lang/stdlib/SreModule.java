package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code _sre}: what {@code re}'s compiler, which is Python, compiles for. */
final class SreModule implements NativeModule {
  private static final long MAX = 0xffff_ffffL;

  @Override
  public String name() {
    return "_sre";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("MAGIC", 20221023)
        .value("CODESIZE", 4)
        .value("MAXREPEAT", MAX)
        .value("MAXGROUPS", 1073741823);
    m.value("copyright", " SRE 2.2.2 ");
    m.function(
        "compile", "(pattern, flags, code, groups, groupindex, indexgroup)", SreModule::compile);
    m.function("setup", "(compile, error, flags, /)", SreModule::setup);
    m.function(
        "template",
        "(pattern, template, /)",
        (t, self, a) -> new PyTemplate(Iterables.toArray(t, ObjectFunctions.orNone(a[1]))));
    m.function0("getcodesize", (t, self) -> PyInt.of(4));
    m.function1(
        "ascii_iscased", (t, self, c) -> PyBool.of(SreCharset.isAsciiCased(Abstract.intArg(t, c))));
    m.function1(
        "ascii_tolower", (t, self, c) -> PyInt.of(SreCharset.asciiLower(Abstract.intArg(t, c))));
    m.function1(
        "unicode_iscased", (t, self, c) -> PyBool.of(SreCharset.isCased(Abstract.intArg(t, c))));
    m.function1(
        "unicode_tolower", (t, self, c) -> PyInt.of(SreCharset.lower(Abstract.intArg(t, c))));
  }

  /**
   * The library's compiler asks for a wrapper here: its own function is what we want. Its error has
   * the name that 3.13 gave it.
   */
  private static PyObject setup(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject error = ObjectFunctions.orNone(a[1]);
    Abstract.setAttr(t, error, "__name__", PyStr.of("PatternError"));
    Abstract.setAttr(t, error, "__qualname__", PyStr.of("PatternError"));
    PyObject re = t.interp().modules.get(t, PyStr.of("re"));
    if (re != null) {
      Abstract.setAttr(t, re, "PatternError", error);
    }
    return ObjectFunctions.orNone(a[0]);
  }

  private static PyObject compile(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject[] words = Iterables.toArray(t, ObjectFunctions.orNone(a[2]));
    int[] code = new int[words.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = (int) Abstract.longArg(t, words[i]);
    }
    if (!(a[4] instanceof PyDict names) || !(a[5] instanceof PyTuple groups)) {
      throw Err.type(t, "compile() needs a dict and a tuple of groups");
    }
    return new PyPattern(
        a[0] == null ? PyNone.VALUE : a[0],
        Abstract.intArg(t, ObjectFunctions.orNone(a[1])),
        code,
        Abstract.intArg(t, ObjectFunctions.orNone(a[3])),
        names,
        groups);
  }
}
