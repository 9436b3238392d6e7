package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** A {@code property}: a data descriptor made of functions ({@code Objects/descrobject.c}). */
public final class PyProperty extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("property")
          .subclassable()
          .doc(
              """
              Property attribute.

                fget
                  function to be used for getting an attribute value
                fset
                  function to be used for setting an attribute value
                fdel
                  function to be used for del'ing an attribute
                doc
                  docstring

              Typical use is to define a managed attribute x:

              class C(object):
                  def getx(self): return self._x
                  def setx(self, value): self._x = value
                  def delx(self): del self._x
                  x = property(getx, setx, delx, "I'm the 'x' property.")

              Decorators make defining new properties or modifying existing ones easy:

              class C(object):
                  @property
                  def x(self):
                      "I am the 'x' property."
                      return self._x
                  @x.setter
                  def x(self, value):
                      self._x = value
                  @x.deleter
                  def x(self):
                      del self._x\
              """)
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyProperty(cls);
                k.tpInit = (t, o, args, kw) -> ((PyProperty) o).init(t, args, kw);
                k.tpDescrGet = (t, o, obj, cls) -> obj == null ? o : ((PyProperty) o).get(t, obj);
                k.tpDescrSet = (t, o, obj, v) -> ((PyProperty) o).set(t, obj, v);
              })
          .member("fget", (t, o) -> orNone(((PyProperty) o).fget))
          .member("fset", (t, o) -> orNone(((PyProperty) o).fset))
          .member("fdel", (t, o) -> orNone(((PyProperty) o).fdel))
          .getset(
              "__doc__",
              (t, o) -> orNone(((PyProperty) o).doc),
              (t, o, v) -> ((PyProperty) o).setDoc(t, v))
          .getset(
              "__name__",
              (t, o) -> ((PyProperty) o).nameOrRaise(t),
              (t, o, v) -> ((PyProperty) o).setName(t, v))
          .getter("__isabstractmethod__", (t, o) -> PyBool.of(((PyProperty) o).isAbstract(t)))
          .method1("getter", (t, o, f) -> ((PyProperty) o).with(t, f, null, null))
          .method1("setter", (t, o, f) -> ((PyProperty) o).with(t, null, f, null))
          .method1("deleter", (t, o, f) -> ((PyProperty) o).with(t, null, null, f))
          .methodRaw(
              "__set_name__",
              (t, o, a, kw) -> {
                Args.noKeywords(t, "__set_name__", kw);
                if (a.length != 2) {
                  throw Err.type(
                      t,
                      "__set_name__() takes 2 positional arguments but "
                          + a.length
                          + " were given");
                }
                ((PyProperty) o).setName(t, a[1]);
                return PyNone.VALUE;
              })
          .build();

  private static final Signature SIGNATURE =
      new Signature("property", "(fget=None, fset=None, fdel=None, doc=None)");

  private volatile @Nullable PyObject fget;
  private volatile @Nullable PyObject fset;
  private volatile @Nullable PyObject fdel;
  private volatile @Nullable PyObject doc;
  private volatile @Nullable PyObject name;
  private volatile boolean docFromGetter;

  private PyProperty(PyType type) {
    super(type);
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private static @Nullable PyObject orNull(@Nullable PyObject o) {
    return o == PyNone.VALUE ? null : o;
  }

  /** The getter; null if there is none. For the interpreter's fast path. */
  public @Nullable PyObject fget() {
    return fget;
  }

  private void init(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = SIGNATURE.bind(t, args, kw);
    PyObject getter = orNull(a[0]);
    PyObject text = orNull(a[3]);
    boolean fromGetter = false;
    if (text == null && getter != null) {
      text = orNull(Abstract.getAttrOrNull(t, getter, "__doc__"));
      fromGetter = text != null;
    }
    t.enter(this);
    try {
      fget = getter;
      fset = orNull(a[1]);
      fdel = orNull(a[2]);
      doc = text;
      docFromGetter = fromGetter;
      name = null;
    } finally {
      t.exit(this);
    }
    if (type() != TYPE) {
      shareDoc(t, orNone(text), fromGetter);
    }
  }

  /** The {@code __doc__} of a subclass would hide ours: it gets the text too. */
  private void shareDoc(ThreadState t, PyObject text, boolean fromGetter) {
    try {
      Abstract.setAttr(t, this, "__doc__", text);
    } catch (PyRaise e) {
      if (fromGetter || !e.matches(ExcTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  private void setDoc(ThreadState t, @Nullable PyObject v) {
    t.enter(this);
    try {
      doc = v;
    } finally {
      t.exit(this);
    }
  }

  private void setName(ThreadState t, @Nullable PyObject v) {
    t.enter(this);
    try {
      name = v;
    } finally {
      t.exit(this);
    }
  }

  /** The name set by the class, else the getter's; null if neither is there. */
  private @Nullable PyObject findName(ThreadState t) {
    PyObject n = name;
    if (n != null) {
      return n;
    }
    PyObject g = fget;
    return g == null ? null : Abstract.getAttrOrNull(t, g, "__name__");
  }

  private PyObject nameOrRaise(ThreadState t) {
    PyObject n = findName(t);
    if (n == null) {
      throw Abstract.noAttribute(t, this, "__name__");
    }
    return n;
  }

  private boolean isAbstract(ThreadState t) {
    for (PyObject f : new @Nullable PyObject[] {fget, fset, fdel}) {
      if (f != null && Abstract.isAbstractMethod(t, f)) {
        return true;
      }
    }
    return false;
  }

  private PyObject with(
      ThreadState t, @Nullable PyObject get, @Nullable PyObject set, @Nullable PyObject delete) {
    PyObject g = orNone(get == null || get == PyNone.VALUE ? fget : get);
    PyObject s = orNone(set == null || set == PyNone.VALUE ? fset : set);
    PyObject d = orNone(delete == null || delete == PyNone.VALUE ? fdel : delete);
    PyObject text = docFromGetter && g != PyNone.VALUE ? PyNone.VALUE : orNone(doc);
    PyObject made = Abstract.call(t, type(), g, s, d, text);
    if (made instanceof PyProperty p) {
      PyObject n = name;
      if (n != null) {
        p.setName(t, n);
      }
    }
    return made;
  }

  /** What reads it; null if it is not to be read. */
  public @Nullable PyObject getter() {
    return fget;
  }

  /** Reads it. */
  public PyObject get(ThreadState t, PyObject obj) {
    PyObject f = fget;
    if (f == null) {
      throw missing(t, obj, "getter");
    }
    return Abstract.call(t, f, obj);
  }

  private void set(ThreadState t, PyObject obj, @Nullable PyObject v) {
    PyObject f = v == null ? fdel : fset;
    if (f == null) {
      throw missing(t, obj, v == null ? "deleter" : "setter");
    }
    if (v == null) {
      Abstract.call(t, f, obj);
    } else {
      Abstract.call(t, f, obj, v);
    }
  }

  private PyRaise missing(ThreadState t, PyObject obj, String what) {
    PyObject n = findName(t);
    String owner = StrText.repr(obj.type().qualname());
    return Err.attribute(
        t,
        n == null
            ? "property of " + owner + " object has no " + what
            : "property " + Abstract.reprText(t, n) + " of " + owner + " object has no " + what);
  }
}
