package gilscope.lang.stdlib;

import gilscope.lang.interp.NativeModule;
import java.util.List;

/** The registry of modules written in Java: one line each. */
public final class NativeModules {
  private NativeModules() {}

  /** All of them; the order does not matter. */
  public static List<NativeModule> all() {
    return List.of(
        new AbcModule(),
        new AtexitModule(),
        new BisectModule(),
        new BuiltinsModule(),
        new CodecsModule(),
        new CollectionsModule(),
        new ContextvarsModule(),
        new ErrnoModule(),
        new FunctoolsModule(),
        new GcModule(),
        new GilNotUsedSample(),
        new GilUsedSample(),
        new GilscopeModule(),
        new HeapqModule(),
        new IoModule(),
        new ItertoolsModule(),
        new MathModule(),
        new OperatorModule(),
        new PosixModule(),
        new RandomModule(),
        new Sha2Module(),
        new SreModule(),
        new StringModule(),
        new SysModule(),
        new SysconfigDataModule(false),
        new SysconfigDataModule(true),
        new TemplatelibModule(),
        new ThreadModule(),
        new TimeModule(),
        new TypingModule(),
        new WarningsModule(),
        new WeakrefModule());
  }
}
