package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.util.Map;

/** What {@code globals()}, {@code locals()}, {@code vars()} and {@code f_locals} answer. */
public final class Namespaces {
  private Namespaces() {}

  /**
   * The local variables of a frame: the namespace itself in modules and class bodies, a fresh dict
   * in functions.
   */
  public static PyObject locals(ThreadState t, Frame frame) {
    PyObject ns = frame.namespace;
    if (ns != null && !frame.code.has(Code.OPTIMIZED)) {
      return ns;
    }
    return snapshot(t, frame);
  }

  /** {@code frame.f_locals}: writes through to a function's variables. */
  static PyObject proxy(ThreadState t, Frame frame) {
    return frame.code.has(Code.OPTIMIZED) ? new PyFrameLocals(frame) : locals(t, frame);
  }

  /** A function's bound variables, then what {@code f_locals} was given beside them. */
  static PyDict snapshot(ThreadState t, Frame frame) {
    PyDict d = new PyDict();
    for (Map.Entry<String, PyObject> e : frame.peekLocals().entrySet()) {
      d.put(t, PyStr.of(e.getKey()), e.getValue());
    }
    PyDict others = frame.objectOrNull() == null ? null : frame.object().otherLocals(false);
    if (others != null) {
      DictMethods.updateFrom(t, d, others);
    }
    return d;
  }

  /** The innermost Python frame. */
  public static Frame current(ThreadState t) {
    Frame f = InterpThread.of(t).frame();
    if (f == null) {
      throw Err.of(t, ExcTypes.SYSTEM_ERROR, "frame does not exist");
    }
    return f;
  }

  /** {@code sys._getframe(depth)}. */
  public static Frame at(ThreadState t, int depth) {
    Frame f = InterpThread.of(t).frame();
    for (int i = 0; i < depth && f != null; i++) {
      f = f.back;
    }
    if (f == null) {
      throw Err.value(t, "call stack is not deep enough");
    }
    return f;
  }
}
