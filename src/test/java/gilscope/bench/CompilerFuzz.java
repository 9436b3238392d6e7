package gilscope.bench;

import gilscope.core.runtime.PythonCompiler;
import gilscope.lang.bytecode.Code;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.CodeCache;
import gilscope.lang.interp.FolderRoot;
import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.TestGate;
import gilscope.lang.jit.Compiler;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.stdlib.NativeModules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Random programs on the loop, compiled at the first call, compiled after a few, and on {@code
 * python3}: prints each program on which they differ. {@code CompilerFuzz FIRST-SEED PROGRAMS}. A
 * program that takes {@code python3} longer than {@value #SECONDS} s is left out, and counted.
 */
public final class CompilerFuzz {
  private static final CodeCache CACHE = new CodeCache();
  private static final int BATCH = 40;
  private static final String SEPARATOR = "=====";

  /** What python3 may take for one program, and for what it does not interrupt. */
  private static final int SECONDS = 10;

  private static final String TOO_LONG = "too long";

  private CompilerFuzz() {}

  private static boolean isItsOwn(Code c) {
    return c.filename().equals("fuzz.py");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    long first = Long.parseLong(args[0]);
    int n = Integer.parseInt(args[1]);
    int different = 0;
    int leftOut = 0;
    for (int from = 0; from < n; from += BATCH) {
      List<String> programs = ProgramMaker.many(first + from, Math.min(BATCH, n - from));
      String[] expected = python(programs);
      for (int i = 0; i < programs.size(); i++) {
        if (i >= expected.length - 1 || expected[i].endsWith(TOO_LONG + "\n")) {
          leftOut++;
          continue;
        }
        String loop = run(programs.get(i), null);
        String compiled = run(programs.get(i), Compiler.atOnce(CompilerFuzz::isItsOwn));
        String later = run(programs.get(i), Compiler.soon(CompilerFuzz::isItsOwn));
        String theirs = plain(expected[i]);
        if (!loop.equals(compiled) || !loop.equals(later) || !loop.equals(theirs)) {
          different++;
          System.out.printf(
              "--- seed %d: %s%n%s--- python3%n%s%n--- loop%n%s%n--- compiled%n%s%n--- compiled"
                  + " later%n%s%n",
              first + from + i,
              loop.equals(compiled) && loop.equals(later)
                  ? "all differ from python3"
                  : "compiled differs from the loop",
              programs.get(i),
              theirs,
              loop,
              compiled,
              later);
        }
      }
    }
    System.out.println(
        n + " programs, " + different + " with differences, " + leftOut + " left out");
  }

  private static String run(String program, @Nullable Compiler compiler) {
    StringBuilder out = new StringBuilder();
    Interpreter interpreter =
        new Interpreter(
            0,
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            CACHE);
    TestGate gate =
        new TestGate(
            (stream, text) -> out.append(stream == Gate.Stream.STDOUT ? text : ""), "", 50_000_000);
    if (compiler != null) {
      interpreter.compileWith(compiler);
    }
    InterpThread t = gate.thread(interpreter);
    interpreter.start(t, "", List.of("fuzz.py"));
    try {
      interpreter.runSource(t, program, "fuzz.py");
    } catch (PyRaise e) {
      out.append(e.getMessage());
    } catch (RuntimeException | Error e) {
      out.append("DEFECT ").append(e).append(e.getCause());
    }
    return plain(out.toString());
  }

  /** Without addresses. */
  private static String plain(String text) {
    return text.strip().replaceAll("0x[0-9a-f]+", "0x");
  }

  private static String[] python(List<String> programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fuzz");
    StringBuilder driver =
        new StringBuilder(
            """
            import signal
            class TooLong(BaseException): pass
            def stop(*_): raise TooLong
            signal.signal(signal.SIGALRM, stop)
            """);
    for (int i = 0; i < programs.size(); i++) {
      Path p = folder.resolve("p" + i + ".py");
      Files.writeString(p, programs.get(i));
      driver.append(
          """
          try:
              signal.alarm(%d)
              exec(compile(open(r'%s').read(), 'fuzz.py', 'exec'), {'__name__': '__main__'})
          except TooLong: print('%s')
          except BaseException as x: print(type(x).__name__ + ': ' + str(x))
          signal.alarm(0)
          print('%s', flush=True)
          """
              .formatted(SECONDS, p, TOO_LONG, SEPARATOR));
    }
    Path main = folder.resolve("main.py");
    Files.writeString(main, driver);
    Process process =
        new ProcessBuilder("python3", "-W", "ignore", main.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    if (!process.waitFor((long) SECONDS * programs.size(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    return text.split(SEPARATOR, -1);
  }
}
