package gilscope.lang.interp;

import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Instructions on locals, globals, builtins, cells and the namespaces of class bodies. */
final class Names {
  private Names() {}

  // ---- fast locals and cells

  static PyObject bound(ThreadState t, Frame frame, int slot) {
    PyObject v = frame.slots[slot];
    if (v == null) {
      throw unboundLocal(t, frame.pyCode.localNames[slot]);
    }
    return v;
  }

  private static PyRaise unboundLocal(ThreadState t, String name) {
    PyBaseException e =
        PyBaseException.of(
            ExcTypes.UNBOUND_LOCAL_ERROR,
            PyStr.of(
                "cannot access local variable '"
                    + name
                    + "' where it is not associated with a value"));
    return new PyRaise(t, e);
  }

  /** Never returns: the cell is empty. */
  static PyObject emptyCell(ThreadState t, Frame frame, int slot) {
    String name = frame.pyCode.localNames[slot];
    if (!frame.code.locals().is(slot, LocalsPlus.FREE)) {
      throw unboundLocal(t, name);
    }
    throw Err.name(
        t,
        name,
        "cannot access free variable '"
            + name
            + "' where it is not associated with a value in enclosing scope");
  }

  private static PyCell cell(Frame frame, int slot) {
    if (frame.slots[slot] instanceof PyCell c) {
      return c;
    }
    throw new IllegalStateException("slot " + slot + " of " + frame.code + " is no cell");
  }

  static void deleteDeref(ThreadState t, Frame frame, int slot) {
    PyCell c = cell(frame, slot);
    if (c.get(t) == null) {
      emptyCell(t, frame, slot);
    }
    c.set(t, null);
  }

  static void copyFreeVars(Frame frame, int n) {
    PyFunction f = frame.function;
    PyTuple closure = f == null ? null : f.closure;
    if (closure == null) {
      throw new IllegalStateException(frame.code + " runs without its closure");
    }
    System.arraycopy(closure.toArray(), 0, frame.slots, frame.pyCode.localsPlus - n, n);
  }

  // ---- globals and builtins

  /**
   * A global or builtin if it is where it was found last time, and nobody wants to be told; null
   * says nothing.
   *
   * @param seen what was found
   */
  static @Nullable PyObject globalOrNull(ThreadState t, Frame frame, @Nullable Object seen) {
    return seen instanceof FoundGlobal f && t.isQuiet() ? f.in(frame) : null;
  }

  /**
   * LOAD_GLOBAL at instruction {@code pc}, through what was found there last time. The record is
   * immutable: threads that race see one whole or another.
   */
  static PyObject global(ThreadState t, Frame frame, int pc, int name) {
    PyDict globals = frame.globals;
    if (frame.pyCode.caches[pc] instanceof FoundGlobal f && f.globals() == globals) {
      if (f.shape() < 0) {
        PyObject v = f.entry().value();
        if (v != null) {
          if (t.observing()) {
            t.touches(globals, Access.GET, f.entry().hash(), f.entry().key());
            v = f.entry().value(); // another thread may have come between
          }
          if (v != null) {
            return held(t, globals, f.entry(), v);
          }
        }
      } else if (f.shape() == globals.shape() && f.builtins() == frame.builtins) {
        PyObject v = f.entry().value();
        if (v != null) {
          if (t.observing()) {
            t.touches(globals, Access.GET, f.entry().hash(), f.entry().key());
            t.touches(f.builtins(), Access.GET, f.entry().hash(), f.entry().key());
          }
          if (f.shape() == globals.shape()) {
            return v;
          }
        }
      }
    }
    return find(t, frame, pc, name);
  }

  /**
   * What a load of a global has read. Where nothing protects memory it is not the loader's yet: the
   * object may be freed before its count is incremented (D8).
   */
  private static PyObject held(ThreadState t, PyDict globals, DictEntry e, PyObject v) {
    RawMemory m = t.raw();
    return m != null && e.key() instanceof PyStr name && m.isRebound(name.value())
        ? borrowed(t, m, globals, "LOAD_GLOBAL", name.value(), v)
        : t.loads(v);
  }

  private static PyObject borrowed(
      ThreadState t, RawMemory m, PyObject from, String instruction, String name, PyObject v) {
    try (RawMemory.Operation op = m.begin(t, from, instruction)) {
      return op.borrow(v, "'" + name + "'");
    }
  }

  /** LOAD_DEREF; as {@link #held}. */
  static PyObject deref(ThreadState t, Frame frame, int slot) {
    PyCell c = cell(frame, slot);
    PyObject v = c.get(t);
    if (v == null) {
      return emptyCell(t, frame, slot);
    }
    RawMemory m = t.raw();
    String name = frame.pyCode.localNames[slot];
    return m != null && m.isRebound(name) ? borrowed(t, m, c, "LOAD_DEREF", name, v) : t.loads(v);
  }

  /** What a cell holds, where nobody wants to be told; null says nothing. */
  static @Nullable PyObject derefOrNull(ThreadState t, @Nullable PyObject cell) {
    return t.isQuiet() && cell instanceof PyCell c ? c.get(t) : null;
  }

