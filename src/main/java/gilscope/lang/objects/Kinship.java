package gilscope.lang.objects;

/**
 * {@code isinstance} and {@code issubclass} with their hooks. All run on the thread whose state is
 * the first parameter and may run Python code.
 */
public final class Kinship {
  private Kinship() {}

  public static boolean isInstance(ThreadState t, PyObject o, PyObject cls) {
    if (o.type == cls) {
      return true;
    }
    if (cls.type == PyType.TYPE) {
      return plainIsInstance(t, o, cls);
    }
    if (cls instanceof PyTuple tuple) {
      for (PyObject c : tuple.toArray()) {
        if (isInstance(t, o, c)) {
          return true;
        }
      }
      return false;
    }
    PyObject hook = Abstract.lookupSpecial(t, cls, "__instancecheck__");
    if (hook != null) {
      return Abstract.isTrue(t, Abstract.call(t, hook, o));
    }
    return plainIsInstance(t, o, cls);
  }

  /** {@code type.__instancecheck__}. */
  static boolean plainIsInstance(ThreadState t, PyObject o, PyObject cls) {
    if (cls instanceof PyType k) {
      if (o.type.isSubtype(k)) {
        return true;
      }
      PyObject c = Abstract.getAttrOrNull(t, o, "__class__");
      return c != o.type && c instanceof PyType ck && ck.isSubtype(k);
    }
    if (Abstract.getAttrOrNull(t, cls, "__bases__") instanceof PyTuple) {
      PyObject c = Abstract.getAttrOrNull(t, o, "__class__");
      return c != null && plainIsSubclass(t, c, cls);
    }
    throw Err.type(t, "isinstance() arg 2 must be a type, a tuple of types, or a union");
  }

  public static boolean isSubclass(ThreadState t, PyObject sub, PyObject cls) {
    if (cls.type == PyType.TYPE) {
      if (sub == cls) {
        return true;
      }
      return plainIsSubclass(t, sub, cls);
    }
    if (cls instanceof PyTuple tuple) {
      for (PyObject c : tuple.toArray()) {
        if (isSubclass(t, sub, c)) {
          return true;
        }
      }
      return false;
    }
    PyObject hook = Abstract.lookupSpecial(t, cls, "__subclasscheck__");
    if (hook != null) {
      return Abstract.isTrue(t, Abstract.call(t, hook, sub));
    }
    return plainIsSubclass(t, sub, cls);
  }

  /** {@code type.__subclasscheck__}. */
  static boolean plainIsSubclass(ThreadState t, PyObject sub, PyObject cls) {
    if (sub instanceof PyType s && cls instanceof PyType k) {
      return s.isSubtype(k);
    }
    if (!(Abstract.getAttrOrNull(t, sub, "__bases__") instanceof PyTuple bases)) {
      throw Err.type(t, "issubclass() arg 1 must be a class");
    }
    if (!(cls instanceof PyType)
        && !(Abstract.getAttrOrNull(t, cls, "__bases__") instanceof PyTuple)) {
      throw Err.type(t, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    if (sub == cls) {
      return true;
    }
    t.enterRecursion(" in __issubclass__");
    try {
      for (PyObject b : bases.toArray()) {
        if (plainIsSubclass(t, b, cls)) {
          return true;
        }
      }
      return false;
    } finally {
      t.leaveRecursion();
    }
  }
}
