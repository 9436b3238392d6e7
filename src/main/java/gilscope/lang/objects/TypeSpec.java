package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The description of a built-in type, written once in the type's own file:
 *
 * <pre>{@code
 * public static final PyType TYPE =
 *     TypeSpec.of("list").subclassable().doc("…")
 *         .slots(s -> { s.tpRepr = PyList::repr; s.mpLength = …; s.tpNew = …; s.tpInit = …; })
 *         .method("append", "($self, object, /)", (t, self, a) -> …)
 *         .build();
 * }</pre>
 *
 * Special methods are made from the slots; do not list them as methods. A slot left null is
 * inherited.
 */
public final class TypeSpec {
  private final String name;
  private String module = "builtins";
  private PyType[] bases = {};
  private boolean subclassable;
  private boolean hasDict;
  private boolean mixin;
  private boolean weakrefable;
  private boolean countless;
  private boolean mapping;
  private boolean notHashable;
  private @Nullable String doc;
  private Consumer<PyType> slots = k -> {};
  private final List<String> omitted = new ArrayList<>();
  private final Map<String, TypeDict.Definition> definitions = new LinkedHashMap<>();

  private TypeSpec(String name) {
    this.name = name;
  }

  public static TypeSpec of(String name) {
    return new TypeSpec(name);
  }

  /** The module it claims to live in; {@code builtins} if not said. */
  public TypeSpec module(String module) {
    this.module = module;
    return this;
  }

  /** {@code object} if not said. */
  public TypeSpec base(PyType... bases) {
    this.bases = bases;
    return this;
  }

  /** Programs may derive from it. */
  public TypeSpec subclassable() {
    subclassable = true;
    return this;
  }

  /** Adds nothing to the layout of instances, so that it can stand beside any other base. */
  public TypeSpec mixin() {
    mixin = true;
    return this;
  }

  /** Instances of the type itself (not only of subclasses) have a {@code __dict__}. */
  public TypeSpec instanceDict() {
    hasDict = true;
    return this;
  }

  public TypeSpec weakrefable() {
    weakrefable = true;
    return this;
  }

  /** Has {@code mp_subscript} in CPython and no {@code sq_item}: its items do not iterate it. */
  public TypeSpec mapping() {
    mapping = true;
    return this;
  }

  /** Its instances hold nothing and are never counted; see {@link PyObject#counted}. */
  public TypeSpec countless() {
    countless = true;
    return this;
  }

  /** {@code __hash__ = None}. */
  public TypeSpec unhashable() {
    notHashable = true;
    return this;
  }

  public TypeSpec doc(String doc) {
    this.doc = doc;
    return this;
  }

  public TypeSpec slots(Consumer<PyType> slots) {
    this.slots = this.slots.andThen(slots);
    return this;
  }

  /**
   * A method whose arguments {@code signature} binds, e.g. {@code "($self, key, default=None, /)"}.
   */
  public TypeSpec method(String name, String signature, Slots.Bound body) {
    return define(name, k -> new MethodDescriptor(k, BuiltinCode.bound(name, signature, body)));
  }

  /** A method without arguments. */
  public TypeSpec method0(String name, Slots.Unary body) {
    return define(name, k -> new MethodDescriptor(k, BuiltinCode.noArgs(name, body)));
  }

  /** A method with exactly one positional argument. */
  public TypeSpec method1(String name, Slots.Binary body) {
    return define(name, k -> new MethodDescriptor(k, BuiltinCode.oneArg(name, body)));
  }

  /** A method that takes its arguments raw. */
  public TypeSpec methodRaw(String name, Slots.Call body) {
    return define(name, k -> new MethodDescriptor(k, BuiltinCode.raw(name, body)));
  }

  /** A class method; {@code self} is the class. */
  public TypeSpec classMethod(String name, String signature, Slots.Bound body) {
    return define(
        name, k -> new ClassMethodDescriptor(k, BuiltinCode.bound(name, signature, body)));
  }

