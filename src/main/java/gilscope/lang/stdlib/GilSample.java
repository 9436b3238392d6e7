package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyInt;

/**
 * {@code _gil_used_sample}: an extension module to try things with, which leaves {@code Py_mod_gil}
 * at its default, as extensions written before PEP 703 do. Its one function adds two integers.
 */
final class GilUsedSample implements NativeModule {
  @Override
  public String name() {
    return "_gil_used_sample";
  }

  @Override
  public Gate.GilNeed extension() {
    return Gate.GilNeed.USED;
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function(
        "add",
        "(a, b, /)",
        (t, self, a) ->
            PyInt.of(
                (long) Abstract.intArg(t, ObjectFunctions.orNone(a[0]))
                    + Abstract.intArg(t, ObjectFunctions.orNone(a[1]))));
  }
}
