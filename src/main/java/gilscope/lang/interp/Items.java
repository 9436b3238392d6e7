package gilscope.lang.interp;

import gilscope.lang.objects.Containers;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Subscript instructions. */
final class Items {
  private Items() {}

  static PyObject get(ThreadState t, PyObject o, PyObject key) {
    if (o.type() == PyList.TYPE) {
      if (key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()) {
        return ((PyList) o).get(t, (int) ((PyInt) key).longValue());
      }
    } else if (o.type() == PyDict.TYPE) {
      t.looksUp(key);
      PyObject v = ((PyDict) o).get(t, key);
      if (v != null) {
        return v;
      }
    } else if (o.type() == PyTuple.TYPE && key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()) {
      PyTuple tuple = (PyTuple) o;
      int i = (int) ((PyInt) key).longValue();
      int k = i < 0 ? i + tuple.size() : i;
      if (k >= 0 && k < tuple.size()) {
        return tuple.get(k);
      }
    }
    return Containers.getItem(t, o, key);
  }

  /** As {@link #get} if nothing is to be called and nobody wants to be told; null says nothing. */
  static @Nullable PyObject getQuickly(ThreadState t, PyObject o, PyObject key) {
    if (!t.isQuiet()) {
      return null;
    }
    if (o.type() == PyDict.TYPE) {
      return ((PyDict) o).getWithoutCalls(t, key);
    }
    if (o.type() == PyTuple.TYPE && key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()) {
      PyTuple tuple = (PyTuple) o;
      int i = (int) ((PyInt) key).longValue();
      int k = i < 0 ? i + tuple.size() : i;
      return k >= 0 && k < tuple.size() ? tuple.get(k) : null;
    }
    return Quickening.item(t, o, key);
  }

  static void store(ThreadState t, PyObject o, PyObject key, PyObject value) {
    if (o instanceof PyDict d) {
      int before = d.size();
      if (o.type() == PyDict.TYPE) {
        d.put(t, key, value);
      } else {
        Containers.setItem(t, o, key, value);
      }
      InterpThread thread = InterpThread.of(t);
      if (thread.timed) {
        thread.spent +=
            InstructionTimes.stored(d, before, key, t.timesSections())
                + InstructionTimes.storedByMethod(d.type());
      }
    } else if (o.type() == PyList.TYPE && key.type() == PyInt.TYPE && ((PyInt) key).fitsInt()) {
      ((PyList) o).set(t, (int) ((PyInt) key).longValue(), value);
    } else {
      Containers.setItem(t, o, key, value);
    }
  }

  /** As {@link #store} if nothing but the store is needed; if not, changes nothing. */
  static boolean storeQuickly(ThreadState t, PyObject o, PyObject key, PyObject value) {
    return o.type() == PyDict.TYPE
        ? ((PyDict) o).putWithoutCalls(t, key, value)
        : o.type() == PyList.TYPE
            && key.type() == PyInt.TYPE
            && ((PyInt) key).fitsInt()
            && ((PyList) o).plainSet(t, (int) ((PyInt) key).longValue(), value);
  }

  /** 1 if it is there, 0 if it is not, -1 if that is to be asked. */
  static int containsQuickly(ThreadState t, PyObject item, PyObject container) {
    if (container.type() == PySet.TYPE) {
      return ((PySet) container).containsWithoutCalls(t, item);
    }
    return container.type() == PyDict.TYPE && t.isQuiet()
        ? ((PyDict) container).containsWithoutCalls(t, item)
        : -1;
  }

  static void delete(ThreadState t, PyObject o, PyObject key) {
    Containers.delItem(t, o, key);
  }

  static PyObject slice(ThreadState t, PyObject o, PyObject start, PyObject stop) {
    return Containers.getItem(t, o, new PySlice(start, stop, PyNone.VALUE));
  }

  /** {@code s} holds value, object, start, stop from {@code base} on. */
  @SuppressWarnings("NullAway") // no NULL among them
  static void storeSlice(ThreadState t, @Nullable PyObject[] s, int base) {
    Containers.setItem(
        t, s[base + 1], new PySlice(s[base + 2], s[base + 3], PyNone.VALUE), s[base]);
  }
}
