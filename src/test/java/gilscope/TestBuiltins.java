package gilscope;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Builtin;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyStr;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handful of builtins, until the real ones are there. */
final class TestBuiltins implements NativeModule {
  @Override
  public String name() {
    return "builtins";
  }

  @Override
  public void fill(ModuleBuilder m) {
    Builtin.TYPES.stream().filter(k -> k.reprText(m.thread()).indexOf('.') < 0).forEach(m::type);
    m.functionRaw(
        "print",
        (t, self, a, kw) -> {
          InterpThread it = InterpThread.of(t);
          it.gate()
              .write(
                  it,
                  Gate.Stream.STDOUT,
                  Stream.of(a).limit(a.length - kw.length).map(o -> Abstract.strText(t, o)).collect(Collectors.joining(" "))
                      + (kw.length == 0 ? "\n" : Abstract.strText(t, a[a.length - 1])));
          return PyNone.VALUE;
        });
    m.function1("len", (t, self, o) -> PyInt.of(Abstract.length(t, o)));
    m.function1("repr", (t, self, o) -> Abstract.repr(t, o));
    m.function1("iter", (t, self, o) -> Abstract.iter(t, o));
    m.function1("hash", (t, self, o) -> PyInt.of(Abstract.hash(t, o)));
    m.function(
        "next",
        "(iterator, default=None, /)",
        (t, self, a) -> {
          t.takeStopValue();
          var v = Abstract.next(t, a[0]);
          if (v == null && a[1] == null) {
            throw Err.stopIteration(t, t.takeStopValue());
          }
          return v == null ? a[1] : v;
        });
    m.function("isinstance", "(obj, cls, /)", (t, self, a) -> PyBool.of(Abstract.isInstance(t, a[0], a[1])));
    m.function(
        "getattr",
        "(obj, name, default=None, /)",
        (t, self, a) -> {
          if (a[2] == null) {
            return Abstract.getAttr(t, a[0], ((PyStr) a[1]).value());
          }
          var v = Abstract.getAttrOrNull(t, a[0], ((PyStr) a[1]).value());
          return v == null ? a[2] : v;
        });
  }
}
