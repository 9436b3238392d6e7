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

  @Test
  void instructionsDoneTogetherUseUpAsManyAsOneByOne() {
    hasOneLength(
        """
        class C:
            def __init__(self, n, by=2, *rest, k=0):
                self.n = n
                self.flag = n > 3
                self.sum = sum(rest) + by + k

            def get(self):
                return self.n

            def same(self, x):
                return x

            def is_large(self):
                return self.n > 3

            @property
            def value(self):
                return self.n

            @classmethod
            def make(cls, n):
                return cls(n)

            @staticmethod
            def one():
                return 1

            def __enter__(self):
                return self

            def __exit__(self, *exc):
                return None

        def f(i, *rest, **named):
            c = C(i, 1, 2, k=3)
            d = c.make(i)
            x = c.get() + d.same(i) + d.value + c.one()
            if d.flag or c.is_large():
                x += 1
            same = d.same
            y = same(x)
            with c as e:
                z = e
            if not z.flag:
                y = None
            n = len(rest)
            C.get(c)
            return y

        for i in range(12):
            f(i, *[i, 2], **{"a": i})
        """);
  }

  private static void hasOneLength(String program) {
    long length = length(program, 1);
    for (int grant : new int[] {2, 3, 5, 7, 1 << 20}) {
      assertEquals(length, length(program, grant));
    }
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
