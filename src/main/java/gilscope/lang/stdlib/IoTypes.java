package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The abstract bases of {@code _io}: what every stream can do in terms of {@code readline}, {@code
 * write}, {@code close}.
 */
final class IoTypes {
  private static final int RAW_CHUNK = 131072;

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
                      return Containers.length(t, line) == 0 ? null : line;
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
          .method0("flush", (t, o) -> closedCheck(t, o, PyNone.VALUE))
          .method0("readable", (t, o) -> PyBool.FALSE)
          .method0("writable", (t, o) -> PyBool.FALSE)
          .method0("seekable", (t, o) -> PyBool.FALSE)
          .method0("isatty", (t, o) -> closedCheck(t, o, PyBool.FALSE))
          .method0("_checkClosed", (t, o) -> closedCheck(t, o, PyNone.VALUE))
          .method0("_checkReadable", (t, o) -> able(t, o, "readable"))
          .method0("_checkWritable", (t, o) -> able(t, o, "writable"))
          .method0("_checkSeekable", (t, o) -> able(t, o, "seekable"))
          .method("readline", "($self, size=-1, /)", IoTypes::readLine)
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
          .method0("tell", (t, o) -> Abstract.callMethod(t, o, "seek", PyInt.ZERO, PyInt.ONE))
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
                int hint = PyBufferedStream.size(t, a[0]);
                PyList lines = new PyList();
                PyObject all = Iterables.iter(t, o);
                int length = 0;
                for (PyObject line = Iterables.next(t, all);
                    line != null;
                    line = Iterables.next(t, all)) {
                  lines.append(t, line);
                  length += Containers.length(t, line);
                  if (hint > 0 && length >= hint) {
                    break;
                  }
                }
                return lines;
              })
          .method1(
              "writelines",
              (t, o, lines) -> {
                checkOpen(t, o);
                Iterables.forEach(t, lines, line -> Abstract.callMethod(t, o, "write", line));
                return PyNone.VALUE;
              })
          .build();

  static final PyType RAW_BASE =
      TypeSpec.of("_RawIOBase")
          .module("_io")
          .base(IO_BASE)
          .subclassable()
          .method("read", "($self, size=-1, /)", IoTypes::rawRead)
          .method0("readall", IoTypes::rawReadAll)
          .methodRaw("readinto", (t, o, args, kw) -> notWritten(t))
          .methodRaw("write", (t, o, args, kw) -> notWritten(t))
          .build();
  static final PyType BUFFERED_BASE =
      TypeSpec.of("_BufferedIOBase")
          .module("_io")
          .base(IO_BASE)
          .subclassable()
          .methodRaw("detach", (t, o, args, kw) -> refuse(t, "detach"))
          .methodRaw("read", (t, o, args, kw) -> refuse(t, "read"))
          .methodRaw("read1", (t, o, args, kw) -> refuse(t, "read1"))
          .methodRaw("write", (t, o, args, kw) -> refuse(t, "write"))
          .method1("readinto", (t, o, target) -> bufferedInto(t, o, target, "read"))
          .method1("readinto1", (t, o, target) -> bufferedInto(t, o, target, "read1"))
          .build();
  static final PyType TEXT_BASE =
      TypeSpec.of("_TextIOBase")
          .module("_io")
          .base(IO_BASE)
          .subclassable()
          .methodRaw("detach", (t, o, args, kw) -> refuse(t, "detach"))
          .methodRaw("read", (t, o, args, kw) -> refuse(t, "read"))
          .methodRaw("readline", (t, o, args, kw) -> refuse(t, "readline"))
          .methodRaw("write", (t, o, args, kw) -> refuse(t, "write"))
          .getter("encoding", (t, o) -> PyNone.VALUE)
          .getter("newlines", (t, o) -> PyNone.VALUE)
          .getter("errors", (t, o) -> PyNone.VALUE)
          .build();

  private IoTypes() {}

  private static PyObject refuse(ThreadState t, String operation) {
    throw unsupported(t, operation);
  }

  /** What a raw stream of the program's must have itself. */
  private static PyObject notWritten(ThreadState t) {
    throw Err.raise(t, ExcTypes.NOT_IMPLEMENTED_ERROR);
  }

  private static PyObject closedCheck(ThreadState t, PyObject o, PyObject answer) {
    checkOpen(t, o);
    return answer;
  }

  private static PyObject able(ThreadState t, PyObject o, String what) {
    if (!Abstract.isTrue(t, Abstract.callMethod(t, o, what))) {
      throw unsupported(t, "File or stream is not " + what + ".");
    }
    return PyBool.TRUE;
  }

  /** {@code IOBase.readline}: in terms of {@code peek}, if there is one, and {@code read}. */
  private static PyObject readLine(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    int limit = PyBufferedStream.size(t, a[0]);
    boolean peeks = Abstract.getAttrOrNull(t, o, "peek") != null;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (limit < 0 || line.size() < limit) {
      int wanted = 1;
      if (peeks) {
        byte[] ahead = BytesLike.require(t, Abstract.callMethod(t, o, "peek", PyInt.ONE));
        int end = 0;
        while (end < ahead.length && ahead[end] != '\n') {
          end++;
        }
        wanted = Math.max(1, Math.min(end + 1, ahead.length));
        wanted = limit < 0 ? wanted : Math.min(wanted, limit - line.size());
      }
      PyObject got = Abstract.callMethod(t, o, "read", PyInt.of(wanted));
      if (!(got instanceof PyBytes b)) {
        throw Err.of(
            t,
            ExcTypes.OS_ERROR,
            "read() should have returned a bytes object, not '" + got.type().tpName() + "'");
      }
      byte[] more = b.data();
      line.writeBytes(more);
      if (more.length == 0 || more[more.length - 1] == '\n') {
        break;
      }
    }
    return PyBytes.of(line.toByteArray());
  }

  private static PyObject rawRead(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    int size = PyBufferedStream.size(t, a[0]);
    if (size < 0) {
      return Abstract.callMethod(t, o, "readall");
    }
    PyBytearray room = PyBytearray.of(new byte[size]);
    PyObject n = Abstract.callMethod(t, o, "readinto", room);
    return n == PyNone.VALUE
        ? n
        : PyBytes.of(Arrays.copyOf(room.snapshot(t), Abstract.intArg(t, n)));
  }

  private static PyObject rawReadAll(ThreadState t, PyObject o) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      PyObject more = Abstract.callMethod(t, o, "read", PyInt.of(RAW_CHUNK));
      if (more == PyNone.VALUE && all.size() == 0) {
        return more;
      }
      byte[] b = more == PyNone.VALUE ? new byte[0] : BytesLike.require(t, more);
      if (b.length == 0) {
        return PyBytes.of(all.toByteArray());
      }
      all.writeBytes(b);
    }
  }

  private static PyObject bufferedInto(ThreadState t, PyObject o, PyObject target, String method) {
    return PyBufferedStream.intoTarget(
        t, target, room -> BytesLike.require(t, Abstract.callMethod(t, o, method, PyInt.of(room))));
  }

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