  /** A static method; {@code self} is the class that defines it. */
  public TypeSpec staticMethod(String name, String signature, Slots.Bound body) {
    return define(
        name,
        k ->
            new PyStaticMethod(
                new PyBuiltinFunction(BuiltinCode.bound(name, signature, body).in(k), k, null)));
  }

  /** A read-only computed attribute. */
  public TypeSpec getter(String name, Slots.Unary get) {
    return define(name, k -> new GetSetDescriptor(k, name, get, null));
  }

  /** A read-only field: CPython's {@code PyMemberDef}, which says "readonly attribute". */
  public TypeSpec member(String name, Slots.Unary get) {
    return define(name, k -> GetSetDescriptor.field(k, name, get));
  }

  /** A field that may be changed; the setter's value is null on deletion. */
  public TypeSpec member(String name, Slots.Unary get, GetSetDescriptor.Setter set) {
    return define(name, k -> GetSetDescriptor.field(k, name, get, set));
  }

  /** A computed attribute; the setter's value is null on deletion. */
  public TypeSpec getset(String name, Slots.Unary get, GetSetDescriptor.Setter set) {
    return define(name, k -> new GetSetDescriptor(k, name, get, set));
  }

  /** Any other attribute, made on first lookup. */
  public TypeSpec attribute(String name, TypeDict.Definition made) {
    return define(name, made);
  }

  /**
   * Special methods that the slots would give but CPython's type does not have, e.g. {@code
   * str.__radd__}.
   */
  public TypeSpec without(String... methods) {
    omitted.addAll(List.of(methods));
    return this;
  }

  private TypeSpec define(String name, TypeDict.Definition d) {
    definitions.put(name, d);
    return this;
  }

  public PyType build() {
    PyType[] bs = bases.length == 0 ? new PyType[] {PyType.OBJECT} : bases;
    PyType k = new PyType(PyType.TYPE, name, module);
    k.setLayout(bs, staticMro(k, bs));
    into(k);
    return k;
  }

  private static PyType[] staticMro(PyType k, PyType[] bases) {
    List<PyType> mro = new ArrayList<>();
    mro.add(k);
    for (PyType b :
        bases) { // single inheritance, and ExceptionGroup's diamond: later duplicates win
      for (PyType m : b.mro()) {
        mro.remove(m);
        mro.add(m);
      }
    }
    return mro.toArray(PyType[]::new);
  }

  void into(PyType k) {
    k.setBaseType(subclassable);
    PyType base = k.base();
    k.setHasDict(hasDict || (base != null && base.hasDict()));
    if (mixin && base != null) {
      k.setSolidBase(base.solidBase());
    }
    k.setMapping(mapping);
    k.setWeakrefable(weakrefable || (base != null && base.isWeakrefable()));
    k.setDoc(doc);
    k.setCountless(countless);
    slots.accept(k);
    if (doc != null) {
      String d = doc;
      k.dict.define("__doc__", o -> PyStr.of(d));
    } else {
      k.dict.define("__doc__", o -> PyNone.VALUE);
    }
    if (!k.module.equals("builtins")) {
      k.dict.define("__module__", o -> PyStr.of(o.module));
    }
    for (Slot s : Slot.values()) {
      if (k.slot(s) != null) {
        SlotWrapper.define(k, s);
      }
    }
    if (hasDict) {
      k.dict.define(
          "__dict__",
          o -> new GetSetDescriptor(o, "__dict__", TypeBuilder::getDict, TypeBuilder::setDict));
    }
    omitted.forEach(k.dict::remove);
    definitions.forEach(
        (n, d) -> {
          k.dict.remove(n);
          k.dict.define(n, d);
        });
    boolean constructible = k.tpNew != null || mixin || base != PyType.OBJECT;
    SlotDispatch.inherit(k);
    if (notHashable) { // now, since a hash of its own would keep a base's equality out
      k.tpHash = Abstract::unhashable;
      k.dict.define("__hash__", o -> PyNone.VALUE);
    }
    if (!constructible) { // as type_ready_set_new: object's __new__ would make something else
      k.tpNew = null;
    }
  }
}
