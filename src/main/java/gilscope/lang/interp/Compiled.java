package gilscope.lang.interp;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyClassMethod;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyProperty;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyRangeIterator;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls, by name. It runs where no access is announced. Small, so that HotSpot
 * inlines it; what is rare is one call further away.
 */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class Compiled {
  private static final @Nullable PyObject[] NO_VALUES = {};

  private Compiled() {}

  static PyObject add(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    PyObject r = Quickening.addInts(a, b);
    return r != null ? r : binary(t, f, a, b, at);
  }

  static PyObject subtract(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    PyObject r = Quickening.subtractInts(a, b);
    return r != null ? r : binary(t, f, a, b, at);
  }

  static PyObject binary(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    return Apart.binary(t, CompiledTurns.began(f, at), a, b);
  }

  static PyObject item(InterpThread t, Frame f, PyObject o, PyObject key, int pc) {
    f.pc = pc;
    if (o.type() == PyList.TYPE && key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()) {
      PyObject v = ((PyList) o).plainGet((int) ((PyInt) key).longValue());
      if (v != null) {
        return v;
      }
    }
    return Apart.get(t, o, key);
  }

  static PyObject item(InterpThread t, Frame f, PyObject o, long i, int pc) {
    f.pc = pc;
    if (o.type() == PyList.TYPE && i == (int) i) {
      PyObject v = ((PyList) o).plainGet((int) i);
      if (v != null) {
        return v;
      }
    }
    return Apart.get(t, o, PyInt.of(i));
  }

  /** The list's element; null says nothing. */
  static @Nullable PyObject itemOrNull(PyObject o, PyObject key) {
    return o.type() == PyList.TYPE && key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()
        ? ((PyList) o).plainGet((int) ((PyInt) key).longValue())
        : null;
  }

  static boolean contains(InterpThread t, Frame f, PyObject item, PyObject container, int pc) {
    f.pc = pc;
    if (container.type() != PySet.TYPE) {
      return Apart.contains(t, container, item);
    }
    if (!Apart.isPlain(item)) {
      t.takesLong();
    }
    return ((PySet) container).has(t, item);
  }

  static PyObject compare(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    return Apart.compare(t, CompiledTurns.began(f, at), a, b);
  }

  static boolean isRange(PyObject it) {
    return it instanceof PyRangeIterator;
  }

  static boolean hasNext(PyObject it) {
    return ((PyRangeIterator) it).hasNext();
  }

  static long takeLong(PyObject it) {
    return ((PyRangeIterator) it).takeLong();
  }

  static @Nullable PyObject next(InterpThread t, Frame f, PyObject it, int pc) {
    f.pc = pc;
    if (it instanceof PyListIterator l) {
      PyObject v = l.plainAdvance();
      if (v != null) {
        return v;
      }
    }
    return t.tracing ? Delegation.next(t, it) : Iteration.next(t, it);
  }

  /** As {@link #next}, where one type is expected. */
  static @Nullable PyObject nextOf(
      InterpThread t, Frame f, PyObject it, KnownIterator known, int pc) {
    if (it.type() != known.type() || t.tracing) {
      return next(t, f, it, pc);
    }
    f.pc = pc;
    return known.step().call(t, it);
  }

  /** False if the loop must do it. */
  static boolean storeItem(InterpThread t, Frame f, PyObject v, PyObject o, PyObject key, int pc) {
    f.pc = pc;
    return (o.type() == PyList.TYPE
            && key.type() == PyInt.TYPE
            && ((PyInt) key).fitsInt()
            && ((PyList) o).plainSet(t, (int) ((PyInt) key).longValue(), v))
        || Apart.store(t, o, key, v);
  }

  static boolean storeItem(InterpThread t, Frame f, PyObject v, PyObject o, long i, int pc) {
    f.pc = pc;
    return (o.type() == PyList.TYPE && i == (int) i && ((PyList) o).plainSet(t, (int) i, v))
        || Apart.store(t, o, PyInt.of(i), v);
  }

  static void append(InterpThread t, PyObject list, PyObject v) {
    if (!Displays.appends(t, list, v)) {
      t.takesLong();
      Displays.append(t, list, v);
    }
  }

  static PyObject bound(InterpThread t, Frame f, @Nullable PyObject v, int slot) {
    return v != null ? v : Names.bound(t, f, slot);
  }

  /** The global if the function's are the known ones and it is where it was; null says nothing. */
  static @Nullable PyObject globalOrNull(PyFunction function, FoundGlobal found) {
    return function.globals == found.globals() ? globalOrNull(found) : null;
  }

  /** The global if it is where it was; null says nothing. */
  static @Nullable PyObject globalOrNull(FoundGlobal found) {
    return found.shape() >= 0 && found.globals().shape() != found.shape()
        ? null
        : found.entry().plainValue();
  }

  static PyObject global(InterpThread t, Frame f, int at, FoundGlobal found) {
    if (f.globals == found.globals()) {
      PyObject v = found.entry().plainValue();
      if (v != null) {
        return v;
      }
    }
    return global(t, f, at);
  }

  static PyObject builtin(InterpThread t, Frame f, int at, FoundGlobal found) {
    PyDict globals = found.globals();
    if (f.globals == globals && globals.shape() == found.shape()) {
      PyObject v = found.entry().plainValue();
      if (v != null) {
        return v;
      }
    }
    return global(t, f, at);
  }

  static PyObject global(InterpThread t, Frame f, int at) {
    int name = CompiledTurns.began(f, at);
    return Apart.global(t, f, name);
  }

  static void storeGlobal(InterpThread t, Frame f, PyObject v, int name) {
    f.globals.put(t, f.pyCode.nameObjects[name], v);
  }

  static PyObject name(InterpThread t, Frame f, int name) {
    return Names.name(t, f, name);
  }

  static void storeName(InterpThread t, Frame f, PyObject v, int name) {
    Names.storeName(t, f, name, v);
  }

  static PyObject deref(InterpThread t, Frame f, PyObject cell, int slot) {
    PyObject v = ((PyCell) cell).get(t);
    return v != null ? v : Names.emptyCell(t, f, slot);
  }

  /** The cell's value; null if it is empty. */
  static @Nullable PyObject derefOrNull(InterpThread t, PyObject cell) {
    return ((PyCell) cell).get(t);
  }

  static PyObject newCell(@Nullable PyObject v) {
    return new PyCell(v);
  }

  /** The cell of an enclosing function's variable. */
  static PyObject freeVariable(PyFunction function, int i) {
    return function.closure.get(i);
  }

  static void storeDeref(InterpThread t, PyObject v, PyObject cell) {
    ((PyCell) cell).set(t, v);
  }

  static PyObject cell(Frame f, @Nullable PyObject v, int slot) {
    PyObject c = new PyCell(v);
    f.slots[slot] = c;
    return c;
  }

  static void copyFreeVars(Frame f, int n) {
    Names.copyFreeVars(f, n);
  }

  static PyObject function(InterpThread t, Frame f, PyObject code) {
    return new PyFunction(t, (PyCode) code, f.globals);
  }

  static PyObject functionAttribute(PyObject value, PyObject function, int bit) {
    ((PyFunction) function).setAttribute(bit, value);
    return function;
  }

  /**
   * The attribute that lies in instances of one class. Its place comes as constants, not as an
   * {@link AttributeSite}: asking that for them takes HotSpot half of what it grants a method.
   */
  static PyObject attributeAt(
      InterpThread t,
      Frame f,
      PyObject o,
      PyType type,
      int version,
      int place,
      int position,
      PyStr key,
      int at) {
    int name = CompiledTurns.began(f, at);
    PyObject v = attributeAtOrNull(o, type, version, place, position, key);
    return v != null ? v : Apart.load(t, o, f.pyCode, f.pc, name);
  }

  /**
   * Where an instance of that class, at that version, keeps its attributes; an empty array says
   * nothing.
   */
  static @Nullable PyObject[] valuesOf(PyObject o, PyType type, int version) {
    return isOf(o, type, version) && o instanceof PyInstance i ? i.values() : NO_VALUES;
  }

  /** The same where it may be of any of the classes. */
  static @Nullable PyObject[] valuesOfAny(PyObject o, AttributeSite site) {
    return o instanceof PyInstance i && isOfAny(o.type(), site) ? i.values() : NO_VALUES;
  }

  private static boolean isOfAny(PyType k, AttributeSite site) {
    if (k == site.type()) {
      return k.plainVersion() == site.version();
    }
    AttributeSite second = site.other();
    if (second == null) {
      return false;
    }
    if (k == second.type()) {
      return k.plainVersion() == second.version();
    }
    AttributeSite third = second.other();
    if (third == null) {
      return false;
    }
    if (k == third.type()) {
      return k.plainVersion() == third.version();
    }
    AttributeSite fourth = third.other();
    return fourth != null && k == fourth.type() && k.plainVersion() == fourth.version();
  }

  /** The same of what {@code __slots__} names. */
  static @Nullable PyObject[] slotsOf(PyObject o, PyType type, int version) {
    return isOf(o, type, version) && o instanceof PyInstance i ? i.slotValues() : NO_VALUES;
  }

  /** For what was {@link #valuesOf} before something else ran, which may have changed the class. */
  static @Nullable PyObject[] noValues() {
    return NO_VALUES;
  }

  static @Nullable PyObject valueAt(@Nullable PyObject[] values, int place) {
    return place < values.length ? values[place] : null;
  }

  static boolean replaces(InterpThread t, @Nullable PyObject[] values, PyObject value, int place) {
    return PyInstance.replaces(t, values, place, value);
  }

  static boolean fills(InterpThread t, @Nullable PyObject[] slots, PyObject value, int index) {
    return PyInstance.fills(t, slots, index, value);
  }

  /** Sets an attribute of an instance that is being made; false if nothing was changed. */
  static boolean puts(InterpThread t, PyObject o, PyObject value, AttributeSite site, int place) {
    return o instanceof PyInstance i && isOfAny(o.type(), site) && i.puts(t, place, value);
  }

  /** The attribute if it lies there; null says nothing. */
  static @Nullable PyObject attributeAtOrNull(
      PyObject o, PyType type, int version, int place, int position, PyStr key) {
    return isOf(o, type, version) && o instanceof PyInstance i
        ? i.attributeAt(place, position, key)
        : null;
  }

  /** Sets it. */
  static void storeAttributeAt(
      InterpThread t,
      Frame f,
      PyObject v,
      PyObject o,
      PyType type,
      int version,
      int place,
      int position,
      PyStr key,
      int at) {
    int name = CompiledTurns.began(f, at);
    if (!(isOf(o, type, version)
        && o instanceof PyInstance i
        && i.setAttributeAt(t, place, position, key, v))) {
      Apart.storeAttribute(t, o, f.pyCode, f.pc, name, v);
    }
  }

  /** What lies in a module. */
  static PyObject ofModule(InterpThread t, Frame f, PyObject o, FoundInModule found, int at) {
    int name = CompiledTurns.began(f, at);
    if (o == found.module()) {
      PyObject v = found.entry().plainValue();
      if (v != null) {
        return v;
      }
    }
    return Apart.load(t, o, f.pyCode, f.pc, name);
  }

  /** What lies in a module if it lies there still; null says nothing. */
  static @Nullable PyObject ofModuleOrNull(PyObject o, FoundInModule found) {
    return o == found.module() ? found.entry().plainValue() : null;
  }

  static PyObject attribute(InterpThread t, Frame f, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    PyObject v = attributeOfAnyOrNull(t, o, site);
    return v != null ? v : Apart.load(t, o, site.code(), site.pc(), site.name());
  }

  /**
   * The attribute if it lies where it did in instances of one of the classes; null says nothing.
   */
  static @Nullable PyObject attributeOfAnyOrNull(InterpThread t, PyObject o, AttributeSite site) {
    if (isOf(o, site)) {
      return attributeOrNull(t, o, site);
    }
    AttributeSite second = site.other();
    if (second == null) {
      return null;
    }
    if (isOf(o, second)) {
      return attributeOrNull(t, o, second);
    }
    AttributeSite third = second.other();
    if (third == null) {
      return null;
    }
    if (isOf(o, third)) {
      return attributeOrNull(t, o, third);
    }
    AttributeSite fourth = third.other();
    return fourth != null && isOf(o, fourth) ? attributeOrNull(t, o, fourth) : null;
  }

  private static @Nullable PyObject attributeOrNull(
      InterpThread t, PyObject o, AttributeSite site) {
    return site.position() >= 0
        ? o instanceof PyInstance i
            ? i.attributeAt(site.place(), site.position(), site.key())
            : null
        : value(site) != null && lacks(t, o, site) ? value(site) : null;
  }

  private static @Nullable PyObject value(AttributeSite site) {
    return site.staticMethod() != null ? site.staticMethod().function() : site.value();
  }

  private static boolean isOf(PyObject o, AttributeSite site) {
    PyType type = o.type();
    return type == site.type() && type.plainVersion() == site.version();
  }

  private static boolean lacks(InterpThread t, PyObject o, AttributeSite site) {
    return Attributes.lacks(t, o, site.key());
  }

  static void storeAttribute(InterpThread t, Frame f, PyObject v, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    if (!stores(t, v, o, site)) {
      Apart.storeAttribute(t, o, site.code(), site.pc(), site.name(), v);
    }
  }

  /**
   * Sets an attribute if it lies where it did in instances of one of the classes, or can be added
   * there, and nothing but the store is needed; if not, changes nothing.
   */
  static boolean stores(InterpThread t, PyObject v, PyObject o, AttributeSite site) {
    if (isOf(o, site)) {
      return storesAt(t, v, o, site);
    }
    AttributeSite second = site.other();
    if (second == null) {
      return false;
    }
    if (isOf(o, second)) {
      return storesAt(t, v, o, second);
    }
    AttributeSite third = second.other();
    if (third == null) {
      return false;
    }
    if (isOf(o, third)) {
      return storesAt(t, v, o, third);
    }
    AttributeSite fourth = third.other();
    return fourth != null && isOf(o, fourth) && storesAt(t, v, o, fourth);
  }

  private static boolean storesAt(InterpThread t, PyObject v, PyObject o, AttributeSite site) {
    return site.position() >= 0
        && o instanceof PyInstance i
        && i.setAttributeAt(t, site.place(), site.position(), site.key(), v);
  }

  /** True if what the class has under that name is what the instance has; false says nothing. */
  static boolean isOfAndLacks(PyObject o, PyType type, int version, PyStr key) {
    return isOf(o, type, version) && o instanceof PyInstance i && i.surelyLacks(key);
  }

  /** The function to call with {@code o} as first argument; null if it is no such attribute. */
  static @Nullable PyObject method(InterpThread t, Frame f, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    PyObject function = functionOfAnyOrNull(t, o, site);
    return function != null ? function : Apart.method(t, o, site.code(), site.pc(), site.name());
  }

  /** The function if it is what the classes have under that name; null says nothing. */
  static @Nullable PyObject functionOfAnyOrNull(InterpThread t, PyObject o, AttributeSite site) {
    if (o instanceof PyInstance i ? !i.surelyLacks(site.key()) : !lacksItself(t, o, site)) {
      return null;
    }
    PyType k = o.type();
    if (k == site.type()) {
      return functionAt(k, site);
    }
    AttributeSite second = site.other();
    if (second == null) {
      return null;
    }
    if (k == second.type()) {
      return functionAt(k, second);
    }
    AttributeSite third = second.other();
    if (third == null) {
      return null;
    }
    if (k == third.type()) {
      return functionAt(k, third);
    }
    AttributeSite fourth = third.other();
    return fourth != null && k == fourth.type() ? functionAt(k, fourth) : null;
  }

  private static @Nullable PyObject functionAt(PyType k, AttributeSite site) {
    return k.plainVersion() == site.version() ? site.function() : null;
  }

  private static boolean lacksItself(InterpThread t, PyObject o, AttributeSite site) {
    return !(o instanceof PyModule) && Apart.lacks(t, o, site.key());
  }

  /** The function of the class's method; null if it is no such attribute. */
  static @Nullable PyObject classMethod(InterpThread t, Frame f, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    PyClassMethod m = site.classMethod();
    return m != null && isOf(o, site) && lacks(t, o, site) ? m.function() : null;
  }

  static PyObject typeOf(PyObject o) {
    return o.type();
  }

  /** What reads the property, as long as the instance's class has that one. */
  static @Nullable PyObject getter(PyObject o, PyType type, int version, PyProperty property) {
    return isOf(o, type, version) ? property.getter() : null;
  }

  /** What {@code super(cls, self)} calls with {@code self} first; null says nothing. */
  static @Nullable PyObject superFunction(
      PyObject callable, PyObject cls, PyObject self, SeenSuper seen) {
    return callable == PySuper.TYPE && cls instanceof PyType k
        ? seen.functionFor(self.type(), k)
        : null;
  }

  /** An attribute of a class. */
  static PyObject ofClass(InterpThread t, Frame f, PyObject o, FoundInClass found, int at) {
    int name = CompiledTurns.began(f, at);
    PyObject v = found.in(o);
    return v != null ? v : Apart.load(t, o, f.pyCode, f.pc, name);
  }

  /** The same if it is known; null says nothing. */
  static @Nullable PyObject ofClassOrNull(PyObject o, FoundInClass found) {
    return found.in(o);
  }

  static boolean isOf(PyObject o, PyType type, int version) {
    return o.type() == type && type.plainVersion() == version;
  }

  static PyObject list(PyObject[] values) {
    return new PyList(values);
  }

  static PyObject tuple(PyObject[] values) {
    return PyTuple.of(values);
  }

  static PyObject set(InterpThread t, PyObject[] values) {
    return Displays.set(t, values, 0, values.length);
  }

  static PyObject map(InterpThread t, PyObject[] values) {
    return Displays.map(t, values, 0, values.length / 2);
  }

  static PyObject slice(PyObject[] values) {
    return Displays.slice(values, 0, values.length);
  }

  static PyObject join(PyObject[] values) {
    return Formatting.join(values, 0, values.length);
  }

  static boolean isPair(PyObject o, int n) {
    return o.type() == PyTuple.TYPE && ((PyTuple) o).size() == n;
  }

  static PyObject part(PyObject tuple, int i) {
    return ((PyTuple) tuple).get(i);
  }

  static PyObject intrinsic(InterpThread t, Frame f, PyObject o, int which) {
    return Intrinsics.unary(t, f, which, o);
  }

  static PyObject yieldFromIterator(InterpThread t, Frame f, PyObject o) {
    return Delegation.yieldFromIterator(t, f, o);
  }

  /** Into {@code s[at]}; true if the receiver has finished. */
  static boolean send(
      InterpThread t, Frame f, PyObject receiver, PyObject v, @Nullable PyObject[] s, int at) {
    Delegation.Step step =
        t.tracing ? Delegation.sendTraced(t, receiver, v) : Delegation.pour(t, f, receiver, v);
    s[at] = step.value();
    return step.finished();
  }

  static PyRaise failure(InterpThread t, String text) {
    return Err.runtime(t, text);
  }

  static boolean isType(PyObject o, PyType type) {
    return o.type() == type;
  }
}
