package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/**
 * {@code exit}, {@code quit} and {@code help}: what CPython's {@code site} adds to builtins.
 * Immutable.
 */
final class PyQuitter extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("Quitter")
          .module("_sitebuiltins")
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of("Use " + ((PyQuitter) o).name + "() or Ctrl-D (i.e. EOF) to exit");
                k.tpCall = PyQuitter::quit;
              })
          .build();

  private final String name;

  private PyQuitter(String name) {
    super(TYPE);
    this.name = name;
  }

  static void fill(ModuleBuilder m) {
    m.value("exit", new PyQuitter("exit"));
    m.value("quit", new PyQuitter("quit"));
    m.functionRaw(
        "help",
        (t, self, args, kw) ->
            Abstract.call(t, Abstract.getAttr(t, t.importModule("pydoc"), "help"), args, kw));
  }

  private static PyObject quit(ThreadState t, PyObject self, PyObject[] args, String[] kw) {
    Args.checkPositional(t, ((PyQuitter) self).name, args.length, 0, 1);
    throw Err.raise(t, ExcTypes.SYSTEM_EXIT, args.length == 0 ? PyNone.VALUE : args[0]);
  }
}
