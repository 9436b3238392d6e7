package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.NativeModule;
import java.util.ArrayList;
import java.util.List;

/** The registry of modules written in Java: one line each. */
public final class NativeModules {
  private NativeModules() {}

  /** All of them; the order does not matter. */
  public static List<NativeModule> all() {
    List<NativeModule> all = new ArrayList<>(MultibyteModule.all());
    all.addAll(single());
    return all;
  }

  private static List<NativeModule> single() {
    return List.of(
        new AbcModule(),
        new ArrayModule(),
        new AtexitModule(),
        new BinasciiModule(),
        new BisectModule(),
        new Bz2Module(),
        new BuiltinsModule(),
        new CodecsModule(),
        new CollectionsModule(),
        new CsvModule(),
        new DatetimeModule(),
        new DecimalModule(),
        new ContextvarsModule(),
        new ErrnoModule(),
        new FunctoolsModule(),
        new GcModule(),
        new GilSample("_gil_not_used_sample", Gate.GilNeed.NOT_USED),
        new GilSample("_gil_used_sample", Gate.GilNeed.USED),
        new GilscopeModule(),
        new HeapqModule(),
        new ImpModule(),
        new IoModule(),
        new ItertoolsModule(),
        new JsonModule(),
        new LzmaModule(),
        new MarshalModule(),
        new MathModule(),
        new OpcodeModule(),
        new SymtableModule(),
        new OperatorModule(),
        new PosixModule(),
        new QueueModule(),
        new RandomModule(),
        new SignalModule(),
        new HashModule("_md5", "md5"),
        new HashModule("_sha1", "sha1"),
        new HashModule("_sha2", "sha224", "sha256", "sha384", "sha512"),
        new HashModule(
            "_sha3", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"),
        new HashlibModule(),
        new Blake2Module(),
        new CmathModule(),
        new SreModule(),
        new StringModule(),
        new StructModule(),
        new SysModule(),
        new SysconfigDataModule(false),
        new SysconfigDataModule(true),
        new TemplatelibModule(),
        new ThreadModule(),
        new TimeModule(),
        new SuggestionsModule(),
        new TracebackTextModule(),
        new TypingModule(),
        new UnicodedataModule(),
        new WarningsModule(),
        new WeakrefModule(),
        new ZlibModule(),
        new ZonesModule());
  }
}
