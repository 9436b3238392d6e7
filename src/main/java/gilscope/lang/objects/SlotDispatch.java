package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;
import gilscope.lang.objects.Slots.Call;
import gilscope.lang.objects.Slots.Contains;
import gilscope.lang.objects.Slots.DescrGet;
import gilscope.lang.objects.Slots.DescrSet;
import gilscope.lang.objects.Slots.GetAttr;
import gilscope.lang.objects.Slots.Hash;
import gilscope.lang.objects.Slots.Init;
import gilscope.lang.objects.Slots.Inquiry;
import gilscope.lang.objects.Slots.Length;
import gilscope.lang.objects.Slots.New;
import gilscope.lang.objects.Slots.Next;
import gilscope.lang.objects.Slots.RichCompare;
import gilscope.lang.objects.Slots.SetAttr;
import gilscope.lang.objects.Slots.SetItem;
import gilscope.lang.objects.Slots.Ternary;
import gilscope.lang.objects.Slots.Unary;

/**
 * Keeps a class's slots in step with its special methods: inherits them, and fills those that a
 * Python class defines with functions that look the special method up and call it. CPython: {@code
 * update_one_slot} and the {@code slot_*} functions of {@code Objects/typeobject.c}.
 */
final class SlotDispatch {
  private static final Length LENGTH = SlotDispatch::length;

  /**
   * One function per slot, shared by all classes: CPython compares the pointers to see who is in
   * charge.
   */
  private static final java.util.Map<Slot, Object> DISPATCHERS =
      new java.util.EnumMap<>(Slot.class);

  static {
    for (Slot s : Slot.values()) {
      DISPATCHERS.put(s, dispatcher(s));
    }
  }

  private SlotDispatch() {}

  /** Copies to a built-in type the slots it leaves open, along its MRO. */
  static void inherit(PyType k) {
    boolean ownEquality = k.tpRichcompare != null || k.tpHash != null;
    for (Slot s : Slot.values()) {
      if (k.slot(s) != null || ((s == Slot.HASH || s == Slot.RICHCOMPARE) && ownEquality)) {
        continue;
      }
      for (PyType b : k.mro()) {
        if (b != k && b.slot(s) != null) {
          k.setSlot(s, b.slot(s));
          break;
        }
      }
    }
    if (k.tpHash == null && k.tpRichcompare != null && k != PyType.OBJECT) {
      k.tpHash = Abstract::unhashable;
    }
    if (k.tpRichcompare == null) {
      k.tpRichcompare = PyType.OBJECT.tpRichcompare;
    }
    if (k.tpHash == null) {
      k.tpHash = PyType.OBJECT.tpHash;
    }
  }

  /** Fills all slots of a freshly made Python class. */
  static void updateAll(PyType k) {
    for (Slot s : Slot.values()) {
      update(k, s);
    }
  }

  /** Brings the slot that the special method {@code name} stands for up to date. */
  static void update(PyType k, String name) {
    Slot s = Slot.ofMethod(name);
    if (s != null) {
      update(k, s);
    }
  }

  private static void update(PyType k, Slot s) {
    Object nativeFunction = null;
    boolean generic = false;
    for (String m : s.methods) {
      PyObject d = k.lookup(m);
      if (d == null) {
        continue;
      }
      SlotWrapper wrapper = SlotWrapper.of(d);
      if (s == Slot.NEW) {
        if (d instanceof PyBuiltinFunction f
            && f.self() instanceof PyType owner
            && f.isNewOf(owner)) {
          nativeFunction = owner.tpNew;
        } else {
          generic = true;
        }
      } else if (s == Slot.HASH && d == PyNone.VALUE) {
        nativeFunction = (Hash) Abstract::unhashable;
      } else if (wrapper != null && wrapper.slot == s && k.isSubtype(wrapper.owner)) {
        if (nativeFunction != null && nativeFunction != wrapper.function()) {
          generic = true; // two different C functions would share one slot
        }
        nativeFunction = wrapper.function();
      } else {
        generic = true;
      }
    }
    k.setSlot(s, generic ? DISPATCHERS.get(s) : nativeFunction);
  }

