package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;

/**
 * The evaluate function of a bound, default or value that was given as an object: it answers that
 * object, or its text in the format for strings.
 */
final class ConstantEvaluator extends PyObject {
  private static final PyType TYPE =
      TypeSpec.of("_ConstEvaluator")
          .module("_typing")
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<constevaluator "
                                + Abstract.reprText(t, ((ConstantEvaluator) o).value)
                                + ">");
                k.tpCall = (t, o, args, kw) -> ((ConstantEvaluator) o).evaluate(t, args);
              })
          .build();

  private static final int STRING = 4;

  private final PyObject value;

  ConstantEvaluator(PyObject value) {
    super(TYPE);
    this.value = value;
  }

  private PyObject evaluate(ThreadState t, PyObject[] args) {
    if (args.length != 1) {
      throw Err.type(t, "_ConstEvaluator expected 1 argument, got " + args.length);
    }
    return Abstract.indexInt(t, args[0]) == STRING
        ? Abstract.call(t, Abstract.getAttr(t, t.importModule("annotationlib"), "type_repr"), value)
        : value;
  }
}
