package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.StackText;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyStr;
import java.util.ArrayList;
import java.util.List;

/** {@code _traceback_text}: the marks under source lines, as uncaught exceptions have them. */
final class TracebackTextModule implements NativeModule {
  @Override
  public String name() {
    return "_traceback_text";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function(
        "marked",
        "(lines, column, end_column, /)",
        (t, self, a) -> {
          List<String> lines = new ArrayList<>();
          Iterables.forEach(
              t, ObjectFunctions.orNone(a[0]), line -> lines.add(Abstract.strText(t, line)));
          return PyStr.of(
              StackText.marked(
                  InterpThread.of(t),
                  lines,
                  Abstract.intArg(t, ObjectFunctions.orNone(a[1])),
                  Abstract.intArg(t, ObjectFunctions.orNone(a[2]))));
        });
  }
}
