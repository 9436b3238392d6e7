package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.StringIO}. Positions count code points. All state is guarded by the object's critical
 * section.
 */
final class PyStringIo extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("StringIO")
          .module("_io")
          .base(IoTypes.TEXT_BASE)
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyStringIo::make;
                k.tpInit = (t, o, args, kw) -> {};
                k.tpNext =
                    (t, o) -> {
                      String line = self(o).readLine(t, -1);
                      return line.isEmpty() ? null : PyStr.of(line);
                    };
              })
          .method1("write", (t, o, s) -> PyInt.of(self(o).write(t, s)))
          .method(
              "read", "($self, size=-1, /)", (t, o, a) -> PyStr.of(self(o).read(t, size(t, a[0]))))
          .method(
              "readline",
              "($self, size=-1, /)",
              (t, o, a) -> PyStr.of(self(o).readLine(t, size(t, a[0]))))
          .method0("getvalue", (t, o) -> PyStr.of(self(o).value(t)))
          .method0("tell", (t, o) -> PyInt.of(self(o).position))
          .method(
              "seek",
              "($self, pos, whence=0, /)",
              (t, o, a) ->
                  PyInt.of(
                      self(o)
                          .seek(
                              t,
                              Abstract.intArg(t, ObjectFunctions.orNone(a[0])),
                              a[1] == null ? 0 : Abstract.intArg(t, a[1]))))
          .method("truncate", "($self, pos=None, /)", (t, o, a) -> self(o).truncate(t, a[0]))
          .method0(
              "close",
              (t, o) -> {
                self(o).closed = true;
                return PyNone.VALUE;
              })
          .method0("readable", (t, o) -> PyBool.TRUE)
          .method0("writable", (t, o) -> PyBool.TRUE)
          .method0("seekable", (t, o) -> PyBool.TRUE)
          .getter("closed", (t, o) -> PyBool.of(self(o).closed))
          .getter("line_buffering", (t, o) -> PyBool.FALSE)
          .getter("newlines", (t, o) -> PyNone.VALUE)
          .getter("encoding", (t, o) -> PyNone.VALUE)
          .getter("errors", (t, o) -> PyNone.VALUE)
          .build();

  private int[] text = new int[16];
  private int length;
  private int position;
  private boolean closed;
  private final boolean universal;

  private PyStringIo(PyType cls, boolean universal) {
    super(cls);
    this.universal = universal;
  }

  private static PyStringIo self(PyObject o) {
    return (PyStringIo) o;
  }

  private static int size(ThreadState t, @Nullable PyObject n) {
    return n == null || n == PyNone.VALUE ? -1 : Abstract.intArg(t, n);
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("StringIO", "(initial_value='', newline='\\n')").bind(t, args, kw);
    PyStringIo s = new PyStringIo(cls, a[1] == PyNone.VALUE);
    if (a[0] != null && a[0] != PyNone.VALUE) {
      if (!(a[0] instanceof PyStr)) {
        throw Err.type(t, "initial_value must be str or None, not " + a[0].type().name());
      }
      s.write(t, a[0]);
      s.position = 0;
    }
    return s;
  }

  private void checkOpen(ThreadState t) {
    if (closed) {
      throw Err.value(t, "I/O operation on closed file");
    }
  }

  private int write(ThreadState t, PyObject o) {
    checkOpen(t);
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, "string argument expected, got '" + o.type().name() + "'");
    }
    String v = s.value();
    int given = v.codePointCount(0, v.length());
    if (universal) {
      v = v.replace("\r\n", "\n").replace('\r', '\n');
    }
    int[] points = v.codePoints().toArray();
    t.enter(this);
    try {
      int end = position + points.length;
      if (end > text.length) {
        text = Arrays.copyOf(text, Math.max(end, text.length * 2));
      }
      System.arraycopy(points, 0, text, position, points.length);
      position = end;
      length = Math.max(length, end);
    } finally {
      t.exit(this);
    }
    return given;
  }

  private String read(ThreadState t, int size) {
    checkOpen(t);
    t.enter(this);
    try {
      int from = Math.min(position, length);
      int to = size < 0 ? length : Math.min(length, from + size);
      position = Math.max(to, position);
      return new String(text, from, to - from);
    } finally {
      t.exit(this);
    }
  }

  private String readLine(ThreadState t, int size) {
    checkOpen(t);
    t.enter(this);
    try {
      int from = Math.min(position, length);
      int limit = size < 0 ? length : Math.min(length, from + size);
      int to = from;
      while (to < limit && text[to] != '\n') {
        to++;
      }
      to = to < limit ? to + 1 : to;
      position = Math.max(to, position);
      return new String(text, from, to - from);
    } finally {
      t.exit(this);
    }
  }

  private String value(ThreadState t) {
    checkOpen(t);
    t.enter(this);
    try {
      return new String(text, 0, length);
    } finally {
      t.exit(this);
    }
  }

  private int seek(ThreadState t, int offset, int whence) {
    checkOpen(t);
    if (whence < 0 || whence > 2) {
      throw Err.value(t, "Invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (whence == 0 && offset < 0) {
      throw Err.value(t, "Negative seek position " + offset);
    }
    if (whence != 0 && offset != 0) {
      throw Err.of(t, ExcTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
    }
    position = whence == 0 ? offset : whence == 1 ? position : length;
    return position;
  }

  private PyObject truncate(ThreadState t, @Nullable PyObject size) {
    checkOpen(t);
    int n = size == null || size == PyNone.VALUE ? position : Abstract.intArg(t, size);
    if (n < 0) {
      throw Err.value(t, "Negative size value " + n);
    }
    t.enter(this);
    try {
      length = Math.min(length, n);
    } finally {
      t.exit(this);
    }
    return PyInt.of(n);
  }
}
