package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Lifetimes;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.WeakLink;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * {@code weakref.ref}. Any thread may ask; when its object goes is {@link WeakReferences}' affair.
 */
final class PyWeakReference extends MutableObject implements WeakLink {
  static final PyType TYPE =
      TypeSpec.of("ReferenceType")
          .module("weakref")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyWeakReference::make;
                k.tpInit =
                    (t, o, args, kw) ->
                        Args.checkPositional(t, "__init__", args.length - kw.length, 1, 2);
                k.tpCall =
                    (t, o, args, kw) -> {
                      Args.noKeywords(t, "ReferenceType", kw);
                      Args.checkPositional(t, "ReferenceType", args.length, 0, 0);
                      PyObject referent = ((PyWeakReference) o).get();
                      RawMemory m = t.raw();
                      if (m != null && referent != null) {
                        try (RawMemory.Operation op = m.begin(t, o, "PyWeakref_GetRef")) {
                          op.reads("wr_object");
                          return op.take(referent, "wr_object");
                        }
                      }
                      return referent == null ? PyNone.VALUE : referent;
                    };
                k.tpHash = (t, o) -> ((PyWeakReference) o).hash(t);
                k.tpRichcompare = PyWeakReference::compare;
                k.tpRepr = (t, o) -> ((PyWeakReference) o).repr(t);
              })
          .getter("__callback__", (t, o) -> ObjectFunctions.orNone(((PyWeakReference) o).callback))
          .classMethod(
              "__class_getitem__",
              "($cls, item, /)",
              (t, cls, a) -> Aliases.of(t, cls, ObjectFunctions.orNone(a[0])))
          .build();

  private final WeakReference<PyObject> weak;
  private volatile @Nullable PyObject strong;
  private volatile @Nullable PyObject callback;
  private volatile boolean behindProxy;
  private volatile @Nullable WeakReference<PyWeakProxy> face;
  private volatile long hash;
  private volatile boolean hashed;

  PyWeakReference(PyType cls, InterpThread t, PyObject referent, @Nullable PyObject callback) {
    super(cls);
    this.weak = new WeakReference<>(referent);
    this.strong = referent;
    this.callback = callback;
    referent.header().addWeakref(this);
    Lifetimes lifetimes = t.interpreter().lifetimes();
    if (lifetimes == null) {
      WeakReferences.of(t).add(this);
    } else {
      lifetimes.born(referent);
      lifetimes.born(this);
    }
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (cls == TYPE) {
      Args.noKeywords(t, "ref", kw);
    }
    Args.checkPositional(t, "__new__", given, 1, cls == TYPE ? 2 : Integer.MAX_VALUE);
    PyObject callback = given > 1 && args[1] != PyNone.VALUE ? args[1] : null;
    return of(InterpThread.of(t), cls, args[0], callback);
  }

  /** A reference to {@code o}: the one that is there, if it is plain and has no callback. */
  static PyWeakReference of(InterpThread t, PyType cls, PyObject o, @Nullable PyObject callback) {
    mayBeReferred(t, o);
    if (cls == TYPE && callback == null) {
      for (PyObject r : o.header().weakrefs()) {
        if (r instanceof PyWeakReference w
            && w.type() == TYPE
            && w.callback == null
            && !w.behindProxy) {
          return w;
        }
      }
    }
    return new PyWeakReference(cls, t, o, callback);
  }

  /** What a proxy of {@code o} rests on; {@link #shownAs} must follow. */
  static PyWeakReference behindProxy(InterpThread t, PyObject o, @Nullable PyObject callback) {
    mayBeReferred(t, o);
    PyWeakReference r = new PyWeakReference(TYPE, t, o, callback);
    r.behindProxy = true;
    return r;
  }

  private static void mayBeReferred(ThreadState t, PyObject o) {
    if (!o.type().isWeakrefable()) {
      throw Err.type(t, "cannot create weak reference to '" + o.type().tpName() + "' object");
    }
  }

  void shownAs(PyWeakProxy proxy) {
    face = new WeakReference<>(proxy);
  }

  /** What the program sees of it: itself or a proxy; null if the proxy is gone. */
  @Nullable PyObject face() {
    return face == null ? behindProxy ? null : this : face.get();
  }

  @Nullable PyObject get() {
    PyObject o = strong;
    return o != null ? o : weak.get();
  }

  // ---- while references are counted

  /** It holds its callback; what it refers to it does not hold. */
  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    PyObject held = callback;
    if (held != null) {
      v.visit(held);
    }
    if (type().isHeap()) {
      v.visit(type());
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** A weak reference that has ended is not told of its object's end. */
  @Override
  public void vanished() {
    PyObject o = get();
    if (o != null) {
      o.header().removeWeakref(this);
    }
  }

  @Override
  public void clear() {
    strong = null;
    weak.clear();
  }

  @Override
  public boolean hasCallback() {
    return callback != null;
  }

  @Override
  public void notifyEnd(ThreadState t) {
    died(InterpThread.of(t));
  }

  // ---- while they are not

  /** Leaves the object to the JVM's collector. */
  void loosen() {
    strong = null;
  }

  /** Keeps the object again; false if it is gone. */
  boolean tighten() {
    PyObject o = weak.get();
    strong = o;
    return o != null;
  }

  /** The object is gone: the callback runs, once. */
  void died(InterpThread t) {
    PyObject c = callback;
    if (c != null) {
      PyObject shown = face();
      WeakReferences.notify(t, c, shown == null ? PyNone.VALUE : shown);
      callback = null;
      swapped(c, null);
    }
  }

  private long hash(ThreadState t) {
    if (!hashed) {
      PyObject o = get();
      if (o == null) {
        throw Err.type(t, "weak object has gone away");
      }
      hash = Abstract.hash(t, o);
      hashed = true;
    }
    return hash;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyWeakReference y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyObject p = ((PyWeakReference) a).get();
    PyObject q = y.get();
    if (p == null || q == null) {
      return PyBool.of((a == b) == (op == CompareOp.EQ));
    }
    return Abstract.richCompare(t, p, q, op);
  }

  private PyObject repr(ThreadState t) {
    PyObject o = get();
    String me = "<weakref at " + Abstract.address(t, this) + "; ";
    if (o == null) {
      return PyStr.of(me + "dead>");
    }
    PyObject name = Abstract.lookupSpecial(t, o, "__name__");
    return PyStr.of(
        me
            + "to '"
            + o.type().fullName()
            + "' at "
            + Abstract.address(t, o)
            + (name instanceof PyStr n ? " (" + n.value() + ")" : "")
            + ">");
  }

  /** {@code ref[int]}. */
  private static final class Aliases {
    static PyObject of(ThreadState t, PyObject origin, PyObject item) {
      return Abstract.call(
          t, PyGenericAlias.TYPE, origin, item instanceof PyTuple ? item : PyTuple.of(item));
    }
  }
}
