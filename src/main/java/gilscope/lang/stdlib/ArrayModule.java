package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;

/** {@code array}. */
final class ArrayModule implements NativeModule {
  @Override
  public String name() {
    return "array";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyArray.TYPE).value("ArrayType", PyArray.TYPE);
    m.value("typecodes", "bBuwhHiIlLqQfd");
    m.function(
        "_array_reconstructor",
        "(arraytype, typecode, mformat_code, items, /)",
        (t, self, a) ->
            PyArray.rebuild(
                t,
                ObjectFunctions.orNone(a[0]),
                ObjectFunctions.orNone(a[1]),
                ObjectFunctions.orNone(a[2]),
                ObjectFunctions.orNone(a[3])));
    Abstract.callMethod(
        m.thread(),
        Abstract.getAttr(
            m.thread(), m.thread().importModule("_collections_abc"), "MutableSequence"),
        "register",
        PyArray.TYPE);
  }
}
