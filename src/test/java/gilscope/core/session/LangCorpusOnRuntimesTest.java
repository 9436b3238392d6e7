package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.lang.interp.LangProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The language is the same on every runtime and machine: the whole corpus on each of them. */
final class LangCorpusOnRuntimesTest {
  private final Programs programs = new Programs();

  private record Place(RuntimeKind runtime, MachineKind machine) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(RuntimeKind.GIL, MachineKind.VIRTUAL),
          new Place(RuntimeKind.GIL, MachineKind.LIVE),
          new Place(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL),
          new Place(RuntimeKind.FREE_THREADED, MachineKind.LIVE));

  @TestFactory
  Stream<DynamicTest> printsWhatCPythonPrintsEverywhere() throws IOException {
    List<LangProgram> all = LangProgram.all();
    return PLACES.stream()
        .flatMap(
            place ->
                all.stream()
                    .map(
                        p ->
                            DynamicTest.dynamicTest(
                                place.runtime + " " + place.machine + " " + p.name(),
                                () -> assertEquals(expected(place, p), p.actual(run(place, p))))));
  }

  private static String expected(Place place, LangProgram program) {
    return place.runtime == RuntimeKind.FREE_THREADED
        ? program.expectedFreeThreaded()
        : program.expected();
  }

  private LangProgram.Outcome run(Place place, LangProgram program)
      throws IOException, InterruptedException {
    RunSpec spec =
        RunSpec.of(program.file().toString(), Files.readString(program.file()))
            .withFolder(program.file().getParent())
            .withRuntime(place.runtime)
            .withMachine(place.machine);
    Programs.Result result = programs.run(spec);
    return new LangProgram.Outcome(result.out(), result.err());
  }
}
