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
import gilscope.lang.objects.StrText;
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
                k.tpNew = (t, cls, args, kw) -> new PyStringIo(cls);
                k.tpInit = (t, o, args, kw) -> self(o).begin(t, args, kw);
                k.tpNext =
                    (t, o) -> {
                      String line = self(o).readLine(t, -1);
                      return line.isEmpty() ? null : PyStr.of(line);
                    };
              })
          .method1("write", (t, o, s) -> PyInt.of(self(o).write(t, s)))
          .method(
              "read",
              "($self, size=-1, /)",
              (t, o, a) -> PyStr.of(self(o).read(t, PyBufferedStream.size(t, a[0]))))
          .method(
              "readline",
              "($self, size=-1, /)",
              (t, o, a) -> PyStr.of(self(o).readLine(t, PyBufferedStream.size(t, a[0]))))
          .method0("getvalue", (t, o) -> PyStr.of(self(o).value(t)))
          .method0(
              "tell",
              (t, o) -> {
                self(o).checkOpen(t);
                return PyInt.of(self(o).position);
              })
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
          .method0("readable", (t, o) -> self(o).can(t))
          .method0("writable", (t, o) -> self(o).can(t))
          .method0("seekable", (t, o) -> self(o).can(t))
          .method0("__getstate__", (t, o) -> self(o).state(t))
          .method1("__setstate__", (t, o, state) -> self(o).restore(t, state))
          .getter("closed", (t, o) -> PyBool.of(self(o).closed))
          .getter("line_buffering", (t, o) -> PyBool.FALSE)
          .getter("newlines", (t, o) -> LineEnds.object(self(o).seen))
          .getter("encoding", (t, o) -> PyNone.VALUE)
          .getter("errors", (t, o) -> PyNone.VALUE)
          .build();

  private static final Signature ARGUMENTS =
      new Signature("StringIO", "(initial_value='', newline='\\n')");

  private int[] text = new int[16];
  private int length;
  private int position;
  private boolean closed;
  private @Nullable String newline = "\n";
  private int seen;

  private PyStringIo(PyType cls) {
    super(cls);
  }

  private static PyStringIo self(PyObject o) {
    return (PyStringIo) o;
  }

  private void begin(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = ARGUMENTS.bind(t, args, kw);
    PyObject initial = ObjectFunctions.orNone(a[0]);
    if (initial != PyNone.VALUE && !(initial instanceof PyStr)) {
      throw Err.type(t, "initial_value must be str or None, not " + initial.type().tpName());
    }
    newline = a[1] == null ? "\n" : FileStreams.newline(t, a[1], true);
    closed = false;
    length = 0;
    position = 0;
    seen = 0;
    if (initial != PyNone.VALUE) {
      write(t, initial);
      position = 0;
    }
  }

  private PyObject can(ThreadState t) {
    checkOpen(t);
    return PyBool.TRUE;
  }

  private PyObject restore(ThreadState t, PyObject state) {
    checkOpen(t);
    StreamState given = StreamState.of(t, this, state, 4);
    begin(t, new PyObject[] {given.part(0), given.part(1)}, new String[0]);
    String end = newline;
    newline = "";
    length = 0;
    position = 0;
    if (given.part(0) != PyNone.VALUE) {
      write(t, given.part(0));
    }
    newline = end;
    position = given.position(t, 2, "got");
    given.attributes(t, 3);
    return PyNone.VALUE;
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
    String end = newline;
    if (end == null || end.isEmpty()) {
      seen |= LineEnds.in(v);
    }
    if (end == null) {
      v = v.replace("\r\n", "\n").replace('\r', '\n');
    } else if (end.startsWith("\r")) {
      v = v.replace("\n", end);
    }
    if (v.isEmpty()) {
      return 0;
    }
    int[] points = StrText.codePoints(v);
    t.enter(this);
    try {
      int stop = position + points.length;
      if (stop > text.length) {
        text = Arrays.copyOf(text, Math.max(stop, text.length * 2));
      }
      if (position > length) {
        Arrays.fill(text, length, position, 0);
      }
      System.arraycopy(points, 0, text, position, points.length);
      position = stop;
      length = Math.max(length, stop);
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
      int to = lineEnd(from, limit);
      position = Math.max(to, position);
      return new String(text, from, to - from);
    } finally {
      t.exit(this);
    }
  }

  private int lineEnd(int from, int limit) {
    String end = newline;
    for (int i = from; i < limit; i++) {
      int c = text[i];
      if (end == null || end.equals("\n")) {
        if (c == '\n') {
          return i + 1;
        }
      } else if (end.isEmpty()) {
        if (c == '\n' || (c == '\r' && !(i + 1 < limit && text[i + 1] == '\n'))) {
          return i + 1;
        }
      } else if (c == '\r' && (end.length() == 1 || (i + 1 < limit && text[i + 1] == '\n'))) {
        return i + end.length();
      }
    }
    return limit;
  }

  private PyObject state(ThreadState t) {
    String end = newline;
    return StreamState.with(
        this, PyStr.of(value(t)), end == null ? PyNone.VALUE : PyStr.of(end), PyInt.of(position));
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
    int n = size == null || size == PyNone.VALUE ? position : PyBufferedStream.size(t, size);
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
