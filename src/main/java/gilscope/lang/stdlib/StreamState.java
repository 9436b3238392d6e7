package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;

/**
 * What {@code __setstate__} of a stream in memory is given: its content, then perhaps more, at last
 * the position and the attributes of the instance (Modules/_io/bytesio.c, stringio.c). Immutable.
 */
record StreamState(PyObject stream, PyTuple parts) {
  private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

  /** Refuses what is no tuple of {@code size} or more. */
  static StreamState of(ThreadState t, PyObject stream, PyObject state, int size) {
    if (!(state instanceof PyTuple parts) || parts.size() < size) {
      throw Err.type(
          t,
          stream.type().tpName()
              + ".__setstate__ argument should be "
              + size
              + "-tuple, got "
              + state.type().tpName());
    }
    return new StreamState(stream, parts);
  }

  /** The state of a stream, its own attributes as the last part. */
  static PyTuple with(PyObject stream, PyObject... parts) {
    PyObject[] all = Arrays.copyOf(parts, parts.length + 1);
    PyDict d = stream.dict(false);
    all[parts.length] = d == null || d.size() == 0 ? PyNone.VALUE : d;
    return PyTuple.of(all);
  }

  PyObject part(int i) {
    return parts.get(i);
  }

  /** Part {@code i}, an index from 0 on; {@code verb} is what this type's message says. */
  int position(ThreadState t, int i, String verb) {
    if (!(part(i) instanceof PyInt)) {
      throw Err.type(
          t,
          ORDINALS[i]
              + " item of state must be an integer, "
              + verb
              + " "
              + part(i).type().tpName());
    }
    int at = Abstract.intArg(t, part(i));
    if (at < 0) {
      throw Err.value(t, "position value cannot be negative");
    }
    return at;
  }

  /** Adds part {@code i} to the attributes of the instance. */
  void attributes(ThreadState t, int i) {
    if (part(i) == PyNone.VALUE) {
      return;
    }
    if (!(part(i) instanceof PyDict given)) {
      throw Err.type(
          t, ORDINALS[i] + " item of state should be a dict, got a " + part(i).type().tpName());
    }
    PyDict own = stream.dict(true);
    if (own != null) {
      DictMethods.updateFrom(t, own, given);
    }
  }
}
