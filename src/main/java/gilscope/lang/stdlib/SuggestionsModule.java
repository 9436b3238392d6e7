package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** {@code _suggestions}: the nearest name, for {@code traceback}. */
final class SuggestionsModule implements NativeModule {
  @Override
  public String name() {
    return "_suggestions";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function(
        "_generate_suggestions",
        "($module, candidates, item, /)",
        (t, self, a) -> {
          if (!(ObjectFunctions.orNone(a[0]) instanceof PyList candidates)) {
            throw Err.type(t, "candidates must be a list");
          }
          List<String> names = new ArrayList<>();
          for (PyObject each : candidates.snapshot(t)) {
            if (!(each instanceof PyStr)) {
              throw Err.type(t, "all elements in 'candidates' must be strings");
            }
            names.add(Abstract.strText(t, each));
          }
          String item = Abstract.strText(t, ObjectFunctions.orNone(a[1]));
          return PyStr.orNone(Suggestions.closest(names, item));
        });
  }
}
