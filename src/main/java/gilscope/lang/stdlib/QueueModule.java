package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;

/** {@code _queue}. */
final class QueueModule implements NativeModule {
  @Override
  public String name() {
    return "_queue";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PySimpleQueue.TYPE).type(PySimpleQueue.EMPTY);
  }
}
