package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyInt;

/**
 * {@code _gil_not_used_sample}: an extension module to try things with, which declares {@code
 * Py_MOD_GIL_NOT_USED}. Its one function adds two integers.
 */
final class GilNotUsedSample implements NativeModule {
  @Override
  public String name() {
    return "_gil_not_used_sample";
  }

  @Override
  public Gate.GilNeed extension() {
    return Gate.GilNeed.NOT_USED;
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