  private static Object dispatcher(Slot s) {
    String m = s.methods.get(0);
    return switch (s.kind) {
      case UNARY ->
          s == Slot.AWAIT || s == Slot.AITER || s == Slot.ANEXT
              ? (Unary) (t, o) -> call(t, o, m)
              : unary(s, m);
      case BINARY -> (Binary) (t, a, b) -> binary(t, s, a, b);
      case IBINARY -> (Binary) (t, a, b) -> call(t, a, m, b);
      case POWER ->
          (Ternary) (t, a, b, c) -> c == PyNone.VALUE ? binary(t, s, a, b) : power(t, s, a, b, c);
      case INQUIRY -> (Inquiry) SlotDispatch::truth;
      case HASH -> (Hash) SlotDispatch::hash;
      case CALL -> (Call) SlotDispatch::callObject;
      case GETATTR -> (GetAttr) SlotDispatch::getAttribute;
      case SETATTR ->
          (SetAttr)
              (t, o, name, v) -> {
                if (v == null) {
                  call(t, o, "__delattr__", PyStr.of(name));
                } else {
                  call(t, o, "__setattr__", PyStr.of(name), v);
                }
              };
      case RICHCOMPARE ->
          (RichCompare)
              (t, a, b, op) -> {
                PyObject f = a.type().lookup(op.method);
                if (f == null) {
                  return PyNotImplemented.VALUE;
                }
                return Abstract.callUnbound(t, f, a, b);
              };
      case NEXT ->
          (Next)
              (t, o) -> {
                try {
                  return call(t, o, m);
                } catch (PyRaise e) {
                  if (e.matches(ExcTypes.STOP_ITERATION)) {
                    PyObject stopped = e.value().field("value");
                    t.setStopValue(stopped == PyNone.VALUE ? null : stopped);
                    return null;
                  }
                  throw e;
                }
              };
      case DESCR_GET ->
          (DescrGet)
              (t, o, obj, cls) -> {
                PyObject f = o.type().lookup(m);
                if (f != null) {
                  AttributeTimes.asks(t, f);
                }
                return call(
                    t, o, m, obj == null ? PyNone.VALUE : obj, cls == null ? PyNone.VALUE : cls);
              };
      case DESCR_SET ->
          (DescrSet)
              (t, o, obj, v) -> {
                if (v == null) {
                  call(t, o, "__delete__", obj);
                } else {
                  call(t, o, "__set__", obj, v);
                }
              };
      case INIT -> (Init) SlotDispatch::init;
      case NEW -> (New) SlotDispatch::make;
      case LENGTH -> LENGTH;
      case SETITEM ->
          (SetItem)
              (t, o, key, v) -> {
                if (v == null) {
                  call(t, o, "__delitem__", key);
                } else {
                  call(t, o, "__setitem__", key, v);
                }
              };
      case CONTAINS -> (Contains) SlotDispatch::contains;
    };
  }

  private static Unary unary(Slot s, String m) {
    return switch (s) {
      case ITER ->
          (t, o) -> {
            PyObject f = o.type().lookup(m);
            if (f == PyNone.VALUE) {
              throw Err.type(t, "'" + o.type().tpName() + "' object is not iterable");
            }
            return call(t, o, m);
          };
      default -> (t, o) -> call(t, o, m);
    };
  }

  private static PyObject call(ThreadState t, PyObject o, String m, PyObject... args) {
    PyObject f = o.type().lookup(m);
    if (f == null) {
      throw Err.attribute(
          t, o, m, "'" + o.type().tpName() + "' object has no attribute '" + m + "'");
    }
    return Abstract.callUnbound(t, f, o, args);
  }

  /** CPython's {@code SLOT1BINFULL}. */
  private static PyObject binary(ThreadState t, Slot s, PyObject a, PyObject b) {
    String op = s.methods.get(0);
    String rop = s.methods.get(1);
    PyType ta = a.type();
    PyType tb = b.type();
    boolean doOther = ta != tb && usesDispatcher(tb, s);
    if (usesDispatcher(ta, s)) {
      if (doOther && tb.isSubtype(ta) && overloads(tb, ta, rop)) {
        PyObject r = maybe(t, b, rop, a);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
        doOther = false;
      }
      PyObject r = maybe(t, a, op, b);
      if (r != PyNotImplemented.VALUE || ta == tb) {
        return r;
      }
    }
    return doOther ? maybe(t, b, rop, a) : PyNotImplemented.VALUE;
  }

  /** {@code pow(a, b, c)}; since 3.14 {@code __rpow__} is asked too. */
  private static PyObject power(ThreadState t, Slot s, PyObject a, PyObject b, PyObject c) {
    String rop = s.methods.get(1);
    PyType ta = a.type();
    PyType tb = b.type();
    boolean doOther = ta != tb && usesDispatcher(tb, s) && tb.lookup(rop) != null;
    if (usesDispatcher(ta, s)) {
      if (doOther && tb.isSubtype(ta) && overloads(tb, ta, rop)) {
        PyObject r = call(t, b, rop, a, c);
        if (r != PyNotImplemented.VALUE) {
          return r;
        }
        doOther = false;
      }
      PyObject r =
          ta.lookup(s.methods.get(0)) == null
              ? PyNotImplemented.VALUE
              : call(t, a, s.methods.get(0), b, c);
      if (r != PyNotImplemented.VALUE || ta == tb) {
        return r;
      }
    }
    return doOther ? call(t, b, rop, a, c) : PyNotImplemented.VALUE;
  }

