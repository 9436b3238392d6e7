package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.AttributeTimes;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/** {@code _collections}: what {@code collections} takes from native code. */
final class CollectionsModule implements NativeModule {
  @Override
  public String name() {
    return "_collections";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyDeque.TYPE)
        .type(PyDequeIterator.TYPE)
        .type(PyDequeIterator.REVERSE_TYPE)
        .type(PyDefaultDict.TYPE)
        .type(PyOrderedDict.TYPE)
        .type(TupleGetter.TYPE)
        .function(
            "_count_elements", "($module, mapping, iterable, /)", CollectionsModule::countElements);
  }

  /** A bound argument that its signature requires. */
  static PyObject given(@Nullable PyObject o) {
    if (o == null) {
      throw new IllegalStateException("a required argument was not bound");
    }
    return o;
  }

  private static PyObject countElements(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject mapping = given(a[0]);
    PyType k = mapping.type();
    boolean plain =
        mapping instanceof PyDict
            && k.lookup("get") == PyDict.TYPE.lookup("get")
            && k.lookup("__setitem__") == PyDict.TYPE.lookup("__setitem__");
    PyObject one = PyInt.of(1);
    PyObject zero = PyInt.of(0);
    Iterables.forEach(
        t,
        given(a[1]),
        e -> {
          Work.counts(t);
          if (plain) {
            PyDict d = (PyDict) mapping;
            Abstract.hash(t, e); // its error says nothing of a dict
            PyObject old = d.get(t, e);
            d.put(t, e, old == null ? one : Arithmetic.add(t, old, one));
          } else {
            PyObject old = Abstract.callMethod(t, mapping, "get", e, zero);
            Containers.setItem(t, mapping, e, Arithmetic.add(t, old, one));
          }
        });
    return PyNone.VALUE;
  }

  /** The descriptor of a named tuple's field. Immutable but for its doc. */
  private static final class TupleGetter extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("_tuplegetter")
            .module("collections")
            .slots(
                k -> {
                  k.tpNew =
                      (t, cls, args, kw) -> {
                        Args.noKeywords(t, "_tuplegetter", kw);
                        Args.checkPositional(t, "_tuplegetter", args.length, 2, 2);
                        return new TupleGetter(Abstract.indexInt(t, args[0]), args[1]);
                      };
                  k.tpDescrGet = (t, o, obj, cls) -> ((TupleGetter) o).get(t, obj);
                  k.tpDescrSet =
                      (t, o, obj, v) -> {
                        throw Err.attribute(
                            t, v == null ? "can't delete attribute" : "can't set attribute");
                      };
                  k.tpRepr =
                      (t, o) ->
                          PyStr.of(
                              "_tuplegetter("
                                  + ((TupleGetter) o).index
                                  + ", "
                                  + Abstract.reprText(t, ((TupleGetter) o).doc)
                                  + ")");
                })
            .getset(
                "__doc__",
                (t, o) -> ((TupleGetter) o).doc,
                (t, o, v) -> ((TupleGetter) o).doc = v == null ? PyNone.VALUE : v)
            .method0(
                "__reduce__",
                (t, o) ->
                    PyTuple.of(
                        o.type(),
                        PyTuple.of(PyInt.of(((TupleGetter) o).index), ((TupleGetter) o).doc)))
            .build();

    private final int index;
    private volatile PyObject doc;

    private TupleGetter(int index, PyObject doc) {
      super(TYPE);
      this.index = index;
      this.doc = doc;
    }

    private PyObject get(ThreadState t, @Nullable PyObject obj) {
      if (obj == null) {
        return this;
      }
      AttributeTimes.field(t, this);
      if (!(obj instanceof PyTuple u)) {
        if (obj == PyNone.VALUE) {
          return this;
        }
        throw Err.type(
            t,
            "descriptor for index '"
                + index
                + "' for tuple subclasses doesn't apply to '"
                + obj.type().tpName()
                + "' object");
      }
      if (index < 0 || index >= u.size()) {
        throw Err.index(t, "tuple index out of range");
      }
      return u.get(index);
    }
  }
}
