package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInterpolation;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyStringTemplate;
import gilscope.lang.objects.StrText;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code string.templatelib}: the types of t-strings. */
final class TemplatelibModule implements NativeModule {
  @Override
  public String name() {
    return "string.templatelib";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyStringTemplate.TYPE).type(PyInterpolation.TYPE);
    m.function("convert", "(obj, /, conversion)", TemplatelibModule::convert);
    m.function(
        "_template_unpickle",
        "(strings, interpolations, /)",
        (t, self, a) ->
            PyStringTemplate.restored(
                t, ObjectFunctions.orNone(a[0]), ObjectFunctions.orNone(a[1])));
  }

  private static PyObject convert(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject o = ObjectFunctions.orNone(a[0]);
    PyObject conversion = ObjectFunctions.orNone(a[1]);
    String name = conversion instanceof PyStr s ? s.value() : "";
    if (conversion == PyNone.VALUE) {
      return o;
    }
    return switch (name) {
      case "r" -> Abstract.repr(t, o);
      case "s" -> Abstract.str(t, o);
      case "a" -> PyStr.of(StrText.ascii(Abstract.reprText(t, o)));
      default ->
          throw Err.value(t, "invalid conversion specifier: " + Abstract.strText(t, conversion));
    };
  }
}
