package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code re.Match}. Immutable. */
final class PyMatch extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("Match")
          .mapping()
          .module("re")
          .slots(
              k -> {
                k.tpRepr = (t, o) -> self(o).repr(t);
                k.mpGetitem = (t, o, key) -> self(o).group(t, self(o).index(t, key), PyNone.VALUE);
              })
          .methodRaw("group", (t, o, args, kw) -> self(o).groupMethod(t, args))
          .method(
              "groups",
              "($self, /, default=None)",
              (t, o, a) -> self(o).groups(t, ObjectFunctions.orNone(a[0])))
          .method(
              "groupdict",
              "($self, /, default=None)",
              (t, o, a) -> self(o).groupDict(t, ObjectFunctions.orNone(a[0])))
          .method(
              "start",
              "($self, group=0, /)",
              (t, o, a) -> PyInt.of(self(o).span[2 * self(o).index(t, a[0])]))
          .method(
              "end",
              "($self, group=0, /)",
              (t, o, a) -> PyInt.of(self(o).span[2 * self(o).index(t, a[0]) + 1]))
          .method(
              "span", "($self, group=0, /)", (t, o, a) -> self(o).spanOf(self(o).index(t, a[0])))
          .method(
              "expand",
              "($self, /, template)",
              (t, o, a) -> self(o).pattern.expand(t, self(o), ObjectFunctions.orNone(a[0])))
          .method0("__copy__", (t, o) -> o)
          .method1("__deepcopy__", (t, o, memo) -> o)
          .getter("string", (t, o) -> self(o).string)
          .getter("re", (t, o) -> self(o).pattern)
          .getter("pos", (t, o) -> PyInt.of(self(o).pos))
          .getter("endpos", (t, o) -> PyInt.of(self(o).endpos))
          .getter("lastindex", (t, o) -> self(o).last < 0 ? PyNone.VALUE : PyInt.of(self(o).last))
          .getter(
              "lastgroup",
              (t, o) -> self(o).last < 0 ? PyNone.VALUE : self(o).pattern.nameOf(self(o).last))
          .getter("regs", (t, o) -> self(o).regs())
          .classMethod(
              "__class_getitem__",
              "($cls, item, /)",
              (t, cls, a) ->
                  Abstract.call(t, PyGenericAlias.TYPE, cls, ObjectFunctions.orNone(a[0])))
          .build();

  private final PyPattern pattern;
  private final PyObject string;
  private final int[] span;
  private final int pos;
  private final int endpos;
  private final int last;

  /**
   * @param span starts and ends, of the whole match first; -1 for groups that took no part
   */
  PyMatch(PyPattern pattern, PyObject string, int[] span, int pos, int endpos, int last) {
    super(TYPE);
    this.pattern = pattern;
    this.string = string;
    this.span = span;
    this.pos = pos;
    this.endpos = endpos;
    this.last = last;
  }

  private static PyMatch self(PyObject o) {
    return (PyMatch) o;
  }

  private int index(ThreadState t, @Nullable PyObject group) {
    if (group == null) {
      return 0;
    }
    PyObject g = group;
    if (!Abstract.hasIndex(g)) {
      PyObject named = pattern.groupIndex().get(t, g);
      if (named == null) {
        throw Err.index(t, "no such group");
      }
      g = named;
    }
    PyInt i = Abstract.index(t, g);
    if (!i.fitsInt() || i.longValue() < 0 || i.longValue() * 2 >= span.length) {
      throw Err.index(t, "no such group");
    }
    return (int) i.longValue();
  }

  PyObject group(ThreadState t, int i, PyObject fallback) {
    return span[2 * i] < 0 ? fallback : PyPattern.slice(t, string, span[2 * i], span[2 * i + 1]);
  }

  private PyObject groupMethod(ThreadState t, PyObject[] args) {
    if (args.length == 0) {
      return group(t, 0, PyNone.VALUE);
    }
    if (args.length == 1) {
      return group(t, index(t, args[0]), PyNone.VALUE);
    }
    PyObject[] all = new PyObject[args.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = group(t, index(t, args[i]), PyNone.VALUE);
    }
    return PyTuple.of(all);
  }

  private PyObject groups(ThreadState t, PyObject fallback) {
    PyObject[] all = new PyObject[span.length / 2 - 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = group(t, i + 1, fallback);
    }
    return PyTuple.of(all);
  }

  private PyObject groupDict(ThreadState t, PyObject fallback) {
    PyDict d = new PyDict();
    for (PyObject name : pattern.groupIndex().keyArray(t)) {
      d.put(t, name, group(t, index(t, name), fallback));
    }
    return d;
  }

  private PyTuple spanOf(int i) {
    return PyTuple.of(PyInt.of(span[2 * i]), PyInt.of(span[2 * i + 1]));
  }

  private PyTuple regs() {
    PyObject[] all = new PyObject[span.length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = spanOf(i);
    }
    return PyTuple.of(all);
  }

  private PyStr repr(ThreadState t) {
    return PyStr.of(
        "<re.Match object; span=("
            + span[0]
            + ", "
            + span[1]
            + "), match="
            + Abstract.reprText(t, group(t, 0, PyNone.VALUE))
            + ">");
  }
}
