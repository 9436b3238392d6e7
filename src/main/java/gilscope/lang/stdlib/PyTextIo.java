package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
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
                k.tpNew = FileStreams::wrap;
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<_io.TextIOWrapper name="
                                + Abstract.reprText(t, self(o).port.name())
                                + " mode='"
                                + self(o).port.mode()
                                + "' encoding='"
                                + self(o).encoding
                                + "'>");
                k.tpNext =
                    (t, o) -> {
                      String line = self(o).readLine(t, -1);
                      return line.isEmpty() ? null : PyStr.of(line);
                    };
              })
          .method1("write", (t, o, text) -> PyInt.of(self(o).write(t, text)))
          .method0("flush", (t, o) -> self(o).flush(t))
          .method0("close", (t, o) -> self(o).close(t))
          .method0("detach", (t, o) -> self(o).bufferOrFail(t))
          .method(
              "read", "($self, size=-1, /)", (t, o, a) -> PyStr.of(self(o).read(t, size(t, a[0]))))
          .method(
              "readline",
              "($self, size=-1, /)",
              (t, o, a) -> PyStr.of(self(o).readLine(t, size(t, a[0]))))
          .method(
              "readlines",
              "($self, hint=-1, /)",
              (t, o, a) -> {
                PyList lines = new PyList();
                for (String s = self(o).readLine(t, -1);
                    !s.isEmpty();
                    s = self(o).readLine(t, -1)) {
                  lines.append(t, PyStr.of(s));
                }
                return lines;
              })
          .method0("readable", (t, o) -> PyBool.of(self(o).port.readable()))
          .method0("writable", (t, o) -> PyBool.of(self(o).port.writable()))
          .method0("isatty", (t, o) -> PyBool.of(self(o).port.isTerminal()))
          .method0(
              "fileno",
              (t, o) -> {
                if (self(o).port.descriptor() < 0) {
                  throw IoTypes.unsupported(t, "fileno");
                }
                return PyInt.of(self(o).port.descriptor());
              })
          .method(
              "reconfigure",
              "($self, *, encoding=None, errors=None, newline=None, line_buffering=None,"
                  + " write_through=None)",
              (t, o, a) -> self(o).flush(t))
          .getter("name", (t, o) -> self(o).port.name())
          .getter("mode", (t, o) -> PyStr.of(self(o).port.mode()))
          .getter("encoding", (t, o) -> PyStr.of(self(o).encoding))
          .getter("errors", (t, o) -> PyStr.of(self(o).errors))
          .getter("newlines", (t, o) -> PyNone.VALUE)
          .getter("line_buffering", (t, o) -> PyBool.of(self(o).port.buffer() == null))
          .getter("write_through", (t, o) -> PyBool.FALSE)
          .getter("buffer", (t, o) -> self(o).bufferOrFail(t))
          .getter("closed", (t, o) -> PyBool.of(self(o).closed))
          .build();

  @Override
  public boolean isStream() {
    return true;
  }

  private final TextPort port;
  private final String encoding;
  private final String errors;
  private String ahead = "";
  private boolean closed;

  PyTextIo(PyType cls, TextPort port, String encoding, String errors) {
    super(cls);
    this.port = port;
    this.encoding = encoding;
    this.errors = errors;
  }

  /** An open file is closed when it ends ({@code iobase_finalize}). */
  @Override
  public boolean hasFinalizer() {
    return (!closed && port instanceof FilePort) || super.hasFinalizer();
  }

  @Override
  public void runFinalizer(ThreadState t) {
    super.runFinalizer(t);
    if (!closed && port instanceof FilePort) {
      close(t);
    }
  }

  private static PyTextIo self(PyObject o) {
    return (PyTextIo) o;
  }

  private static int size(ThreadState t, @Nullable PyObject n) {
    return n == null || n == PyNone.VALUE ? -1 : Abstract.intArg(t, n);
  }

  private PyObject bufferOrFail(ThreadState t) {
    PyObject b = port.buffer();
    if (b == null) {
      throw Err.notImplemented(
          t,
          "the byte stream below "
              + Abstract.strText(t, port.name())
              + ": only text can be written to it");
    }
    return b;
  }

  private void checkOpen(ThreadState t) {
    if (closed) {
      throw IoTypes.closed(t);
    }
  }

  int write(ThreadState t, PyObject o) {
    if (!(o instanceof PyStr s)) {
      throw Err.type(t, "write() argument must be str, not " + o.type().name());
    }
    write(t, s.value());
    return Abstract.length(t, s);
  }

  void write(ThreadState t, String text) {
    checkOpen(t);
    if (!port.writable()) {
      throw IoTypes.unsupported(t, "not writable");
    }
    t.enter(this);
    try {
      port.write(InterpThread.of(t), text);
    } finally {
      t.exit(this);
    }
  }

  PyObject flush(ThreadState t) {
    checkOpen(t);
    t.enter(this);
    try {
      port.flush(InterpThread.of(t));
    } finally {
      t.exit(this);
    }
    return PyNone.VALUE;
  }

  private PyObject close(ThreadState t) {
    if (!closed) {
      t.enter(this);
      try {
        port.close(InterpThread.of(t));
        closed = true;
      } finally {
        t.exit(this);
      }
    }
    return PyNone.VALUE;
  }

  private void checkReadable(ThreadState t) {
    checkOpen(t);
    if (!port.readable()) {
      throw IoTypes.unsupported(t, "not readable");
    }
  }

  private String read(ThreadState t, int size) {
    checkReadable(t);
    t.enter(this);
    try {
      StringBuilder all = new StringBuilder(ahead);
      ahead = "";
      if (size < 0) {
        return all.append(port.readAll(InterpThread.of(t))).toString();
      }
      while (all.codePointCount(0, all.length()) < size) {
        String line = port.readLine(InterpThread.of(t));
        if (line.isEmpty()) {
          break;
        }
        all.append(line);
      }
      return split(all.toString(), size);
    } finally {
      t.exit(this);
    }
  }

  private String readLine(ThreadState t, int size) {
    checkReadable(t);
    t.enter(this);
    try {
      String line = ahead;
      ahead = "";
      int newline = line.indexOf('\n');
      if (newline >= 0) {
        ahead = line.substring(newline + 1);
        line = line.substring(0, newline + 1);
      } else {
        line += port.readLine(InterpThread.of(t));
      }
      return size < 0 ? line : split(line, size);
    } finally {
      t.exit(this);
    }
  }

  /** The first {@code size} characters; the others are kept for the next read. */
  private String split(String text, int size) {
    if (text.codePointCount(0, text.length()) <= size) {
      return text;
    }
    int at = text.offsetByCodePoints(0, size);
    ahead = text.substring(at) + ahead;
    return text.substring(0, at);
  }
}
