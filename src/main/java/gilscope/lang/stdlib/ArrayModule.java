package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.PyStr;

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
            Abstract.call(
                t,
                ObjectFunctions.orNone(a[0]),
                a[1] == null ? PyStr.EMPTY : a[1],
                ObjectFunctions.orNone(a[3])));
    Abstract.callMethod(
        m.thread(),
        Abstract.getAttr(
            m.thread(), m.thread().importModule("_collections_abc"), "MutableSequence"),
        "register",
        PyArray.TYPE);
  }
}
