package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code _io.TextIOWrapper}: a text stream over a port. All state is guarded by the object's
 * critical section.
 */
final class PyTextIo extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("TextIOWrapper")
          .module("_io")
          .base(IoTypes.TEXT_BASE)
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyTextIo(cls);
                k.tpInit = (t, o, args, kw) -> FileStreams.wrap(t, self(o), args, kw);
                k.tpRepr = (t, o) -> PyStr.of(self(o).describe(t));
                k.tpNext =
                    (t, o) -> {
                      String line = self(o).readLine(t, -1);
                      self(o).iterating = !line.isEmpty();
                      return line.isEmpty() ? null : PyStr.of(line);
                    };
              })
          .method1("write", (t, o, text) -> PyInt.of(self(o).write(t, text)))
          .method0("flush", (t, o) -> self(o).flush(t))
          .method0("close", (t, o) -> self(o).close(t))
          .method0("detach", (t, o) -> self(o).detach(t))
          .method(
              "read",
              "($self, size=-1, /)",
              (t, o, a) -> PyStr.of(self(o).read(t, PyBufferedStream.size(t, a[0]))))
          .method(
              "readline",
              "($self, size=-1, /)",
              (t, o, a) ->
                  PyStr.of(self(o).readLine(t, a[0] == null ? -1 : Abstract.intArg(t, a[0]))))
          .method(
              "seek",
              "($self, cookie, whence=0, /)",
              (t, o, a) ->
                  PyInt.of(
                      self(o)
                          .seek(
                              t,
                              Abstract.longArg(t, ObjectFunctions.orNone(a[0])),
                              a[1] == null ? 0 : Abstract.intArg(t, a[1]))))
          .method0("tell", (t, o) -> PyInt.of(self(o).tell(t)))
          .method("truncate", "($self, pos=None, /)", (t, o, a) -> self(o).truncate(t, a[0]))
          .method0("readable", (t, o) -> PyBool.of(self(o).open(t).readable(InterpThread.of(t))))
          .method0("writable", (t, o) -> PyBool.of(self(o).open(t).writable(InterpThread.of(t))))
          .method0("seekable", (t, o) -> PyBool.of(self(o).open(t).seekable(InterpThread.of(t))))
          .method0("isatty", (t, o) -> self(o).open(t).isTerminal(InterpThread.of(t)))
          .method0("fileno", (t, o) -> self(o).port(t).fileno(InterpThread.of(t)))
          .method(
              "reconfigure",
              "($self, *, encoding=None, errors=None, newline=None, line_buffering=None,"
                  + " write_through=None)",
              (t, o, a) -> self(o).reconfigure(t, a))
          .getter("name", (t, o) -> self(o).port(t).name(InterpThread.of(t)))
          .getset("mode", (t, o) -> self(o).mode(t), PyTextIo::setMode)
          .getter("encoding", (t, o) -> PyStr.of(self(o).encoding))
          .getter("errors", (t, o) -> PyStr.of(self(o).errors))
          .getter("newlines", (t, o) -> self(o).port(t).newlines())
          .getter("line_buffering", (t, o) -> PyBool.of(self(o).byLine()))
          .getter(
              "write_through",
              (t, o) -> PyBool.of(self(o).port(t) instanceof FilePort f && f.writeThrough()))
          .getter("buffer", (t, o) -> self(o).port(t).buffer())
          .getter("closed", (t, o) -> PyBool.of(self(o).isClosed(t)))
          .build();

  @Override
  public boolean isStream() {
    return true;
  }

  private @Nullable TextPort port;
  private String encoding = "";
  private String errors = "";
  private @Nullable PyObject mode;
  private boolean detached;
  private boolean iterating;
  private boolean closed;

  private PyTextIo(PyType cls) {
    super(cls);
  }

  PyTextIo(TextPort port, String encoding, String errors) {
    this(TYPE);
    this.port = port;
    this.encoding = encoding;
    this.errors = errors;
  }

  /** One that {@link #begin} makes usable. */
  static PyTextIo unopened() {
    return new PyTextIo(TYPE);
  }

  void begin(TextPort over, String code, String handler) {
    port = over;
    encoding = code;
    errors = handler;
    detached = false;
  }

  /** An open file is closed when it ends ({@code iobase_finalize}). */
  @Override
  public boolean hasFinalizer() {
    return (!closed && port instanceof FilePort) || super.hasFinalizer();
  }

  @Override
  public void runFinalizer(ThreadState t) {
    super.runFinalizer(t);
    if (!isClosed(t) && port instanceof FilePort) {
      FileStreams.unclosed(t, this);
      close(t);
    }
  }

  private static PyTextIo self(PyObject o) {
    return (PyTextIo) o;
  }

  private TextPort port(ThreadState t) {
    TextPort p = port;
    if (p == null) {
      throw Err.value(
          t,
          detached
              ? "underlying buffer has been detached"
              : "I/O operation on uninitialized object");
    }
    return p;
  }

  private boolean isClosed(ThreadState t) {
    TextPort p = port;
    return closed || (p != null && p.closed(InterpThread.of(t)));
  }

  private TextPort open(ThreadState t) {
    TextPort p = port(t);
    if (isClosed(t)) {
      throw IoTypes.closed(t);
    }
    return p;
  }

  private boolean byLine() {
    return !(port instanceof FilePort f) || f.lineBuffering();
  }

  private PyObject mode(ThreadState t) {
    PyObject set = mode;
    if (set != null) {
      return set;
    }
    String m = port(t).mode();
    if (m == null) {
      throw Err.attribute(t, this, "mode", "'_io.TextIOWrapper' object has no attribute 'mode'");
    }
    return PyStr.of(m);
  }

  private static void setMode(ThreadState t, PyObject o, @Nullable PyObject value) {
    self(o).mode = value;
  }

  private String describe(ThreadState t) {
    StringBuilder s = new StringBuilder("<_io.TextIOWrapper");
    TextPort p = port;
    PyObject n = p == null ? null : Abstract.getAttrOrNull(t, this, "name");
    if (n != null) {
      s.append(" name=").append(Abstract.reprText(t, n));
    }
    PyObject m = p == null ? null : Abstract.getAttrOrNull(t, this, "mode");
    if (m != null) {
      s.append(" mode=").append(Abstract.reprText(t, m));
    }
    return s.append(" encoding='").append(encoding).append("'>").toString();
  }

  private <T> T inside(ThreadState t, Supplier<T> action) {
    t.enter(this);
    try {
      return action.get();
    } finally {
      t.exit(this);
    }
  }

  int write(ThreadState t, PyObject o) {
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, "write() argument must be str, not " + o.type().name());
    }
    write(t, s.value());
    return Containers.length(t, s);
  }

  void write(ThreadState t, String text) {
    TextPort p = open(t);
    InterpThread i = InterpThread.of(t);
    if (!p.writable(i)) {
      throw IoTypes.unsupported(t, "not writable");
    }
    String out = p instanceof StandardPort ? encodable(t, text) : text;
    iterating = false;
    t.enter(this);
    try {
      p.write(i, out);
    } finally {
      t.exit(this);
    }
  }

  /** The text as a standard stream can write it: half of a surrogate pair is an error. */
  private String encodable(ThreadState t, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
      } else {
        byte[] bytes = Codecs.encode(t, text, encoding, errors).data();
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  PyObject flush(ThreadState t) {
    TextPort p = open(t);
    t.enter(this);
    try {
      p.flush(InterpThread.of(t));
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  private PyObject close(ThreadState t) {
    TextPort p = port(t);
    if (!isClosed(t)) {
      t.enter(this);
      try {
        p.close(InterpThread.of(t));
        closed = true;
      } finally {
        t.exit(this);
      }
    }
    return PyNone.VALUE;
  }

  private PyObject detach(ThreadState t) {
    TextPort p = port(t);
    flush(t);
    port = null;
    detached = true;
    return p.buffer();
  }

  private TextPort readable(ThreadState t) {
    TextPort p = open(t);
    if (!p.readable(InterpThread.of(t))) {
      throw IoTypes.unsupported(t, "not readable");
    }
    return p;
  }

  private String read(ThreadState t, int size) {
    TextPort p = readable(t);
    return inside(t, () -> p.read(InterpThread.of(t), size));
  }

  private String readLine(ThreadState t, int size) {
    TextPort p = readable(t);
    return inside(t, () -> p.readLine(InterpThread.of(t), size));
  }

  private long tell(ThreadState t) {
    TextPort p = open(t);
    if (!p.seekable(InterpThread.of(t))) {
      throw IoTypes.unsupported(t, "underlying stream is not seekable");
    }
    if (iterating) {
      throw Err.of(t, ExcTypes.OS_ERROR, "telling position disabled by next() call");
    }
    return inside(t, () -> p.tell(InterpThread.of(t)));
  }

  private long seek(ThreadState t, long position, int whence) {
    TextPort p = open(t);
    if (!p.seekable(InterpThread.of(t))) {
      throw IoTypes.unsupported(t, "underlying stream is not seekable");
    }
    if (whence < 0 || whence > 2) {
      throw Err.value(t, "invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (whence != 0 && position != 0) {
      throw IoTypes.unsupported(
          t, "can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
    }
    if (position < 0) {
      throw Err.value(t, "negative seek position " + position);
    }
    iterating = false;
    return inside(
        t,
        () ->
            p.seek(
                InterpThread.of(t),
                whence == 1 ? p.tell(InterpThread.of(t)) : position,
                whence & 2));
  }

  private PyObject truncate(ThreadState t, @Nullable PyObject size) {
    TextPort p = open(t);
    flush(t);
    PyObject n = size == null || size == PyNone.VALUE ? PyInt.of(tell(t)) : size;
    return Abstract.callMethod(t, p.buffer(), "truncate", n);
  }

  private PyObject reconfigure(ThreadState t, @Nullable PyObject[] a) {
    flush(t);
    if (port(t) instanceof FilePort f) {
      boolean codes = ObjectFunctions.given(a[0]) || ObjectFunctions.given(a[1]) || a[2] != null;
      if (codes && f.started() && f.readable(InterpThread.of(t))) {
        throw IoTypes.unsupported(
            t, "It is not possible to set the encoding or newline of stream after the first read");
      }
      if (ObjectFunctions.given(a[0])) {
        encoding = Abstract.strText(t, ObjectFunctions.orNone(a[0]));
        errors = "strict";
      }
      if (ObjectFunctions.given(a[1])) {
        errors = Abstract.strText(t, ObjectFunctions.orNone(a[1]));
      }
      f.decodeAs(encoding, errors);
      if (a[2] != null) {
        f.endLinesWith(FileStreams.newline(t, a[2]));
      }
      f.buffering(flag(t, a[3], f.lineBuffering()), flag(t, a[4], f.writeThrough()));
    } else if (ObjectFunctions.given(a[1])) {
      errors = Abstract.strText(t, ObjectFunctions.orNone(a[1]));
    }
    return PyNone.VALUE;
  }

  private static boolean flag(ThreadState t, @Nullable PyObject given, boolean now) {
    return ObjectFunctions.given(given) ? Abstract.isTrue(t, ObjectFunctions.orNone(given)) : now;
  }
}
