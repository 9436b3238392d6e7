package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the classes of a program: CPython's {@code type_new} with its checks, layouts, MRO and
 * hooks.
 */
public final class TypeBuilder {
  private TypeBuilder() {}

  /**
   * {@code type.__new__(meta, name, bases, namespace, **kw)}.
   *
   * @param args the call's arguments, whose keyword values go to {@code __init_subclass__}
   */
  static PyObject build(
      ThreadState t,
      PyType meta,
      String name,
      PyTuple baseTuple,
      PyDict ns,
      PyObject[] args,
      String[] kw) {
    for (PyObject each : baseTuple.toArray()) {
      if (!(each instanceof PyType) && each.type().lookup("__mro_entries__") != null) {
        throw Err.type(t, "type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    PyType winner = calculateMetaclass(t, meta, baseTuple);
    PyType[] bases = checkBases(t, baseTuple);
    TypeType.checkName(t, name);
    if (winner != meta && winner.tpNew != null && winner.tpNew != PyType.TYPE.tpNew) {
      return winner.tpNew.make(t, winner, args, kw);
    }
    PyType best = bestBase(t, bases);
    PyType k = new PyType(winner, name, "");
    k.setHeap(t.interp());
    k.setBaseType(true);
    k.setSolidBase(best.solidBase());
    k.setLayout(bases, new PyType[] {k});
    PyObject qualname = ns.get(t, PyStr.of("__qualname__"));
    if (qualname != null) {
      if (!(qualname instanceof PyStr q)) {
        throw Err.type(t, "type __qualname__ must be a str, not " + qualname.type().tpName());
      }
      k.setQualname(q.value());
    }
    copyNamespace(t, k, ns);
    fillCells(t, k, ns); // before mro(), which may call methods
    k.setLayout(bases, mroOf(t, k));
    PyObject module = k.dict.get(k, "__module__") == null ? t.callerModule() : null;
    if (module != null) {
      k.dict.put("__module__", module);
    }
    addSlotsAndDict(t, k, bases, ns);
    if (k.dict.get(k, "__doc__") == null) {
      k.dict.put("__doc__", PyNone.VALUE);
    }
    SlotDispatch.updateAll(k);
    if (k.own("__hash__") == null && k.own("__eq__") != null) {
      k.setOwn("__hash__", PyNone.VALUE);
    }
    for (PyType b : bases) {
      t.interp().addSubclass(b, k);
    }
    setNames(t, k, ns);
    initSubclass(t, k, args, kw);
    return k;
  }

  /** Lets methods know their {@code __class__}, and annotations the class's names. */
  private static void fillCells(ThreadState t, PyType k, PyDict ns) {
    PyObject cell = ns.get(t, PyStr.of("__classcell__"));
    if (cell != null) {
      if (!(cell instanceof PyCell c)) {
        throw Err.type(
            t, "__classcell__ must be a nonlocal cell, not <class '" + cell.type().tpName() + "'>");
      }
      c.set(t, k);
    }
    if (ns.get(t, PyStr.of("__classdictcell__")) instanceof PyCell c) {
      c.set(t, new PyMappingProxy(k)); // not the namespace, which holds the cell
    }
  }

  private static PyType[] checkBases(ThreadState t, PyTuple tuple) {
    if (tuple.size() == 0) {
      return new PyType[] {PyType.OBJECT};
    }
    PyType[] bases = new PyType[tuple.size()];
    for (int i = 0; i < bases.length; i++) {
      if (!(tuple.get(i) instanceof PyType b)) {
        throw Err.type(t, "bases must be types");
      }
      if (!b.isBaseType()) {
        throw Err.type(t, "type '" + b.tpName() + "' is not an acceptable base type");
      }
      bases[i] = b;
    }
    return bases;
  }

  /**
   * The most derived metaclass among {@code meta} and those of the bases ({@code
   * _PyType_CalculateMetaclass}).
   */
  public static PyType calculateMetaclass(ThreadState t, PyType meta, PyTuple bases) {
    PyType winner = meta;
    for (PyObject b : bases.toArray()) {
      PyType m = b.type();
      if (winner.isSubtype(m)) {
        continue;
      }
      if (m.isSubtype(winner)) {
        winner = m;
        continue;
      }
      throw Err.type(
          t,
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of"
              + " the metaclasses of all its bases");
    }
    return winner;
  }

  private static PyType bestBase(ThreadState t, PyType[] bases) {
    PyType best = bestBase(bases);
    if (best == null) {
      throw Err.type(t, "multiple bases have instance lay-out conflict");
    }
    return best;
  }

  /** The base whose fields the others share; null if two have different ones. */
  static @Nullable PyType bestBase(PyType[] bases) {
    PyType winner = null;
    PyType base = bases[0];
    for (PyType b : bases) {
      PyType candidate = layoutBase(b);
      if (winner == null) {
        winner = candidate;
        base = b;
      } else if (!winner.isSubtype(candidate)) {
        if (!candidate.isSubtype(winner)) {
          return null;
        }
        winner = candidate;
        base = b;
      }
    }
    return base;
  }

  /** The nearest class that adds fields to its instances: slots of its own, or a built-in one. */
  private static PyType layoutBase(PyType k) {
    for (PyType each : k.mro()) {
      if (!each.isHeap()) {
        break;
      }
      int inherited = 0;
      for (PyType b : each.bases()) {
        inherited = Math.max(inherited, b.slotCount());
      }
      if (each.slotCount() > inherited) {
        return each;
      }
    }
    return k.solidBase();
  }

  private static void copyNamespace(ThreadState t, PyType k, PyDict ns) {
    for (PyObject key : ns.keyArray(t)) {
      PyObject v = ns.get(t, key);
      if (!(key instanceof PyStr s) || v == null) {
        continue;
      }
      String n = s.value();
      if (n.equals("__classcell__") || n.equals("__classdictcell__") || n.equals("__qualname__")) {
        continue;
      }
      boolean function = v.type().isMethodDescriptor() && !(v instanceof SlotWrapper);
      if (n.equals("__new__") && function) {
        v = new PyStaticMethod(v);
      } else if ((n.equals("__init_subclass__") || n.equals("__class_getitem__")) && function) {
        v = new PyClassMethod(v);
      }
      k.dict.put(n, v);
    }
  }

  private static void addSlotsAndDict(ThreadState t, PyType k, PyType[] bases, PyDict ns) {
    boolean baseDict = false;
    boolean baseWeak = false;
    int count = 0;
    for (PyType b : bases) {
      baseDict |= b.hasDict() || b.isSubtype(PyType.TYPE); // a class has a __dict__ of its own kind
      baseWeak |= b.isWeakrefable();
      count = Math.max(count, b.slotCount());
    }
    PyObject slots = ns.get(t, PyStr.of("__slots__"));
    if (slots == null) {
      k.setHasDict(true);
      k.setWeakrefable(true);
      k.setSlotCount(count);
    } else {
      List<String> names = new ArrayList<>();
      boolean dict = false;
      boolean weak = false;
      PyObject[] listed =
          slots instanceof PyStr ? new PyObject[] {slots} : Iterables.toArray(t, slots);
      for (PyObject o : listed) {
        if (!(o instanceof PyStr s)) {
          throw Err.type(t, "__slots__ items must be strings, not '" + o.type().tpName() + "'");
        }
        String n = s.value();
        if (!StrText.isIdentifier(n)) {
          throw Err.type(t, "__slots__ must be identifiers");
        }
        if (n.equals("__dict__")) {
          if (dict || baseDict) {
            throw Err.type(t, "__dict__ slot disallowed: we already got one");
          }
          dict = true;
        } else if (n.equals("__weakref__")) {
          if (weak || baseWeak) {
            throw Err.type(t, "__weakref__ slot disallowed: we already got one");
          }
          weak = true;
        } else {
          if (isVariableSize(k)) {
            throw Err.type(
                t, "nonempty __slots__ not supported for subtype of '" + k.bases()[0].name() + "'");
          }
          String mangled = mangle(k.name(), n);
          if (k.dict.contains(mangled)
              && ns.get(t, PyStr.of(mangled)) != null) { // not the default __doc__
            throw Err.value(t, "'" + n + "' in __slots__ conflicts with class variable");
          }
          names.add(mangled);
        }
      }
      Collections.sort(names); // as CPython does: the order in which they are let go
      for (String n : names) {
        defines(k, n, new MemberDescriptor(k, n, count++));
      }
      k.setSlotCount(count);
      k.setHasDict(dict || baseDict);
      k.setWeakrefable(weak || baseWeak);
    }
    if (k.hasDict() && !baseDict) {
      defines(
          k,
          "__dict__",
          new GetSetDescriptor(k, "__dict__", TypeBuilder::getDict, TypeBuilder::setDict));
    }
    if (k.isWeakrefable() && !baseWeak) {
      defines(
          k,
          "__weakref__",
          new GetSetDescriptor(k, "__weakref__", (u, o) -> firstWeakref(o), null));
    }
  }

  /** True if instances of both have members of the same names at the same places. */
  static boolean sameSlots(PyType a, PyType b) {
    return a.slotCount() == b.slotCount() && members(a).equals(members(b));
  }

  private static List<String> members(PyType k) {
    List<String> names = new ArrayList<>();
    for (PyType m : k.mro()) {
      for (String n : m.ownNames()) {
        if (m.isHeap() && m.own(n) instanceof MemberDescriptor) {
          names.add(n);
        }
      }
    }
    return names;
  }

  private static void defines(PyType k, String name, PyObject descriptor) {
    k.dict.put(name, descriptor);
    k.swapped(null, descriptor); // its references may be counted already
  }

  private static PyObject firstWeakref(PyObject o) {
    List<PyObject> refs = o.headerOrNull() == null ? List.of() : o.header().weakrefs();
    return refs.isEmpty() ? PyNone.VALUE : refs.get(0);
  }

  /** The {@code __dict__} of an instance, made if need be. */
  static PyObject getDict(ThreadState t, PyObject o) {
    PyDict d = o.dict(true);
    if (d == null) {
      throw Abstract.noAttribute(t, o, "__dict__");
    }
    return d.shown();
  }

  static void setDict(ThreadState t, PyObject o, @Nullable PyObject v) {
    if (v == null) {
      o.setDict(new PyDict());
    } else if (v instanceof PyDict d) {
      o.setDict(d);
    } else {
      throw Err.type(t, "__dict__ must be set to a dictionary, not a '" + v.type().tpName() + "'");
    }
  }

  /** True if instances end in an array ({@code tp_itemsize}), with no room for slots behind it. */
  private static boolean isVariableSize(PyType k) {
    return k.isSubtype(PyInt.TYPE) || k.isSubtype(PyBytes.TYPE) || k.isSubtype(PyTuple.TYPE);
  }

  private static String mangle(String cls, String name) {
    if (!name.startsWith("__") || name.endsWith("__")) {
      return name;
    }
    String bare = cls.replaceFirst("^_+", "");
    return bare.isEmpty() ? name : "_" + bare + name;
  }

  private static void setNames(ThreadState t, PyType k, PyDict ns) {
    for (PyObject key : ns.keyArray(t)) {
      PyObject v = ns.get(t, key);
      if (v == null) {
        continue;
      }
      PyObject hook = Abstract.lookupSpecial(t, v, "__set_name__");
      if (hook == null) {
        continue;
      }
      try {
        Abstract.call(t, hook, k, key);
      } catch (PyRaise e) {
        Abstract.callMethod(
            t,
            e.value(),
            "add_note",
            PyStr.of(
                "Error calling __set_name__ on '"
                    + v.type().name()
                    + "' instance "
                    + Abstract.reprText(t, key)
                    + " in '"
                    + k.name()
                    + "'"));
        throw e;
      }
    }
  }

  private static void initSubclass(ThreadState t, PyType k, PyObject[] args, String[] kw) {
    PyType[] mro = k.mro();
    for (int i = 1; i < mro.length; i++) {
      PyObject hook = mro[i].own("__init_subclass__");
      if (hook != null) {
        Slots.DescrGet get = hook.type().tpDescrGet;
        PyObject bound = get == null ? hook : get.get(t, hook, null, k);
        if (mro[i] == PyType.OBJECT && kw.length > 0) {
          throw Err.type(t, k.name() + ".__init_subclass__() takes no keyword arguments");
        }
        Abstract.call(t, bound, Args.rest(args, args.length - kw.length), kw);
        return;
      }
    }
  }

  // ---- MRO

  private static PyType[] mroOf(ThreadState t, PyType k) {
    PyObject custom = k.type().lookup("mro");
    if (k.type() == PyType.TYPE || custom instanceof MethodDescriptor) {
      return computeMro(t, k);
    }
    PyObject result = Abstract.callMethod(t, k, "mro");
    List<PyType> mro = new ArrayList<>();
    for (PyObject o : Iterables.toArray(t, result)) {
      if (!(o instanceof PyType m)) {
        throw Err.type(t, "mro() returned a non-class ('" + o.type().tpName() + "')");
      }
      if (!k.solidBase().isSubtype(m.solidBase())) {
        throw Err.type(t, "mro() returned base with unsuitable layout ('" + m.tpName() + "')");
      }
      mro.add(m);
    }
    return mro.toArray(PyType[]::new);
  }

  /** C3 linearisation. */
  static PyType[] computeMro(ThreadState t, PyType k) {
    List<List<PyType>> lists = new ArrayList<>();
    PyType[] bases = k.bases();
    for (int i = 0; i < bases.length; i++) {
      for (int j = 0; j < i; j++) {
        if (bases[i] == bases[j]) {
          throw Err.type(t, "duplicate base class " + bases[i].name());
        }
      }
      lists.add(new ArrayList<>(List.of(bases[i].mro())));
    }
    lists.add(new ArrayList<>(List.of(bases)));
    List<PyType> mro = new ArrayList<>();
    mro.add(k);
    while (true) {
      lists.removeIf(List::isEmpty);
      if (lists.isEmpty()) {
        return mro.toArray(PyType[]::new);
      }
      PyType head = null;
      for (List<PyType> l : lists) {
        PyType c = l.get(0);
        if (lists.stream().noneMatch(o -> o.indexOf(c) > 0)) {
          head = c;
          break;
        }
      }
      if (head == null) {
        List<String> names = new ArrayList<>();
        for (List<PyType> l : lists) {
          if (!names.contains(l.get(0).name())) {
            names.add(l.get(0).name());
          }
        }
        throw Err.type(
            t,
            "Cannot create a consistent method resolution order (MRO) for bases "
                + String.join(", ", names));
      }
      mro.add(head);
      for (List<PyType> l : lists) {
        l.remove(head);
      }
    }
  }

  /** {@code cls.__bases__ = (…)}. */
  static void setBases(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyType k = (PyType) o;
    if (!k.isHeap()) {
      throw Err.type(t, "cannot set '__bases__' attribute of immutable type '" + k.tpName() + "'");
    }
    if (v == null) {
      throw Err.type(t, "cannot delete '__bases__' attribute of immutable type '" + k.name() + "'");
    }
    if (!(v instanceof PyTuple tuple)) {
      throw Err.type(
          t, "can only assign tuple to " + k.name() + ".__bases__, not " + v.type().tpName());
    }
    if (tuple.size() == 0) {
      throw Err.type(t, "can only assign non-empty tuple to " + k.name() + ".__bases__, not ()");
    }
    PyType[] bases = checkBases(t, tuple);
    for (PyType b : bases) {
      if (b.isSubtype(k)) {
        throw Err.type(t, "a __bases__ item causes an inheritance cycle");
      }
    }
    if (bestBase(t, bases).solidBase() != k.solidBase()) {
      throw Err.type(
          t,
          "__bases__ assignment: '"
              + bases[0].name()
              + "' object layout differs from '"
              + k.bases()[0].name()
              + "'");
    }
    PyType[] before = k.bases();
    Map<PyType, PyType[]> orders = new LinkedHashMap<>();
    try {
      k.setLayout(bases, k.mro());
      recompute(t, k, orders);
    } catch (PyRaise e) {
      k.setLayout(before, k.mro());
      orders.forEach((each, mro) -> reorder(each, mro));
      throw e;
    }
    for (PyType b : before) {
      t.interp().removeSubclass(b, k);
    }
    for (PyType b : bases) {
      t.interp().addSubclass(b, k);
    }
  }

  private static void reorder(PyType k, PyType[] mro) {
    k.setLayout(k.bases(), mro);
    k.modified();
    SlotDispatch.updateAll(k);
  }

  /**
   * @param before what the orders were, to be brought back if one cannot be made
   */
  private static void recompute(ThreadState t, PyType k, Map<PyType, PyType[]> before) {
    PyType[] mro = mroOf(t, k);
    before.putIfAbsent(k, k.mro());
    reorder(k, mro);
    for (PyType sub : k.subclasses(t.interp())) {
      recompute(t, sub, before);
    }
  }
}
