package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class. Built-in types are immutable constants made by {@link TypeSpec}; classes made by
 * programs are made by {@link TypeBuilder}. Lookups are lock-free; changes hold the object's
 * critical section and then {@link #modified}.
 */
public final class PyType extends SlotTable {
  private static final VarHandle VERSION;

  static {
    try {
      VERSION = MethodHandles.lookup().findVarHandle(PyType.class, "version", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** {@code type}. */
  public static final PyType TYPE = new PyType(null, "type", "builtins");

  /** {@code object}. */
  public static final PyType OBJECT = new PyType(TYPE, "object", "builtins");

  static {
    OBJECT.finishRoot();
    TypeSpec object = ObjectType.spec();
    TypeSpec type = TypeType.spec();
    object.into(OBJECT);
    TYPE.setLayout(new PyType[] {OBJECT}, new PyType[] {TYPE, OBJECT});
    type.into(TYPE);
  }

  private static final int CACHE = 128; // power of two

  private record Cached(String name, @Nullable PyObject value) {}

  private volatile String name;
  private volatile String qualname;
  final String module;
  private volatile @Nullable String staticName;
  private volatile PyType[] bases = {};
  private volatile PyType[] mro = {this};
  final TypeDict dict = new TypeDict();
  private volatile @Nullable Cached[] cache = new @Nullable Cached[CACHE];

  /**
   * Changes with every change of the class or one of its bases: the guard of inline caches. Never
   * 0.
   */
  private int version = 1;

  private boolean heap;
  private boolean baseType;
  private boolean instanceDict;
  private boolean weakrefable;
  private boolean abstractClass;

  /** What {@link CollectionFlags#register} made of it; 0 if nothing. */
  volatile int collectionFlags;

  private boolean methodDescriptor;
  private boolean countless;
  private boolean mapping;
  private int slotCount;
  private volatile @Nullable AttributePlaces places;
  private @Nullable String doc;

  /** The Java constructor of instances: of the nearest built-in base. */
  private @Nullable PyType solidBase;

  private int nativeTime = -1;

  private @Nullable InterpreterState owner;

  /**
   * For {@link TypeSpec} and {@link TypeBuilder}.
   *
   * @param metatype null only for {@code type} itself
   */
  @SuppressWarnings("NullAway") // type's type is type: it cannot be there before itself
  PyType(@Nullable PyType metatype, String name, String module) {
    super(metatype);
    this.name = name;
    this.qualname = name;
    this.module = module;
    if (metatype == null) {
      type = this;
    }
    if (Thread.currentThread() instanceof Witness w) {
      w.made(this);
    }
  }

  private void finishRoot() {
    mro = new PyType[] {this};
  }

  // ---- what it is

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  public String qualname() {
    return qualname;
  }

  void setName(String name) {
    this.name = name;
  }

  void setQualname(String qualname) {
    this.qualname = qualname;
  }

  /**
   * CPython's {@code tp_name}: with the module for built-in types outside {@code builtins}, else
   * the bare name.
   */
  public String tpName() {
    String n = staticName;
    return n != null ? n : heap || module.equals("builtins") ? name : module + "." + name;
  }

  /**
   * Module and qualified name, without the module where it is {@code builtins} or {@code __main__}:
   * {@code %T} of {@code PyErr_Format}.
   */
  public String fullName() {
    if (!heap) {
      return tpName();
    }
    String m = own("__module__") instanceof PyStr s ? s.value() : "";
    return m.isEmpty() || m.equals("builtins") || m.equals("__main__")
        ? qualname
        : m + "." + qualname;
  }

  /** For a class of the library that is written in C in CPython: what {@link #tpName} says. */
  public void setStaticName(String moduleAndName) {
    staticName = moduleAndName;
  }

  /** Bases in order; do not modify. */
  public PyType[] bases() {
    return bases;
  }

  /** The first base; null for {@code object}. */
  public @Nullable PyType base() {
    return best(bases);
  }

  private static @Nullable PyType best(PyType[] bases) {
    return bases.length < 2 ? (bases.length == 0 ? null : bases[0]) : TypeBuilder.bestBase(bases);
  }

  /** The method resolution order, this class first; do not modify. */
  public PyType[] mro() {
    return mro;
  }

  void setLayout(PyType[] bases, PyType[] mro) {
    PyType[] oldBases = this.bases;
    PyType[] oldMro = this.mro;
    this.bases = bases;
    this.mro = mro;
    if (isRecorded()) {
      traverseLayout(bases, mro, each -> swapped(null, each));
      traverseLayout(oldBases, oldMro, each -> swapped(each, null));
    }
  }

  /** True for classes made by programs ({@code Py_TPFLAGS_HEAPTYPE}). */
  public boolean isHeap() {
    return heap;
  }

  void setHeap(InterpreterState owner) {
    this.heap = true;
    this.owner = owner;
  }

  /** The interpreter whose program made this class; null for built-in types. */
  public @Nullable InterpreterState owner() {
    return owner;
  }

  /** True if programs may subclass it ({@code Py_TPFLAGS_BASETYPE}). */
  public boolean isBaseType() {
    return baseType;
  }

  void setBaseType(boolean baseType) {
    this.baseType = baseType;
  }

  /** True if instances have a {@code __dict__}. */
  public boolean hasDict() {
    return instanceDict;
  }

  void setHasDict(boolean hasDict) {
    this.instanceDict = hasDict;
  }

  public boolean isWeakrefable() {
    return weakrefable;
  }

  void setWeakrefable(boolean weakrefable) {
    this.weakrefable = weakrefable;
  }

  /** True if its items are no sequence: {@code [0]}, {@code [1]} and so on do not iterate it. */
  boolean isMapping() {
    return mapping;
  }

  void setMapping(boolean mapping) {
    this.mapping = mapping;
  }

  /** True if instances of exactly this type are never counted; see {@link PyObject#counted}. */
  boolean isCountless() {
    return countless;
  }

  void setCountless(boolean countless) {
    this.countless = countless;
  }

  @Override
  public boolean counted() {
    return heap;
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  @Override
  public boolean hasUniqueId() {
    return true;
  }

  /** What {@code tp_base}, {@code tp_bases} and {@code tp_mro} hold: this class too. */
  private static void traverseLayout(PyType[] bases, PyType[] mro, ObjectVisitor v) {
    PyType best = best(bases);
    if (best != null) {
      v.visit(best);
    }
    for (PyType base : bases) {
      v.visit(base);
    }
    for (PyType each : mro) {
      v.visit(each);
    }
  }

  @Override
  public void traverse(ObjectVisitor v) {
    for (PyObject each : dict.values()) {
      v.visit(each);
    }
    traverseLayout(bases, mro, v);
    traverseHeader(v);
    v.visit(type);
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** True while abstract methods remain ({@code Py_TPFLAGS_IS_ABSTRACT}). */
  public boolean isAbstract() {
    return abstractClass;
  }

  void setAbstract(boolean abstractClass) {
    this.abstractClass = abstractClass;
  }

  /** The names that {@link PyInstance} keeps values for; null if no instance ever had one. */
  @Nullable AttributePlaces places() {
    return places;
  }

  /** The same, made if need be. */
  AttributePlaces makePlaces() {
    AttributePlaces p = places;
    if (p == null) {
      synchronized (this) {
        p = places;
        if (p == null) {
          p = new AttributePlaces();
          places = p;
        }
      }
    }
    return p;
  }

  /** Where instances keep the value of an attribute; -1 if in a dict. */
  public int placeOf(String name) {
    AttributePlaces p = places;
    return p == null ? -1 : p.of(name);
  }

  /** {@code __slots__} members of this class and its bases. */
  int slotCount() {
    return slotCount;
  }

  void setSlotCount(int slotCount) {
    this.slotCount = slotCount;
  }

  /**
   * True if instances called through a class take the receiver as first argument ({@code
   * Py_TPFLAGS_METHOD_DESCRIPTOR}).
   */
  public boolean isMethodDescriptor() {
    return methodDescriptor;
  }

  public void setMethodDescriptor(boolean methodDescriptor) {
    this.methodDescriptor = methodDescriptor;
  }

  public @Nullable String doc() {
    return doc;
  }

  void setDoc(@Nullable String doc) {
    this.doc = doc;
  }

  /** See {@link NativeTimes}, which is asked once. */
  int nativeTime() {
    int ps = nativeTime;
    if (ps < 0) {
      ps = NativeTimes.ofType(this);
      nativeTime = ps;
    }
    return ps;
  }

  /**
   * The nearest class on the first-base chain that decides the Java class of instances ({@code
   * solid_base}).
   */
  public PyType solidBase() {
    PyType s = solidBase;
    return s == null ? this : s;
  }

  void setSolidBase(PyType solidBase) {
    this.solidBase = solidBase;
  }

  /**
   * True if this class is {@code other} or derives from it (MRO membership; no {@code
   * __subclasscheck__}).
   */
  public boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyType k : mro) {
      if (k == other) {
        return true;
      }
    }
    return false;
  }

  public int version() {
    int v = version;
    VarHandle.acquireFence();
    return v;
  }

  /**
   * As {@link #version}, where nothing else is read because of it: for compiled code, which looks
   * again after each check point.
   */
  public int plainVersion() {
    return version;
  }

  // ---- attributes of the class

  /**
   * The attribute as found along the MRO, unbound; null if there is none ({@code _PyType_Lookup}).
   */
  public @Nullable PyObject lookup(String attr) {
    @Nullable Cached[] entries = cache;
    int i = attr.hashCode() & (CACHE - 1);
    Cached c = entries[i];
    if (c != null
        && (c.name == attr || c.name.equals(attr))) { // interned names make the first test hit
      return c.value;
    }
    PyObject found = null;
    for (PyType k : mro) {
      found = k.dict.get(k, attr);
      if (found != null) {
        break;
      }
    }
    entries[i] = new Cached(attr, found); // lost if modified meanwhile: the array was replaced
    return found;
  }

  /** Announces the lookup of an attribute: a look at the classes that a program could change. */
  public void announceLookup(ThreadState t, String attr) {
    if (t.observing()) {
      for (PyType k : mro) {
        if (k.heap) {
          t.touches(k, Access.GET, attr.hashCode(), attr);
        }
      }
    }
  }

  /** The attribute in this class's own dict, unbound; null if there is none. */
  public @Nullable PyObject own(String attr) {
    return dict.get(this, attr);
  }

  /** Names in this class's own dict, in order. */
  public List<String> ownNames() {
    return dict.names();
  }

  /**
   * Stores or deletes (null) an attribute in the class's own dict and brings slots and caches up to
   * date.
   */
  void setOwn(String attr, @Nullable PyObject value) {
    PyObject old = value == null ? dict.remove(attr) : dict.put(attr, value);
    swapped(old, value);
    modified();
    if (Slot.ofMethod(attr) != null) {
      updateSlot(attr);
    }
  }

  /** Of a class of the program's library: its own attributes, in whatever order. */
  @Override
  public @Nullable Runnable preserve() {
    if (!heap) {
      return null;
    }
    Map<String, Object> before = dict.entries();
    return () -> {
      for (String attr : dict.changedSince(before)) {
        setOwn(attr, before.get(attr) instanceof PyObject value ? value : null);
      }
    };
  }

  /** Forgets cached lookups here and in all subclasses. */
  void modified() {
    VERSION.getAndAdd(this, 1);
    cache = new @Nullable Cached[CACHE];
    for (PyType sub : directHeapSubclasses()) {
      sub.modified();
    }
  }

  private void updateSlot(String attr) {
    SlotDispatch.update(this, attr);
    for (PyType sub : directHeapSubclasses()) {
      sub.updateSlot(attr);
    }
  }

  private List<PyType> directHeapSubclasses() {
    InterpreterState o = owner;
    return o == null ? List.of() : o.subclasses(this);
  }

  /** Static subclasses are few: they are listed by the bootstrap. */
  public List<PyType> subclasses(InterpreterState interp) {
    List<PyType> all = new ArrayList<>();
    for (PyType k : Builtin.TYPES) {
      for (PyType b : k.bases) {
        if (b == this) {
          all.add(k);
        }
      }
    }
    all.addAll(interp.subclasses(this));
    return all;
  }

  /** {@code <class 'int'>}, {@code <class '__main__.C'>}. */
  public String reprText(ThreadState t) {
    String m = Abstract.typeModule(t, this);
    return m.isEmpty() || m.equals("builtins")
        ? "<class '" + name + "'>"
        : "<class '" + m + "." + qualname + "'>";
  }

  @Override
  public String toString() {
    return "<class " + qualname + ">";
  }
}
