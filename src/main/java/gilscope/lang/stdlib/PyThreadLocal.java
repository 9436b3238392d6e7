package gilscope.lang.stdlib;

import gilscope.lang.objects.AttributeTimes;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code _thread._local}: an object with one {@code __dict__} per thread. A subclass's {@code
 * __init__} runs again in each thread that meets the object. Thread-safe.
 */
final class PyThreadLocal extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("_local")
          .module("_thread")
          .subclassable()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = PyThreadLocal::make;
                k.tpInit = (t, o, args, kw) -> {};
                k.tpGetattr = (t, o, name) -> ((PyThreadLocal) o).get(t, name);
                k.tpSetattr = (t, o, name, v) -> ((PyThreadLocal) o).set(t, name, v);
              })
          .build();

  private final Map<ThreadState, PyDict> dicts = new WeakHashMap<>();
  private final PyObject[] args;
  private final String[] kwnames;

  private PyThreadLocal(PyType cls, PyObject[] args, String[] kwnames) {
    super(cls);
    this.args = args;
    this.kwnames = kwnames;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length > 0 && cls.tpInit == TYPE.tpInit) {
      throw Err.type(t, "Initialization arguments are not supported");
    }
    PyThreadLocal o = new PyThreadLocal(cls, args, kw);
    ThreadLocals.of(t).met(t, o);
    synchronized (o.dicts) {
      o.dicts.put(t, new PyDict()); // the creating thread's __init__ is called by type.__call__
    }
    return o;
  }

  private PyDict dictOf(ThreadState t) {
    PyDict d;
    synchronized (dicts) {
      d = dicts.get(t);
      if (d != null) {
        return d;
      }
      d = new PyDict();
      dicts.put(t, d);
    }
    ThreadLocals.of(t).met(t, this);
    changed();
    Slots.Init init = type().tpInit;
    if (init != null && init != TYPE.tpInit) {
      try {
        init.init(t, this, args, kwnames);
      } catch (PyRaise e) {
        synchronized (dicts) {
          dicts.remove(t);
        }
        changed();
        throw e;
      }
    }
    return d;
  }

  /** The thread has ended: what it kept here is let go of. */
  void forget(ThreadState t) {
    synchronized (dicts) {
      dicts.remove(t);
    }
    changed();
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  private PyObject get(ThreadState t, String name) {
    AttributeTimes.threadLocal(t);
    PyDict d = dictOf(t);
    if (name.equals("__dict__")) {
      return d;
    }
    PyObject onClass = type().lookup(name);
    Slots.DescrGet get = onClass == null ? null : onClass.type().tpDescrGet;
    if (onClass != null && get != null && onClass.type().tpDescrSet != null) {
      return get.get(t, onClass, this, type());
    }
    PyObject v = d.get(t, PyStr.of(name));
    if (v != null) {
      return v;
    }
    if (onClass != null) {
      return get == null ? onClass : get.get(t, onClass, this, type());
    }
    throw Err.attribute(
        t, this, name, "'" + type().tpName() + "' object has no attribute '" + name + "'");
  }

  private void set(ThreadState t, String name, @Nullable PyObject value) {
    PyDict d = dictOf(t);
    if (name.equals("__dict__")) {
      throw Err.attribute(
          t, this, name, "'" + type().tpName() + "' object attribute '__dict__' is read-only");
    }
    PyObject onClass = type().lookup(name);
    if (onClass != null && onClass.type().tpDescrSet != null) {
      onClass.type().tpDescrSet.set(t, onClass, this, value);
      return;
    }
    PyObject key = PyStr.of(name);
    if (value != null) {
      d.put(t, key, value);
    } else if (d.remove(t, key) == null) {
      throw Err.attribute(
          t, this, name, "'" + type().tpName() + "' object has no attribute '" + name + "'");
    }
  }
}
