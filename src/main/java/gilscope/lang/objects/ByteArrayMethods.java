package gilscope.lang.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What only {@code bytearray} can: change. Each change is one critical section. */
final class ByteArrayMethods {
  private static final String RANGE = "byte must be in range(0, 256)";

  private ByteArrayMethods() {}

  private static PyBytearray self(PyObject o) {
    return (PyBytearray) o;
  }

  static void define(TypeSpec s) {
    s.method1(
            "append",
            (t, o, v) -> {
              self(o).append(t, new byte[] {(byte) BytesLike.byteValue(t, v, RANGE)});
              return PyNone.VALUE;
            })
        .method1(
            "extend",
            (t, o, v) -> {
              byte[] more = BytesLike.bytesOrNull(t, v);
              if (more == null
                  && (v instanceof PyStr
                      || (v.type().tpIter == null && v.type().mpGetitem == null))) {
                throw Err.type(
                    t,
                    v instanceof PyStr
                        ? "expected iterable of integers; got: 'str'"
                        : "can't extend bytearray with " + v.type().tpName());
              }
              self(o).append(t, more == null ? BytesLike.fromIterable(t, v, RANGE) : more);
              return PyNone.VALUE;
            })
        .method(
            "insert",
            "($self, index, item, /)",
            (t, o, a) -> {
              int at = Abstract.indexInt(t, a[0] == null ? PyNone.VALUE : a[0]);
              int v = BytesLike.byteValue(t, a[1] == null ? PyNone.VALUE : a[1], RANGE);
              self(o)
                  .update(
                      t,
                      d -> {
                        int i = Math.clamp(at < 0 ? (long) at + d.length : at, 0, d.length);
                        return splice(d, i, i, new byte[] {(byte) v});
                      });
              return PyNone.VALUE;
            })
        .method(
            "pop",
            "($self, index=-1, /)",
            (t, o, a) -> pop(t, self(o), a[0] == null ? -1 : Abstract.indexInt(t, a[0])))
        .method1(
            "remove",
            (t, o, v) -> {
              int value = BytesLike.byteValue(t, v, RANGE);
              boolean[] found = {false};
              self(o)
                  .update(
                      t,
                      d -> {
                        int i = 0;
                        while (i < d.length && (d[i] & 0xff) != value) {
                          i++;
                        }
                        found[0] = i < d.length;
                        return found[0] ? splice(d, i, i + 1, new byte[0]) : d;
                      });
              if (!found[0]) {
                throw Err.value(t, "value not found in bytearray");
              }
              return PyNone.VALUE;
            })
        .method0(
            "reverse",
            (t, o) -> {
              self(o)
                  .update(
                      t,
                      d -> {
                        byte[] r = new byte[d.length];
                        for (int i = 0; i < d.length; i++) {
                          r[i] = d[d.length - 1 - i];
                        }
                        return r;
                      });
              return PyNone.VALUE;
            })
        .method0(
            "clear",
            (t, o) -> {
              self(o).update(t, d -> new byte[0]);
              return PyNone.VALUE;
            })
        .method1(
            "resize",
            (t, o, size) -> {
              int n = Abstract.indexInt(t, size);
              if (n < 0) {
                throw Err.value(t, "Can only resize to positive sizes, got " + n);
              }
              self(o).update(t, d -> Arrays.copyOf(d, n));
              return PyNone.VALUE;
            })
        .method0("__alloc__", (t, o) -> PyInt.of(self(o).size() == 0 ? 0 : self(o).size() + 1))
        .method0("__reduce__", (t, o) -> reduce(t, self(o), 2))
        .method(
            "__reduce_ex__",
            "($self, proto=0, /)",
            (t, o, a) -> reduce(t, self(o), a[0] == null ? 0 : Abstract.intArg(t, a[0])))
        .method0("copy", (t, o) -> PyBytearray.of(self(o).snapshot(t)));
  }

