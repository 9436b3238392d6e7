package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code io.IncrementalNewlineDecoder}: line ends made one after another decoder has decoded. */
final class PyNewlineDecoder extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("IncrementalNewlineDecoder")
          .module("_io")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyNewlineDecoder(cls);
                k.tpInit = (t, o, args, kw) -> self(o).begin(t, args, kw);
              })
          .method(
              "decode",
              "($self, input, final=False)",
              (t, o, a) ->
                  PyStr.of(
                      self(o)
                          .decode(
                              t,
                              ObjectFunctions.orNone(a[0]),
                              a[1] != null && Abstract.isTrue(t, a[1]))))
          .method0("getstate", (t, o) -> self(o).state(t))
          .method1("setstate", (t, o, state) -> self(o).setState(t, state))
          .method0("reset", (t, o) -> self(o).reset(t))
          .getter("newlines", (t, o) -> LineEnds.object(self(o).seen))
          .build();

  private PyObject decoder = PyNone.VALUE;
  private boolean translate;
  private boolean waitingCr;
  private int seen;

  private PyNewlineDecoder(PyType type) {
    super(type);
  }

  private static PyNewlineDecoder self(PyObject o) {
    return (PyNewlineDecoder) o;
  }

  private void begin(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("IncrementalNewlineDecoder", "(decoder, translate, errors='strict')")
            .bind(t, args, kw);
    decoder = ObjectFunctions.orNone(a[0]);
    translate = Abstract.isTrue(t, ObjectFunctions.orNone(a[1]));
  }

  private String decode(ThreadState t, PyObject input, boolean last) {
    PyObject decoded =
        decoder == PyNone.VALUE
            ? input
            : Abstract.callMethod(t, decoder, "decode", input, PyBool.of(last));
    if (!(decoded instanceof PyStr s)) {
      throw Err.type(
          t, "decoder should return a string result, not '" + decoded.type().tpName() + "'");
    }
    String text = s.value();
    if (waitingCr && (!text.isEmpty() || last)) {
      text = "\r" + text;
      waitingCr = false;
    }
    if (text.endsWith("\r") && !last) {
      text = text.substring(0, text.length() - 1);
      waitingCr = true;
    }
    seen |= LineEnds.in(text);
    return translate ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
  }

  private PyObject state(ThreadState t) {
    PyObject buffered = PyBytes.of(new byte[0]);
    long flag = 0;
    if (decoder != PyNone.VALUE) {
      PyObject below = Abstract.callMethod(t, decoder, "getstate");
      buffered = Containers.getItem(t, below, PyInt.ZERO);
      flag = Abstract.longArg(t, Containers.getItem(t, below, PyInt.ONE));
    }
    return PyTuple.of(buffered, PyInt.of((flag << 1) | (waitingCr ? 1 : 0)));
  }

  private PyObject setState(ThreadState t, PyObject state) {
    long flag = Abstract.longArg(t, Containers.getItem(t, state, PyInt.ONE));
    waitingCr = (flag & 1) != 0;
    if (decoder != PyNone.VALUE) {
      PyObject buffered = Containers.getItem(t, state, PyInt.ZERO);
      Abstract.callMethod(t, decoder, "setstate", PyTuple.of(buffered, PyInt.of(flag >> 1)));
    }
    return PyNone.VALUE;
  }

  private PyObject reset(ThreadState t) {
    seen = 0;
    waitingCr = false;
    if (decoder != PyNone.VALUE) {
      Abstract.callMethod(t, decoder, "reset");
    }
    return PyNone.VALUE;
  }
}
