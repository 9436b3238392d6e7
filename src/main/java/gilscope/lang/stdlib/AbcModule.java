package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CollectionFlags;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@code _abc}: registration and cached subclass checks of {@code abc.ABCMeta}. */
final class AbcModule implements NativeModule {
  /**
   * What {@code _abc_impl} of a class holds. Guarded by its own monitor; answers may be stale,
   * never wrong.
   */
  private static final class PyAbcData extends PyObject {
    static final PyType TYPE = TypeSpec.of("_abc_data").module("_abc").build();

    private final List<PyType> registry = new ArrayList<>();
    private final Map<PyObject, Boolean> cache = new WeakHashMap<>();
    private long cacheVersion;

    PyAbcData() {
      super(TYPE);
    }

    synchronized void register(PyType k) {
      registry.add(k);
    }

    synchronized List<PyType> registered() {
      return List.copyOf(registry);
    }

    synchronized @Nullable Boolean cached(PyObject k, long version) {
      Boolean known = cache.get(k);
      return known == null || known || cacheVersion == version ? known : null;
    }

    /** A positive answer holds for ever, a negative one until the next registration anywhere. */
    synchronized boolean remember(PyObject k, boolean answer, long version) {
      if (cacheVersion != version) {
        cache.values().removeIf(yes -> !yes);
        cacheVersion = version;
      }
      cache.put(k, answer);
      return answer;
    }

    synchronized void forget(boolean registryToo) {
      cache.clear();
      if (registryToo) {
        registry.clear();
      }
    }
  }

  @Override
  public String name() {
    return "_abc";
  }

  @Override
  public void fill(ModuleBuilder m) {
    AtomicLong version = new AtomicLong();
    m.function0("get_cache_token", (t, self) -> PyInt.of(version.get()));
    m.function1(
        "_abc_init",
        (t, self, cls) -> {
          abstractMethods(t, cls);
          Abstract.setAttr(t, cls, "_abc_impl", new PyAbcData());
          return PyNone.VALUE;
        });
    m.function(
        "_abc_register",
        "(self, subclass, /)",
        (t, self, a) ->
            register(t, ObjectFunctions.orNone(a[0]), ObjectFunctions.orNone(a[1]), version));
    m.function(
        "_abc_instancecheck",
        "(self, instance, /)",
        (t, self, a) -> {
          PyObject cls = ObjectFunctions.orNone(a[0]);
          PyObject o = ObjectFunctions.orNone(a[1]);
          PyObject sub = Abstract.getAttr(t, o, "__class__");
          if (check(t, cls, sub, version)) {
            return PyBool.TRUE;
          }
          return PyBool.of(sub != o.type() && check(t, cls, o.type(), version));
        });
    m.function(
        "_abc_subclasscheck",
        "(self, subclass, /)",
        (t, self, a) -> {
          if (!(a[1] instanceof PyType sub)) {
            throw Err.type(t, "issubclass() arg 1 must be a class");
          }
          return PyBool.of(subclass(t, ObjectFunctions.orNone(a[0]), sub, version));
        });
    m.function1(
        "_reset_registry",
        (t, self, cls) -> {
          data(t, cls).forget(true);
          return PyNone.VALUE;
        });
    m.function1(
        "_reset_caches",
        (t, self, cls) -> {
          data(t, cls).forget(false);
          return PyNone.VALUE;
        });
    m.function1(
        "_get_dump",
        (t, self, cls) ->
            PyTuple.of(
                Abstract.call(
                    t, PySet.TYPE, new PyList(data(t, cls).registered().toArray(PyObject[]::new))),
                new PySet(),
                new PySet(),
                PyInt.of(version.get())));
  }

  private static PyAbcData data(ThreadState t, PyObject cls) {
    if (Abstract.getAttr(t, cls, "_abc_impl") instanceof PyAbcData d) {
      return d;
    }
    throw Err.type(t, "_abc_impl is set to a wrong type");
  }

  /**
   * Sets {@code __abstractmethods__}: abstract in the namespace, or inherited and still abstract.
   */
  private static void abstractMethods(ThreadState t, PyObject cls) {
    PyList names = new PyList();
    PyType k = (PyType) cls;
    for (String n : k.ownNames()) {
      PyObject v = k.own(n);
      if (v != null && Abstract.isAbstractMethod(t, v)) {
        names.append(t, PyStr.of(n));
      }
    }
    for (PyType base : k.bases()) {
      PyObject inherited = Abstract.getAttrOrNull(t, base, "__abstractmethods__");
      if (inherited != null) {
        Iterables.forEach(
            t,
            inherited,
            n -> {
              PyObject v = Abstract.getAttrOrNull(t, cls, Abstract.strText(t, n));
              if (v != null && Abstract.isAbstractMethod(t, v)) {
                names.append(t, n);
              }
            });
      }
    }
    Abstract.setAttr(t, cls, "__abstractmethods__", Abstract.call(t, PyFrozenset.TYPE, names));
  }

  private static PyObject register(ThreadState t, PyObject cls, PyObject o, AtomicLong version) {
    if (!(o instanceof PyType sub)) {
      throw Err.type(t, "Can only register classes");
    }
    if (Kinship.isSubclass(t, sub, cls)) {
      return sub; // already
    }
    if (Kinship.isSubclass(t, cls, sub)) {
      throw Err.runtime(t, "Refusing to create an inheritance cycle");
    }
    data(t, cls).register(sub);
    CollectionFlags.register((PyType) cls, sub);
    version.incrementAndGet();
    return sub;
  }

  private static boolean check(ThreadState t, PyObject cls, PyObject sub, AtomicLong version) {
    Boolean known = data(t, cls).cached(sub, version.get());
    if (known != null) {
      return known;
    }
    return Abstract.isTrue(t, Abstract.callMethod(t, cls, "__subclasscheck__", sub));
  }

  private static boolean subclass(ThreadState t, PyObject cls, PyType sub, AtomicLong version) {
    PyAbcData d = data(t, cls);
    long v = version.get();
    Boolean known = d.cached(sub, v);
    if (known != null) {
      return known;
    }
    PyObject hook = Abstract.callMethod(t, cls, "__subclasshook__", sub);
    if (hook == PyBool.TRUE || hook == PyBool.FALSE) {
      return d.remember(sub, hook == PyBool.TRUE, v);
    }
    if (hook != PyNotImplemented.VALUE) {
      throw Err.of(
          t,
          ExcTypes.ASSERTION_ERROR,
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    if (sub.isSubtype((PyType) cls)) {
      return d.remember(sub, true, v);
    }
    for (PyType k : d.registered()) {
      if (Kinship.isSubclass(t, sub, k)) {
        return d.remember(sub, true, v);
      }
    }
    PyObject subclasses = Abstract.callMethod(t, cls, "__subclasses__");
    for (PyObject k : Iterables.toArray(t, subclasses)) {
      if (Kinship.isSubclass(t, sub, k)) {
        return d.remember(sub, true, v);
      }
    }
    return d.remember(sub, false, v);
  }
}
