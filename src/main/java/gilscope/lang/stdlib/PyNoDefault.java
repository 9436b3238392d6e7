package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.TypeSpec;

/** {@code typing.NoDefault}: the default of type parameters that have none. One object. */
final class PyNoDefault extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("NoDefaultType")
          .countless()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(t, "NoDefaultType takes no arguments");
                      }
                      return PyNoDefault.VALUE;
                    };
                k.tpRepr = (t, o) -> PyStr.of("typing.NoDefault");
              })
          .method0("__reduce__", (t, o) -> PyStr.of("NoDefault"))
          .build();

  static final PyNoDefault VALUE = new PyNoDefault();

  private PyNoDefault() {
    super(TYPE);
  }
}
