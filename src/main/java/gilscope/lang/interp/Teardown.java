package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;

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
    PyDict modules = interpreter.modules;
    giveUp(t, modules, interpreter.intern("__main__"));
    PyObject[] names = modules.keyArray(t);
    for (int i = names.length - 1; i >= 0; i--) {
      PyObject m = modules.get(t, names[i]);
      ObjectRecord r = m == null ? null : m.recordOrNull();
      if (r != null && !r.isImmortal()) {
        giveUp(t, modules, names[i]);
      }
    }
  }

  private void giveUp(InterpThread t, PyDict modules, PyObject name) {
    PyObject m = modules.get(t, name);
    modules.remove(t, name);
    lifetimes.settleNow(t);
    lifetimes.collector().collect(t, 2);
    PyDict d = m instanceof PyModule module ? module.dict() : null;
    if (d != null && d.recordOrNull() != null && !isSeen(t, d)) {
      d.clear(t); // something still holds it: _PyModule_Clear
      lifetimes.settleNow(t);
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
