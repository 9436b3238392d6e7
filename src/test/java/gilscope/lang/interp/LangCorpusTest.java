package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.runtime.PythonCompiler;
import gilscope.lang.jit.Compiler;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.stdlib.NativeModules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                    p.name(), () -> assertEquals(p.expected(), p.actual(run(p, false)))));
  }

  /**
   * Every so many programs of the corpus; all of them with {@code -Dgilscope.corpus.compiled=1},
   * which takes a minute.
   */
  @TestFactory
  Stream<DynamicTest> printsTheSameWhenAllIsCompiledAtFirstCall() throws IOException {
    List<LangProgram> programs = LangProgram.all().stream().filter(p -> !p.needsThreads()).toList();
    int step = Integer.getInteger("gilscope.corpus.compiled", 6);
    return IntStream.range(0, programs.size())
        .filter(i -> i % step == 0)
        .mapToObj(programs::get)
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.name(), () -> assertEquals(p.expected(), p.actual(run(p, true)))));
  }

  private static LangProgram.Outcome run(LangProgram program, boolean compiled) throws IOException {
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
    if (compiled) {
      interpreter.compileWith(Compiler.atOnce(c -> c.filename().equals(program.file().toString())));
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
