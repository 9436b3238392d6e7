package gilscope.lang.objects;

import static java.util.Objects.requireNonNull;

/** {@code True} and {@code False}: the two values of int's subclass {@code bool}. */
public final class PyBool extends PyInt {
  public static final PyType TYPE =
      TypeSpec.of("bool")
          .countless()
          .base(PyInt.TYPE)
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(o == value(true) ? "True" : "False");
                k.nbInvert =
                    (t, o) -> {
                      Err.deprecated(
                          t,
                          "Bitwise inversion '~' on bool is deprecated and will be removed in"
                              + " Python 3.16. This returns the bitwise inversion of the underlying"
                              + " int object and is usually not what you expect from negating a"
                              + " bool. Use the 'not' operator for boolean negation or ~int(x) if"
                              + " you really want the bitwise inversion of the underlying int.");
                      return PyInt.invert((PyInt) o);
                    };
                k.nbAnd =
                    (t, a, b) ->
                        both(a, b)
                            ? of(a == value(true) && b == value(true))
                            : requireNonNull(PyInt.TYPE.nbAnd).call(t, a, b);
                k.nbOr =
                    (t, a, b) ->
                        both(a, b)
                            ? of(a == value(true) || b == value(true))
                            : requireNonNull(PyInt.TYPE.nbOr).call(t, a, b);
                k.nbXor =
                    (t, a, b) ->
                        both(a, b) ? of(a != b) : requireNonNull(PyInt.TYPE.nbXor).call(t, a, b);
                k.tpNew =
                    (t, cls, args, kw) -> {
                      Args.noKeywords(t, "bool", kw);
                      Args.checkPositional(t, "bool", args.length, 0, 1);
                      return of(args.length == 1 && Abstract.isTrue(t, args[0]));
                    };
              })
          .build();

  public static final PyBool FALSE = new PyBool(0);
  public static final PyBool TRUE = new PyBool(1);

  private PyBool(long v) {
    super(TYPE, v, null);
  }

  public static PyBool of(boolean b) {
    return b ? TRUE : FALSE;
  }

  private static PyBool value(boolean b) {
    return of(b);
  }

  private static boolean both(PyObject a, PyObject b) {
    return a instanceof PyBool && b instanceof PyBool;
  }
}
