package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code io.BufferedRWPair}: a buffered reader and a buffered writer, each for its part. */
final class PyBufferedPair extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("BufferedRWPair")
          .module("_io")
          .base(IoTypes.BUFFERED_BASE)
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyBufferedPair(cls);
                k.tpInit = (t, o, args, kw) -> self(o).begin(t, args, kw);
              })
          .methodRaw("read", (t, o, args, kw) -> self(o).ask(t, true, "read", args))
          .methodRaw("read1", (t, o, args, kw) -> self(o).ask(t, true, "read1", args))
          .methodRaw("peek", (t, o, args, kw) -> self(o).ask(t, true, "peek", args))
          .methodRaw("readinto", (t, o, args, kw) -> self(o).ask(t, true, "readinto", args))
          .methodRaw("readinto1", (t, o, args, kw) -> self(o).ask(t, true, "readinto1", args))
          .methodRaw("write", (t, o, args, kw) -> self(o).ask(t, false, "write", args))
          .methodRaw("flush", (t, o, args, kw) -> self(o).ask(t, false, "flush", args))
          .methodRaw("readable", (t, o, args, kw) -> self(o).ask(t, true, "readable", args))
          .methodRaw("writable", (t, o, args, kw) -> self(o).ask(t, false, "writable", args))
          .method0(
              "isatty",
              (t, o) ->
                  PyBool.of(
                      Abstract.isTrue(t, self(o).ask(t, false, "isatty"))
                          || Abstract.isTrue(t, self(o).ask(t, true, "isatty"))))
          .method0(
              "close",
              (t, o) -> {
                try {
                  self(o).ask(t, false, "close");
                } finally {
                  self(o).ask(t, true, "close");
                }
                return PyNone.VALUE;
              })
          .getter("closed", (t, o) -> Abstract.getAttr(t, self(o).half(t, false), "closed"))
          .build();

  private @Nullable PyObject reader;
  private @Nullable PyObject writer;

  private PyBufferedPair(PyType type) {
    super(type);
  }

  private static PyBufferedPair self(PyObject o) {
    return (PyBufferedPair) o;
  }

  private void begin(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("BufferedRWPair", "(reader, writer, buffer_size=131072, /)")
            .bind(t, args, kw);
    PyObject size = a[2] == null ? PyInt.of(131072) : a[2];
    PyObject in = ObjectFunctions.orNone(a[0]);
    PyObject out = ObjectFunctions.orNone(a[1]);
    for (String what : new String[] {"readable", "writable"}) {
      PyObject side = what.equals("readable") ? in : out;
      if (!Abstract.isTrue(t, Abstract.callMethod(t, side, what))) {
        throw IoTypes.unsupported(t, "File or stream is not " + what + ".");
      }
    }
    reader = Abstract.call(t, PyByteStream.READER, in, size);
    writer = Abstract.call(t, PyByteStream.WRITER, out, size);
  }

  private PyObject half(ThreadState t, boolean reads) {
    PyObject h = reads ? reader : writer;
    if (h == null) {
      throw Err.value(t, "I/O operation on uninitialized object");
    }
    return h;
  }

  private PyObject ask(ThreadState t, boolean reads, String method, PyObject... args) {
    return Abstract.callMethod(t, half(t, reads), method, args);
  }
}
