package gilscope;

import gilscope.core.runtime.PythonCompiler;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.CodeCache;
import gilscope.lang.interp.FolderRoot;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.TestGate;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.stdlib.NativeModules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code RunPy FILE…}: runs each program on one thread, without a runtime; exit status of the last.
 * For development.
 */
public final class RunPy {
  private RunPy() {}

  public static void main(String[] args) throws IOException {
    int status = 0;
    boolean batch = args.length > 0 && args[0].equals("--batch");
    for (String arg : List.of(args).subList(batch ? 1 : 0, args.length)) {
      if (batch) {
        System.out.println("=== FILE " + arg);
        System.err.println("=== FILE " + arg);
      }
      Path file = Path.of(arg);
      try {
        status =
            run(
                file,
                (stream, text) ->
                    (stream == gilscope.lang.interp.Gate.Stream.STDOUT ? System.out : System.err)
                        .print(text));
      } catch (RuntimeException | Error e) {
        if (!batch) {
          throw e;
        }
        System.err.println("GILSCOPE BUG " + e);
        status = 70;
      }
      if (batch) {
        System.out.println("\n=== exit " + status);
        System.out.flush();
      }
    }
    System.exit(status);
  }

  /** Runs one program and returns its exit status. */
  static int run(Path file, TestGate.Output output) throws IOException {
    Interpreter interpreter =
        new Interpreter(
            0,
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            new CodeCache());
    InterpThread t =
        new TestGate(output, "", -1, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime)
            .thread(interpreter);
    Path absolute = file.toAbsolutePath();
    interpreter.start(t, String.valueOf(absolute.getParent()), List.of(file.toString()));
    try {
      interpreter.runFile(t, Files.readAllBytes(file), absolute.toString());
      return 0;
    } catch (PyRaise e) {
      return interpreter.reportUncaught(t, e);
    }
  }
}
