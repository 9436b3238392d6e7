package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.runtime.PythonCompiler;
import gilscope.lang.bytecode.Code;
import gilscope.lang.jit.Compiler;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.stdlib.NativeModules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each program of the corpus, on one thread without a runtime, prints what CPython 3.14 prints. */
final class LangCorpusTest {
  private static final CodeCache CACHE = new CodeCache();

  @TestFactory
  Stream<DynamicTest> printsWhatCPythonPrints() throws IOException {
    return LangProgram.all().stream()
        .filter(p -> !p.needsThreads())
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.name(), () -> assertEquals(p.expected(), p.actual(run(p, null)))));
  }

  /**
   * Every so many programs of the corpus; all of them with {@code -Dgilscope.corpus.compiled=1},
   * which takes a minute.
   */
  @TestFactory
  Stream<DynamicTest> printsTheSameWhenAllIsCompiledAtFirstCall() throws IOException {
    return compiled(0, Compiler::atOnce);
  }

  /** As above, other programs: compiled code then knows what the loop has met so far. */
  @TestFactory
  Stream<DynamicTest> printsTheSameWhenAllIsCompiledAfterAFewCalls() throws IOException {
    return compiled(3, Compiler::soon);
  }

  private static Stream<DynamicTest> compiled(
      int first, Function<Predicate<Code>, Compiler> compiler) throws IOException {
    List<LangProgram> programs = LangProgram.all().stream().filter(p -> !p.needsThreads()).toList();
    int step = Integer.getInteger("gilscope.corpus.compiled", 6);
    return IntStream.range(0, programs.size())
        .filter(i -> i % step == first % step || programs.get(i).name().contains("compiled"))
        .mapToObj(programs::get)
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.name(), () -> assertEquals(p.expected(), p.actual(run(p, compiler)))));
  }

  private static LangProgram.Outcome run(
      LangProgram program, @Nullable Function<Predicate<Code>, Compiler> compiler)
      throws IOException {
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    Interpreter interpreter =
        new Interpreter(
            0,
            new PythonCompiler(),
            NativeModules.all(),
            List.of(new ClassPathLibrary(), new FolderRoot()),
            CACHE);
    TestGate gate =
        new TestGate(
            (stream, text) -> (stream == Gate.Stream.STDOUT ? out : err).append(text),
            "",
            100_000_000);
    if (compiler != null) {
      interpreter.compileWith(compiler.apply(c -> c.filename().equals(program.file().toString())));
    }
    InterpThread t = gate.thread(interpreter);
    interpreter.start(
        t, String.valueOf(program.file().getParent()), List.of(program.file().toString()));
    try {
      interpreter.runFile(t, Files.readAllBytes(program.file()), program.file().toString());
    } catch (PyRaise e) {
      interpreter.reportUncaught(t, e);
    }
    return new LangProgram.Outcome(out.toString(), err.toString());
  }
}