  private static boolean usesDispatcher(PyType k, Slot s) {
    return k.slot(s) == DISPATCHERS.get(s);
  }

  private static boolean overloads(PyType right, PyType left, String rop) {
    PyObject r = right.lookup(rop);
    return r != null && r != left.lookup(rop);
  }

  private static PyObject maybe(ThreadState t, PyObject o, String m, PyObject arg) {
    PyObject f = o.type().lookup(m);
    if (f == null) {
      return PyNotImplemented.VALUE;
    }
    return Abstract.callUnbound(t, f, o, arg);
  }

  private static boolean truth(ThreadState t, PyObject o) {
    if (o.type().lookup("__bool__") == PyNone.VALUE) {
      throw Err.type(t, "'" + o.type().tpName() + "' cannot be interpreted as a boolean");
    }
    PyObject r = call(t, o, "__bool__");
    if (!(r instanceof PyBool)) {
      throw Err.type(t, "__bool__ should return bool, returned " + r.type().tpName());
    }
    return r == PyBool.TRUE;
  }

  private static long hash(ThreadState t, PyObject o) {
    PyObject r = call(t, o, "__hash__");
    if (!(r instanceof PyInt i)) {
      throw Err.type(t, "__hash__ method should return an integer");
    }
    return i.asHash();
  }

  private static PyObject callObject(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyObject f = o.type().lookup("__call__");
    if (f == null) {
      throw Err.type(t, "'" + o.type().tpName() + "' object is not callable");
    }
    t.enterRecursion("");
    try {
      return Abstract.callUnboundKw(t, f, o, args, kw);
    } finally {
      t.leaveRecursion();
    }
  }

  private static PyObject getAttribute(ThreadState t, PyObject o, String name) {
    PyObject getattr = o.type().lookup("__getattr__");
    PyObject getattribute = o.type().lookup("__getattribute__");
    try {
      if (getattribute == null
          || (getattribute instanceof SlotWrapper w && w.owner == PyType.OBJECT)) {
        return Abstract.genericGetAttr(t, o, name);
      }
      return Abstract.callUnbound(t, getattribute, o, PyStr.of(name));
    } catch (PyRaise e) {
      if (getattr == null || !e.matches(ExcTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      AttributeTimes.hook(t, getattr);
      return Abstract.callUnbound(t, getattr, o, PyStr.of(name));
    }
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyObject f = o.type().lookup("__init__");
    if (f == null) {
      return;
    }
    PyObject r = Abstract.callUnboundKw(t, f, o, args, kw);
    if (r != PyNone.VALUE) {
      throw Err.type(t, "__init__() should return None, not '" + r.type().tpName() + "'");
    }
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    PyObject f = Abstract.getAttr(t, cls, "__new__");
    return Abstract.call(t, f, Args.prepend(cls, args), kw);
  }

  private static int length(ThreadState t, PyObject o) {
    return Abstract.lengthFrom(t, call(t, o, "__len__"));
  }

  /** True if instances of {@code k} have a {@code __len__} that the program wrote. */
  static boolean hasOwnLength(PyType k) {
    return k.mpLength == LENGTH;
  }

  /** What such a {@code __len__} answers, up to {@code sys.maxsize}. */
  static long longLength(ThreadState t, PyObject o) {
    PyInt n = Abstract.index(t, call(t, o, "__len__"));
    if (n.signum() < 0) {
      throw Err.value(t, "__len__() should return >= 0");
    }
    if (!n.fitsLong()) {
      throw Err.overflow(t, "cannot fit 'int' into an index-sized integer");
    }
    return n.longValue();
  }

  private static boolean contains(ThreadState t, PyObject o, PyObject item) {
    PyObject f = o.type().lookup("__contains__");
    if (f == PyNone.VALUE) {
      throw Err.type(t, "'" + o.type().tpName() + "' object is not a container");
    }
    if (f != null) {
      return Abstract.isTrue(t, Abstract.callUnbound(t, f, o, item));
    }
    return Containers.containsByIteration(t, o, item);
  }
}
