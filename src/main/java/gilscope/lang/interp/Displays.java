package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Instructions that build and fill lists, tuples, sets, dicts and slices. */
@SuppressWarnings("NullAway") // values of displays are never NULL
final class Displays {
  private Displays() {}

  static PyObject list(ThreadState t, @Nullable PyObject[] s, int at, int n) {
    RawMemory m = t.raw();
    if (m != null) {
      PyList made = m.newList(t);
      for (int i = at; i < at + n; i++) {
        made.push(s[i]);
      }
      return made;
    }
    return new PyList(Arrays.copyOfRange(s, at, at + n));
  }

  static PyObject tuple(@Nullable PyObject[] s, int at, int n) {
    return PyTuple.of(Arrays.copyOfRange(s, at, at + n));
  }

  static PyObject set(ThreadState t, @Nullable PyObject[] s, int at, int n) {
    PySet set = new PySet();
    for (int i = at; i < at + n; i++) {
      add(t, set, s[i]);
    }
    return set;
  }

  static PyObject map(ThreadState t, @Nullable PyObject[] s, int at, int n) {
    PyDict d = new PyDict();
    for (int i = at; i < at + 2 * n; i += 2) {
      d.putUnshared(t, s[i], s[i + 1]);
    }
    return d;
  }

  static PyObject slice(@Nullable PyObject[] s, int at, int n) {
    return new PySlice(s[at], s[at + 1], n == 3 ? s[at + 2] : PyNone.VALUE);
  }

  /** Nobody else knows the list: without its section, as {@code _PyList_AppendTakeRef}. */
  static void append(ThreadState t, PyObject list, PyObject v) {
    PyList l = (PyList) list;
    if (t.raw() == null) {
      l.push(v);
    } else {
      l.append(t, v);
    }
  }

  /** As {@link #append} if nothing but the store is needed; if not, changes nothing. */
  static boolean appends(ThreadState t, PyObject list, PyObject v) {
    return t.storesAlone() && ((PyList) list).appendedInPlace(v);
  }

  static void extend(ThreadState t, PyObject list, PyObject iterable) {
    if (iterable.type().tpIter == null && iterable.type().mpGetitem == null) {
      throw Err.type(t, "Value after * must be an iterable, not " + iterable.type().tpName());
    }
    for (PyObject v : Iterables.toArray(t, iterable)) {
      append(t, list, v);
    }
  }

  /** Nobody else knows the set: {@code _PySet_AddTakeRef}. */
  static void add(ThreadState t, PyObject set, PyObject v) {
    ((PySet) set).addUnshared(t, v);
  }

  /** As {@link #add} if nothing but the store is needed; if not, changes nothing. */
  static boolean adds(ThreadState t, PyObject set, PyObject v) {
    return t.storesAlone() && ((PySet) set).addedWithoutCalls(t, v);
  }

  static void addAll(ThreadState t, PyObject set, PyObject iterable) {
    ((PySet) set).update(t, iterable);
  }

  static void put(ThreadState t, PyObject dict, PyObject key, PyObject value) {
    ((PyDict) dict).put(t, key, value);
  }

  /** As {@link #put} if nothing but the store is needed; if not, changes nothing. */
  static boolean puts(ThreadState t, PyObject dict, PyObject key, PyObject value) {
    return ((PyDict) dict).putWithoutCalls(t, key, value);
  }

  static void update(ThreadState t, PyObject dict, PyObject update) {
    if (update instanceof PyDict) {
      DictMethods.mergeMapping(t, (PyDict) dict, update);
      return;
    }
    PyObject[] keys = keys(t, update);
    if (keys == null) {
      throw Err.type(t, "'" + update.type().tpName() + "' object is not a mapping");
    }
    for (PyObject k : keys) {
      ((PyDict) dict).put(t, k, Containers.getItem(t, update, k));
    }
  }

  /** The keys of a mapping; null if it has no {@code keys}. */
  private static PyObject @Nullable [] keys(ThreadState t, PyObject mapping) {
    if (mapping.type() == PyDict.TYPE) {
      return ((PyDict) mapping).keyArray(t);
    }
    PyObject keys = Abstract.getAttrOrNull(t, mapping, "keys");
    return keys == null ? null : Iterables.toArray(t, Abstract.call(t, keys));
  }

  /** DICT_MERGE: {@code f(**dict, **update)}. */
  static void merge(ThreadState t, PyObject f, PyObject dict, PyObject update) {
    PyObject[] keys = keys(t, update);
    if (keys == null) {
      throw Err.type(
          t,
          Calls.describe(t, f)
              + " argument after ** must be a mapping, not "
              + update.type().tpName());
    }
    PyDict d = (PyDict) dict;
    for (PyObject k : keys) {
      if (d.get(t, k) != null) {
        throw Err.type(
            t,
            Calls.describe(t, f)
                + " got multiple values for keyword argument '"
                + Abstract.strText(t, k)
                + "'");
      }
      d.put(t, k, Containers.getItem(t, update, k));
    }
  }
}
