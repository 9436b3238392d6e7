package gilscope.lang.interp;

import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code super}: attribute lookup that starts after a class in an object's method resolution order.
 */
public final class PySuper extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("super")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PySuper(cls);
                k.tpInit = (t, o, args, kw) -> ((PySuper) o).init(t, args, kw);
                k.tpRepr = (t, o) -> PyStr.of(((PySuper) o).describe());
                k.tpGetattr = (t, o, name) -> ((PySuper) o).getAttribute(t, name);
                k.tpDescrGet = (t, o, obj, cls) -> ((PySuper) o).bind(t, obj);
              })
          .member("__thisclass__", (t, o) -> orNone(((PySuper) o).cls))
          .member("__self__", (t, o) -> orNone(((PySuper) o).object))
          .member("__self_class__", (t, o) -> orNone(((PySuper) o).start))
          .build();

  private @Nullable PyType cls;
  private @Nullable PyObject object;
  private @Nullable PyType start;

  private PySuper(PyType type) {
    super(type);
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private void init(ThreadState t, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "super", kw);
    Args.checkPositional(t, "super()", args.length, 0, 2);
    if (args.length == 0) {
      fromFrame(t);
      return;
    }
    if (!(args[0] instanceof PyType k)) {
      throw Err.type(t, "super() argument 1 must be a type, not " + args[0].type().tpName());
    }
    cls = k;
    if (args.length == 2 && args[1] != PyNone.VALUE) {
      object = args[1];
      start = check(t, k, args[1]);
    }
  }

  /**
   * {@code super()}: the class from the cell {@code __class__}, the object from the first
   * parameter.
   */
  private void fromFrame(ThreadState t) {
    Frame frame = InterpThread.of(t).frame();
    if (frame == null) {
      throw Err.runtime(t, "super(): no current frame");
    }
    if (frame.code.argCount() == 0) {
      throw Err.runtime(t, "super(): no arguments");
    }
    PyObject self = frame.slots[0];
    if (self instanceof PyCell c && frame.code.locals().is(0, LocalsPlus.CELL)) {
      self = c.get(t);
    }
    if (self == null) {
      throw Err.runtime(t, "super(): arg[0] deleted");
    }
    LocalsPlus locals = frame.code.locals();
    for (int i = 0; i < locals.size(); i++) {
      if (locals.is(i, LocalsPlus.FREE) && locals.names().get(i).equals("__class__")) {
        PyObject k = frame.slots[i] instanceof PyCell c ? c.get(t) : null;
        if (k == null) {
          throw Err.runtime(t, "super(): empty __class__ cell");
        }
        if (!(k instanceof PyType type)) {
          throw Err.runtime(t, "super(): __class__ is not a type (" + k.type().tpName() + ")");
        }
        cls = type;
        object = self;
        start = check(t, type, self);
        return;
      }
    }
    throw Err.runtime(t, "super(): __class__ cell not found");
  }

  /**
   * The class whose MRO is searched; TypeError if {@code o} is neither an instance nor a subclass
   * of {@code k}.
   */
  static PyType check(ThreadState t, PyType k, PyObject o) {
    if (o instanceof PyType c && c.isSubtype(k)) {
      return c;
    }
    if (o.type().isSubtype(k)) {
      return o.type();
    }
    if (Abstract.getAttrOrNull(t, o, "__class__") instanceof PyType c
        && c != o.type()
        && c.isSubtype(k)) {
      return c;
    }
    throw Err.type(
        t,
        "super(type, obj): obj ("
            + (o instanceof PyType c ? "type " + c.name() : "instance of " + o.type().tpName())
            + ") is not an instance or subtype of type ("
            + k.name()
            + ").");
  }

  /**
   * The attribute of the classes after {@code k} in the MRO of {@code start}, unbound; null if
   * there is none.
   */
  static @Nullable PyObject find(PyType start, PyType k, String name) {
    PyType[] mro = start.mro();
    int i = 0;
    while (i < mro.length && mro[i] != k) {
      i++;
    }
    for (i++; i < mro.length; i++) {
      PyObject v = mro[i].own(name);
      if (v != null) {
        return v;
      }
    }
    return null;
  }

  /** {@code super(k, o).name} without making the super object, unless nothing is found. */
  static PyObject attribute(ThreadState t, PyType k, PyObject o, PyStr name) {
    PyType start = check(t, k, o);
    PyObject v = name.value().equals("__class__") ? null : find(start, k, name.value());
    if (v == null) {
      PySuper made = new PySuper(TYPE);
      made.cls = k;
      made.object = o;
      made.start = start;
      return Abstract.genericGetAttr(t, made, name.value());
    }
    return bound(t, v, o, start);
  }

  private static PyObject bound(ThreadState t, PyObject v, PyObject o, PyType start) {
    Slots.DescrGet get = v.type().tpDescrGet;
    return get == null ? v : get.get(t, v, o == start ? null : o, start);
  }

  private PyObject getAttribute(ThreadState t, String name) {
    PyType s = start;
    PyType k = cls;
    PyObject o = object;
    if (s != null && k != null && o != null && !name.equals("__class__")) {
      PyObject v = find(s, k, name);
      if (v != null) {
        return bound(t, v, o, s);
      }
    }
    return Abstract.genericGetAttr(t, this, name);
  }

  private PyObject bind(ThreadState t, @Nullable PyObject obj) {
    if (obj == null || obj == PyNone.VALUE || object != null || cls == null) {
      return this;
    }
    if (type() != TYPE) {
      return Abstract.call(t, type(), cls, obj);
    }
    PySuper made = new PySuper(TYPE);
    made.cls = cls;
    made.object = obj;
    made.start = check(t, cls, obj);
    return made;
  }

  private String describe() {
    String k = cls == null ? "NULL" : cls.name();
    return start == null
        ? "<super: <class '" + k + "'>, NULL>"
        : "<super: <class '" + k + "'>, <" + start.name() + " object>>";
  }
}
