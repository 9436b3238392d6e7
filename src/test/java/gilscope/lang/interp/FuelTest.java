package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.runtime.PythonCompiler;
import gilscope.lang.stdlib.NativeModules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However much fuel is granted at a time, each instruction uses up one. */
final class FuelTest {
  @Test
  void whatABuiltinHasRunBeforeItRaisesIsUsedUp() {
    hasOneLength(
        """
        def more(x):
            for i in range(30):
                x + 1
            return x

        def f():
            try:
                sum(map(more, [3, 2, ""]))
            except TypeError:
                pass

        for _ in range(5):
            f()
        """);
  }

  @Test
  void soIsWhatARareInstructionHas() {
    hasOneLength(
        """
        class Negative:
            def __neg__(self):
                for i in range(30):
                    i + 1
                raise ValueError

        def f():
            try:
                -Negative()
            except ValueError:
                pass

        for _ in range(5):
            f()
        """);
  }

  private static void hasOneLength(String program) {
    assertEquals(length(program, 1), length(program, 1 << 20));
  }

  private static long length(String program, int grant) {
    TestGate gate = TestGate.granting(grant);
    Interpreter interpreter =
        new Interpreter(
            0,
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            new CodeCache());
    InterpThread t = gate.thread(interpreter);
    interpreter.start(t, "", List.of("p.py"));
    long before = gate.executed(t);
    interpreter.runFile(t, program.getBytes(StandardCharsets.UTF_8), "p.py");
    return gate.executed(t) - before;
  }
}
