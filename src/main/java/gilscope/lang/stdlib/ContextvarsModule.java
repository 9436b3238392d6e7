package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;

/** {@code _contextvars}. */
final class ContextvarsModule implements NativeModule {
  @Override
  public String name() {
    return "_contextvars";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyContext.TYPE).type(PyContextVar.TYPE).type(PyContextVar.TOKEN);
    m.function0("copy_context", (t, self) -> PyContext.current(t).copy());
  }
}
