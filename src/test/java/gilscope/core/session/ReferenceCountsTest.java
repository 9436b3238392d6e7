package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code sys.getrefcount} against the two builds of CPython 3.14.4, whose answers stand in {@code
 * refcounts}. Not among the cases, for ours says "immortal" of what it never counts: texts that are
 * not interned, modules and functions that are part of the interpreter.
 */
@DisplayName("References are counted")
final class ReferenceCountsTest {
  private static final Path CASES = Path.of("src/test/resources/refcounts");

  private final Programs programs = new Programs();

  @ParameterizedTest
  @CsvSource({
    "GIL, VIRTUAL",
    "GIL, LIVE",
    "FREE_THREADED, VIRTUAL",
    "FREE_THREADED, LIVE",
  })
  @DisplayName("as CPython counts them")
  void asCPythonCountsThem(RuntimeKind runtime, MachineKind machine)
      throws IOException, InterruptedException {
    String source = Files.readString(CASES.resolve("cases.py"));
    Programs.Result result = programs.run(Programs.spec(runtime, machine, source));
    assertEquals("", result.err());
    assertEquals(Files.readString(CASES.resolve(runtime.label() + ".txt")), result.out());
  }
}
