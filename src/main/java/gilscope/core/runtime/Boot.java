package gilscope.core.runtime;

import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.FolderRoot;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.stdlib.Finalization;
import gilscope.lang.stdlib.NativeModules;
import java.util.ArrayList;
import java.util.List;

/** Makes an interpreter ready and runs the program on it, as CPython's {@code Py_RunMain} does. */
final class Boot {
  private Boot() {}

  /** A fresh interpreter's main thread. */
  static RtThread mainThread(PythonRuntime runtime, Library library, long hashSeed) {
    Interpreter interpreter =
        new Interpreter(
            hashSeed,
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            library.codes);
    return runtime.mainThread(interpreter);
  }

  /**
   * Runs the program, reports what leaves it, and waits for its threads, runs its exit functions
   * and flushes its streams.
   *
   * @return the exit status
   */
  static int runMain(RtThread t, Program program) {
    Interpreter interpreter = t.interpreter();
    List<String> argv = new ArrayList<>();
    argv.add(program.fileName());
    argv.addAll(program.args());
    String folder = program.folder() == null ? "" : program.folder().toString();
    int status = 0;
    try {
      interpreter.start(t, folder, argv);
      interpreter.runSource(t, program.source(), program.fileName());
    } catch (PyRaise raised) {
      status = interpreter.reportUncaught(t, raised);
    }
    Finalization.run(t);
    return status;
  }
}
