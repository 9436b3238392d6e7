package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;

/** {@code _random}: the generator under {@code random.Random}. */
final class RandomModule implements NativeModule {
  @Override
  public String name() {
    return "_random";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyRandom.TYPE);
  }
}