  private static PyObject find(ThreadState t, Frame frame, int pc, int name) {
    PyStr key = frame.pyCode.nameObjects[name];
    if (frame.globals.type() != PyDict.TYPE) { // its class may define __missing__
      return global(t, frame, name);
    }
    int shape = frame.globals.shape();
    DictEntry entry = frame.globals.entry(t, key.value());
    PyObject v = entry == null ? null : entry.value();
    if (entry != null && v != null) {
      frame.pyCode.caches[pc] = new FoundGlobal(frame.globals, frame.builtins, -1, entry);
      return held(t, frame.globals, entry, v);
    }
    entry = frame.builtins.entry(t, key.value());
    v = entry == null ? null : entry.value();
    if (entry == null || v == null) {
      throw notDefined(t, key);
    }
    if (shape >= 0) {
      frame.pyCode.caches[pc] = new FoundGlobal(frame.globals, frame.builtins, shape, entry);
    }
    return v;
  }

  /** A global or builtin without a cache. */
  static PyObject global(ThreadState t, Frame frame, int name) {
    PyStr key = frame.pyCode.nameObjects[name];
    PyObject v = lookup(t, frame.globals, key);
    if (v == null) {
      v = frame.builtins.get(t, key);
      if (v == null) {
        throw notDefined(t, key);
      }
    }
    return v;
  }

  private static PyRaise notDefined(ThreadState t, PyStr name) {
    return Err.name(t, name.value(), "name '" + name.value() + "' is not defined");
  }

  static void deleteGlobal(ThreadState t, Frame frame, int name) {
    PyStr key = frame.pyCode.nameObjects[name];
    if (frame.globals.remove(t, key) == null) {
      throw notDefined(t, key);
    }
  }

  static PyObject commonConstant(ThreadState t, int which) {
    return switch (which) {
      case 0 -> ExcTypes.ASSERTION_ERROR;
      case 1 -> ExcTypes.NOT_IMPLEMENTED_ERROR;
      case 2 -> PyTuple.TYPE;
      case 3 -> builtin(t, "all");
      case 4 -> builtin(t, "any");
      default -> throw new IllegalStateException("LOAD_COMMON_CONSTANT " + which);
    };
  }

  private static PyObject builtin(ThreadState t, String name) {
    PyObject v = InterpThread.of(t).interpreter().original(name);
    if (v == null) {
      throw Err.notImplemented(t, "builtins." + name);
    }
    return v;
  }

  static PyObject buildClass(ThreadState t, Frame frame) {
    PyObject f = frame.builtins.get(t, InterpThread.of(t).interpreter().names.buildClass);
    if (f == null) {
      throw Err.name(t, "__build_class__", "__build_class__ not found");
    }
    return f;
  }

  // ---- the namespace of a module, class body or exec

  static PyObject locals(ThreadState t, Frame frame) {
    PyObject ns = frame.namespace;
    return ns == null ? frame.globals : ns; // a module's code that was made a function's
  }

  /** The value under a string key; null if the mapping has none. */
  static @Nullable PyObject lookup(ThreadState t, PyObject mapping, PyStr key) {
    if (mapping.type() == PyDict.TYPE) {
      return ((PyDict) mapping).get(t, key);
    }
    try {
      return Containers.getItem(t, mapping, key);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static PyObject name(ThreadState t, Frame frame, int name) {
    return dictOrGlobals(t, frame, locals(t, frame), name);
  }

  static PyObject dictOrGlobals(ThreadState t, Frame frame, PyObject mapping, int name) {
    PyObject v = lookup(t, mapping, frame.pyCode.nameObjects[name]);
    return v != null ? v : global(t, frame, name);
  }

  static PyObject dictOrDeref(ThreadState t, Frame frame, PyObject mapping, int slot) {
    PyObject v =
        lookup(t, mapping, InterpThread.of(t).interpreter().intern(frame.pyCode.localNames[slot]));
    if (v == null) {
      v = cell(frame, slot).get(t);
    }
    return v != null ? v : emptyCell(t, frame, slot);
  }

  static void storeName(ThreadState t, Frame frame, int name, PyObject value) {
    store(t, locals(t, frame), frame.pyCode.nameObjects[name], value);
  }

  private static void store(ThreadState t, PyObject ns, PyStr key, PyObject value) {
    if (ns.type() == PyDict.TYPE) {
      ((PyDict) ns).put(t, key, value);
    } else {
      Containers.setItem(t, ns, key, value);
    }
  }

  static void deleteName(ThreadState t, Frame frame, int name) {
    PyStr key = frame.pyCode.nameObjects[name];
    PyObject ns = locals(t, frame);
    if (ns.type() == PyDict.TYPE) {
      if (((PyDict) ns).remove(t, key) == null) {
        throw notDefined(t, key);
      }
      return;
    }
    try {
      Containers.delItem(t, ns, key);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.KEY_ERROR)) {
        throw notDefined(t, key);
      }
      throw e;
    }
  }

  static void setupAnnotations(ThreadState t, Frame frame) {
    PyStr key = InterpThread.of(t).interpreter().intern("__annotations__");
    PyObject ns = locals(t, frame);
    if (lookup(t, ns, key) == null) {
      store(t, ns, key, new PyDict());
    }
  }
}
