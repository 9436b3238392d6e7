package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/** {@code _functools}: what {@code functools} takes from native code. */
final class FunctoolsModule implements NativeModule {
  @Override
  public String name() {
    return "_functools";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyPartial.TYPE)
        .type(PyPartial.Placeholder.TYPE)
        .value("Placeholder", PyPartial.Placeholder.VALUE)
        .type(LruCache.TYPE)
        .function(
            "reduce",
            "($module, function, iterable, /, initial=<unrepresentable>)",
            FunctoolsModule::reduce)
        .function(
            "cmp_to_key",
            "($module, /, mycmp)",
            (t, self, a) -> new Key(CollectionsModule.given(a[0]), null));
  }

  private static PyObject reduce(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject f = CollectionsModule.given(a[0]);
    PyObject it;
    try {
      it = Iterables.iter(t, CollectionsModule.given(a[1]));
    } catch (PyRaise e) {
      throw e.matches(ExcTypes.TYPE_ERROR)
          ? Err.type(t, "reduce() arg 2 must support iteration")
          : e;
    }
    PyObject result = a[2] != null ? a[2] : Iterables.next(t, it);
    if (result == null) {
      throw Err.type(t, "reduce() of empty iterable with no initial value");
    }
    for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
      Work.reduces(t);
      result = Abstract.callFromNative(t, f, result, v);
    }
    return result;
  }

  /** What {@code cmp_to_key} makes: a factory of keys, and a key. Immutable. */
  private static final class Key extends PyObject {
    private static final Signature CALL = new Signature("K", "(obj)");

    static final PyType TYPE =
        TypeSpec.of("KeyWrapper")
            .module("functools")
            .unhashable()
            .slots(
                k -> {
                  k.tpCall =
                      (t, o, args, kw) ->
                          new Key(
                              ((Key) o).compare,
                              CollectionsModule.given(CALL.bind(t, args, kw)[0]));
                  k.tpRichcompare = Key::richCompare;
                })
            .getter(
                "obj",
                (t, o) -> {
                  PyObject v = ((Key) o).value;
                  if (v == null) {
                    throw Err.attribute(t, "object");
                  }
                  return v;
                })
            .build();

    private final PyObject compare;
    private final @Nullable PyObject value;

    Key(PyObject compare, @Nullable PyObject value) {
      super(TYPE);
      this.compare = compare;
      this.value = value;
    }

    private static PyObject richCompare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
      if (!(b instanceof Key y)) {
        throw Err.type(t, "other argument must be K instance");
      }
      Key x = (Key) a;
      if (x.value == null || y.value == null) {
        throw Err.attribute(t, "object");
      }
      return Abstract.richCompare(
          t, Abstract.call(t, x.compare, x.value, y.value), PyInt.of(0), op);
    }
  }
}
