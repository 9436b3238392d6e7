package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The flags or the traps of a context as a mapping from signals to truths. It holds nothing of its
 * own: changes are the context's. The class of its instances is made per interpreter, since it
 * derives from {@code MutableMapping} too.
 */
final class PySignalDict extends PyObject {
  static final PyType MIXIN =
      TypeSpec.of("SignalDictMixin")
          .module("decimal")
          .subclassable()
          .unhashable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      throw Err.value(t, "invalid signal dict");
                    };
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr = (t, o) -> PyStr.of(((PySignalDict) o).text(t));
                k.mpLength = (t, o) -> DecimalSignal.values().length;
                k.mpGetitem =
                    (t, o, key) ->
                        PyBool.of(DecimalConversion.signal(t, key).isIn(((PySignalDict) o).bits()));
                k.mpSetitem =
                    (t, o, key, v) -> {
                      if (v == null) {
                        throw Err.value(t, "signal keys cannot be deleted");
                      }
                      int bit = DecimalConversion.signal(t, key).bits;
                      PySignalDict d = (PySignalDict) o;
                      d.setBits(Abstract.isTrue(t, v) ? d.bits() | bit : d.bits() & ~bit);
                    };
                k.tpIter = (t, o) -> Iterables.iter(t, keys());
                k.tpRichcompare = PySignalDict::compare;
              })
          .method0("copy", (t, o) -> ((PySignalDict) o).toDict(t))
          .build();

  private final PyDecimalContext owner;
  private final boolean traps;

  PySignalDict(PyType type, PyDecimalContext owner, boolean traps) {
    super(type);
    this.owner = owner;
    this.traps = traps;
  }

  int bits() {
    return traps ? owner.traps() : owner.status();
  }

  private void setBits(int bits) {
    if (traps) {
      owner.setTraps(bits);
    } else {
      owner.setStatus(bits);
    }
  }

  private static PyTuple keys() {
    return PyTuple.of(
        Arrays.stream(DecimalSignal.values()).map(s -> s.type).toArray(PyObject[]::new));
  }

  private String text(ThreadState t) {
    return Arrays.stream(DecimalSignal.values())
        .map(s -> Abstract.reprText(t, s.type) + ":" + (s.isIn(bits()) ? "True" : "False"))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private PyDict toDict(ThreadState t) {
    PyDict d = new PyDict();
    for (DecimalSignal each : DecimalSignal.values()) {
      d.put(t, each.type, PyBool.of(each.isIn(bits())));
    }
    return d;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    boolean equal;
    if (b instanceof PySignalDict other) {
      equal = ((PySignalDict) a).bits() == other.bits();
    } else if (b instanceof PyDict d) {
      if (d.size() != DecimalSignal.values().length) {
        throw Err.value(t, "invalid signal dict");
      }
      equal = ((PySignalDict) a).bits() == DecimalConversion.signals(t, d);
    } else {
      return PyNotImplemented.VALUE;
    }
    return PyBool.of(equal == (op == CompareOp.EQ));
  }
}
