package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.PySuper;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyEllipsis;
import gilscope.lang.objects.PyEnumerate;
import gilscope.lang.objects.PyFilter;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyMap;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyProperty;
import gilscope.lang.objects.PyRange;
import gilscope.lang.objects.PyReversed;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyStaticMethod;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.PyZip;
import java.util.List;

/**
 * {@code builtins}: types, exceptions and constants here, functions in the files named for what
 * they are about.
 */
final class BuiltinsModule implements NativeModule {
  private static final List<PyType> TYPES =
      List.of(
          PyType.OBJECT,
          PyType.TYPE,
          PyBool.TYPE,
          PyBytearray.TYPE,
          PyBytes.TYPE,
          PyClassMethod.TYPE,
          PyComplex.TYPE,
          PyDict.TYPE,
          PyEnumerate.TYPE,
          PyFilter.TYPE,
          PyFloat.TYPE,
          PyFrozenset.TYPE,
          PyInt.TYPE,
          PyList.TYPE,
          PyMap.TYPE,
          PyMemoryView.TYPE,
          PyProperty.TYPE,
          PyRange.TYPE,
          PyReversed.TYPE,
          PySet.TYPE,
          PySlice.TYPE,
          PyStaticMethod.TYPE,
          PyStr.TYPE,
          PySuper.TYPE,
          PyTuple.TYPE,
          PyZip.TYPE);

  @Override
  public String name() {
    return "builtins";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value(
        "__doc__",
        "Built-in functions, types, exceptions, and other objects.\n\n"
            + "This module provides direct access to all 'built-in'\n"
            + "identifiers of Python; for example, builtins.len is\n"
            + "the full name for the built-in function len().\n\n"
            + "This module is not normally accessed explicitly by most\n"
            + "applications, but can be useful in modules that provide\n"
            + "objects with the same name as a builtin and a builtin of\n"
            + "that name is also needed.");
    TYPES.forEach(m::type);
    ExcTypes.all().forEach(m::type);
    m.value("IOError", ExcTypes.OS_ERROR);
    m.value("EnvironmentError", ExcTypes.OS_ERROR);
    m.value("None", PyNone.VALUE);
    m.value("True", PyBool.TRUE);
    m.value("False", PyBool.FALSE);
    m.value("Ellipsis", PyEllipsis.VALUE);
    m.value("NotImplemented", PyNotImplemented.VALUE);
    m.value("__debug__", PyBool.TRUE);
    ObjectFunctions.fill(m);
    NumberFunctions.fill(m);
    TextFunctions.fill(m);
    IterableFunctions.fill(m);
    CodeFunctions.fill(m);
    m.value("open", FileStreams.open(m));
    PyQuitter.fill(m);
    PySitePrinter.fill(m);
  }
}
