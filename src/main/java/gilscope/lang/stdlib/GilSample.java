package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyInt;

/**
 * An extension module to try things with: its one function adds two integers. Immutable.
 *
 * @param extension what it declares with {@code Py_mod_gil}; {@code USED} is the default, as in
 *     extensions written before PEP 703
 */
record GilSample(String name, Gate.GilNeed extension) implements NativeModule {
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
