package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/**
 * The abstract bases of {@code _io}: what every stream can do in terms of {@code readline}, {@code
 * write}, {@code close}.
 */
final class IoTypes {
  /** {@code io.UnsupportedOperation}. */
  static final PyType UNSUPPORTED =
      TypeSpec.of("UnsupportedOperation")
          .module("io")
          .base(ExcTypes.OS_ERROR, ExcTypes.VALUE_ERROR)
          .subclassable()
          .build();

  static final PyType IO_BASE =
      TypeSpec.of("_IOBase")
          .module("_io")
          .subclassable()
          .instanceDict()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyInstance(cls);
                k.tpInit = (t, o, args, kw) -> {};
                k.tpIter =
                    (t, o) -> {
                      checkOpen(t, o);
                      return o;
                    };
                k.tpNext =
                    (t, o) -> {
                      PyObject line = Abstract.callMethod(t, o, "readline");
                      return Abstract.length(t, line) == 0 ? null : line;
                    };
              })
          .method0(
              "__enter__",
              (t, o) -> {
                checkOpen(t, o);
                return o;
              })
          .methodRaw("__exit__", (t, o, args, kw) -> Abstract.callMethod(t, o, "close"))
          .method0(
              "close",
              (t, o) -> {
                if (Abstract.getAttrOrNull(t, o, "__IOBase_closed") == null) {
                  Abstract.callMethod(t, o, "flush");
                  Abstract.setAttr(t, o, "__IOBase_closed", PyBool.TRUE);
                }
                return PyNone.VALUE;
              })
          .getter(
              "closed",
              (t, o) -> PyBool.of(Abstract.getAttrOrNull(t, o, "__IOBase_closed") != null))
          .method0("flush", (t, o) -> PyNone.VALUE)
          .method0("readable", (t, o) -> PyBool.FALSE)
          .method0("writable", (t, o) -> PyBool.FALSE)
          .method0("seekable", (t, o) -> PyBool.FALSE)
          .method0("isatty", (t, o) -> PyBool.FALSE)
          .method0(
              "fileno",
              (t, o) -> {
                throw unsupported(t, "fileno");
              })
          .method(
              "seek",
              "($self, offset, whence=0, /)",
              (t, o, a) -> {
                throw unsupported(t, "seek");
              })
          .method0(
              "tell",
              (t, o) -> {
                throw unsupported(t, "tell");
              })
          .method(
              "truncate",
              "($self, size=None, /)",
              (t, o, a) -> {
                throw unsupported(t, "truncate");
              })
          .method(
              "readlines",
              "($self, hint=-1, /)",
              (t, o, a) -> {
                PyList lines = new PyList();
                Abstract.forEach(t, o, line -> lines.append(t, line));
                return lines;
              })
          .method1(
              "writelines",
              (t, o, lines) -> {
                Abstract.forEach(t, lines, line -> Abstract.callMethod(t, o, "write", line));
                return PyNone.VALUE;
              })
          .build();

  static final PyType RAW_BASE =
      TypeSpec.of("_RawIOBase").module("_io").base(IO_BASE).subclassable().build();
  static final PyType BUFFERED_BASE =
      TypeSpec.of("_BufferedIOBase").module("_io").base(IO_BASE).subclassable().build();
  static final PyType TEXT_BASE =
      TypeSpec.of("_TextIOBase").module("_io").base(IO_BASE).subclassable().build();

  private IoTypes() {}

  static PyRaise unsupported(ThreadState t, String operation) {
    return Err.of(t, UNSUPPORTED, operation);
  }

  static void checkOpen(ThreadState t, PyObject o) {
    if (Abstract.isTrue(t, Abstract.getAttr(t, o, "closed"))) {
      throw closed(t);
    }
  }

  static PyRaise closed(ThreadState t) {
    return Err.value(t, "I/O operation on closed file.");
  }
}