  private static PyObject reduce(ThreadState t, PyBytearray self, int protocol) {
    byte[] d = self.snapshot(t);
    PyTuple args =
        protocol < 3
            ? PyTuple.of(PyStr.of(BytesLike.latin1(d)), PyStr.of("latin-1"))
            : d.length == 0 ? PyTuple.of() : PyTuple.of(PyBytes.of(d));
    return PyTuple.of(self.type(), args, Abstract.callMethod(t, self, "__getstate__"));
  }

  private static PyObject pop(ThreadState t, PyBytearray self, int index) {
    int[] popped = {-1, 0};
    self.update(
        t,
        d -> {
          popped[1] = d.length;
          int i = index < 0 ? index + d.length : index;
          if (i < 0 || i >= d.length) {
            return d;
          }
          popped[0] = d[i] & 0xff;
          return splice(d, i, i + 1, new byte[0]);
        });
    if (popped[0] < 0) {
      throw Err.index(t, popped[1] == 0 ? "pop from empty bytearray" : "pop index out of range");
    }
    return PyInt.of(popped[0]);
  }

  /** {@code d} with {@code [from, to)} replaced. */
  private static byte[] splice(byte[] d, int from, int to, byte[] by) {
    byte[] out = new byte[d.length - (to - from) + by.length];
    System.arraycopy(d, 0, out, 0, from);
    System.arraycopy(by, 0, out, from, by.length);
    System.arraycopy(d, to, out, from + by.length, d.length - to);
    return out;
  }

  static void setItem(ThreadState t, PyObject o, PyObject key, @Nullable PyObject value) {
    PyBytearray self = self(o);
    if (key instanceof PySlice slice) {
      setSlice(t, self, slice, value);
      return;
    }
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "bytearray indices must be integers or slices, not " + key.type().tpName());
    }
    int i = Abstract.indexInt(t, key);
    if (value == null) {
      self.update(
          t,
          d -> {
            int at = i < 0 ? i + d.length : i;
            if (at < 0 || at >= d.length) {
              throw outOfRange(t);
            }
            return splice(d, at, at + 1, new byte[0]);
          });
    } else if (!self.set(t, i, BytesLike.byteValue(t, value, RANGE))) {
      throw outOfRange(t);
    }
  }

  private static PyRaise outOfRange(ThreadState t) {
    return Err.index(t, "bytearray index out of range");
  }

  private static void setSlice(
      ThreadState t, PyBytearray self, PySlice slice, @Nullable PyObject value) {
    byte[] by;
    if (value == null) {
      by = new byte[0];
    } else {
      byte[] b = BytesLike.bytesOrNull(t, value);
      if (b == null && (value instanceof PyInt || value instanceof PyStr)) {
        throw Err.type(t, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      by = b == null ? BytesLike.fromIterable(t, value, RANGE) : b;
    }
    PySlice.Unpacked bounds = slice.unpack(t);
    self.update(t, d -> replaced(t, d, bounds.resolve(d.length), by));
  }

  /** The bytes with others, as many or none, in the place of those in the range. */
  private static byte[] replaced(ThreadState t, byte[] d, PySlice.Range r, byte[] by) {
    boolean delete = by.length == 0;
    if (r.step() == 1) {
      return splice(d, r.start(), Math.max(r.start(), r.stop()), by);
    }
    if (!delete && by.length != r.count()) {
      throw Err.value(
          t,
          "attempt to assign bytes of size "
              + by.length
              + " to extended slice of size "
              + r.count());
    }
    boolean[] drop = new boolean[d.length];
    for (int i = 0, at = r.start(); i < r.count(); i++, at += r.step()) {
      if (delete) {
        drop[at] = true;
      } else {
        d[at] = by[i];
      }
    }
    if (!delete) {
      return d;
    }
    byte[] out = new byte[d.length];
    int n = 0;
    for (int i = 0; i < d.length; i++) {
      if (!drop[i]) {
        out[n++] = d[i];
      }
    }
    return Arrays.copyOf(out, n);
  }
}
