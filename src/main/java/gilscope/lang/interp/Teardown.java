package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the interpreter, on its last thread: modules are given up as {@code finalize_modules}
 * does, {@code __main__} first, and then what only cycles hold.
 */
final class Teardown {
  private final Lifetimes lifetimes;
  private final Interpreter interpreter;

  Teardown(Lifetimes lifetimes, Interpreter interpreter) {
    this.lifetimes = lifetimes;
    this.interpreter = interpreter;
  }

  void run(InterpThread t) {
    lifetimes.acts(t);
    lifetimes.settleNow(t);
    lifetimes.collector().collectBeforeShutdown(t);
    PyDict modules = interpreter.modules;
    giveUp(t, List.of(interpreter.intern("__main__")));
    List<PyObject> others = new ArrayList<>();
    for (PyObject name : modules.keyArray(t)) {
      PyObject m = modules.get(t, name);
      ObjectRecord r = m == null ? null : m.recordOrNull();
      if (r != null && !r.isImmortal()) {
        others.addFirst(name);
      }
    }
    giveUp(t, others);
  }

  /**
   * Takes these modules away, then what only their cycles held, and empties those that something
   * still holds, in this order.
   */
  private void giveUp(InterpThread t, List<PyObject> names) {
    List<PyDict> namespaces = new ArrayList<>();
    for (PyObject name : names) {
      if (interpreter.modules.get(t, name) instanceof PyModule module) {
        namespaces.add(module.dict());
      }
      interpreter.modules.remove(t, name);
    }
    lifetimes.settleNow(t);
    lifetimes.collector().collectAtShutdown(t);
    for (PyDict d : namespaces) {
      if (d.recordOrNull() != null && !isSeen(t, d)) {
        d.clear(t); // something still holds it: _PyModule_Clear
        lifetimes.settle(t);
      }
    }
  }

  /**
   * A daemon thread that hangs has a frame in that namespace: with the module gone nobody clears
   * it, for CPython finds namespaces through modules.
   */
  private boolean isSeen(InterpThread t, PyDict namespace) {
    for (InterpThread other : interpreter.threads()) {
      for (Frame f = other == t ? null : other.frame; f != null; f = f.back) {
        if (f.globals == namespace) {
          return true;
        }
      }
    }
    return false;
  }
}
