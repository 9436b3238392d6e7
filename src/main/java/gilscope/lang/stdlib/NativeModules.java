package gilscope.lang.stdlib;

import gilscope.lang.interp.NativeModule;
import java.util.List;

/** The registry of modules written in Java: one line each. */
public final class NativeModules {
  private NativeModules() {}

  /** All of them; the order does not matter. */
  public static List<NativeModule> all() {
    return List.of(
        new BisectModule(),
        new BuiltinsModule(),
        new CollectionsModule(),
        new FunctoolsModule(),
        new GilscopeModule(),
        new HeapqModule(),
        new ItertoolsModule(),
        new OperatorModule(),
        new MathModule(),
        new RandomModule(),
        new Sha2Module(),
        new SysModule(),
        new ThreadModule(),
        new TimeModule());
  }
}
