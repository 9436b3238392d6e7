package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyStr;

/**
 * {@code _sysconfigdata_…}: the variables of the build that {@code sysconfig} asks for. Each build
 * looks for its own under a name with its ABI flags.
 */
final class SysconfigDataModule implements NativeModule {
  private final boolean freeThreaded;

  SysconfigDataModule(boolean freeThreaded) {
    this.freeThreaded = freeThreaded;
  }

  @Override
  public String name() {
    return "_sysconfigdata_" + (freeThreaded ? "t" : "") + "_linux_jvm";
  }

  @Override
  public void fill(ModuleBuilder m) {
    String abi = freeThreaded ? "t" : "";
    PyDict vars = new PyDict();
    vars.putStr(m.thread(), "Py_GIL_DISABLED", PyInt.of(freeThreaded ? 1 : 0));
    vars.putStr(m.thread(), "Py_DEBUG", PyInt.of(0));
    vars.putStr(m.thread(), "ABIFLAGS", PyStr.of(abi));
    vars.putStr(m.thread(), "SOABI", PyStr.of("cpython-314" + abi + "-linux-jvm"));
    vars.putStr(m.thread(), "EXT_SUFFIX", PyStr.of(".cpython-314" + abi + "-linux-jvm.so"));
    vars.putStr(m.thread(), "VERSION", PyStr.of("3.14"));
    vars.putStr(m.thread(), "prefix", PyStr.of("/usr/local"));
    vars.putStr(m.thread(), "exec_prefix", PyStr.of("/usr/local"));
    vars.putStr(m.thread(), "srcdir", PyStr.of("."));
    m.value("build_time_vars", vars);
  }
}
