package gilscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The architecture's rules, shown classes that break them,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RulesTest {
  private static final String ROOT = "gilscope.architecture.fixture";

  private final JavaClasses classes = new ClassFileImporter().importPackages(ROOT);
  private final Layers layers = new Layers(ROOT, Layers.gilscope().mayUse());

  @Test
  @DisplayName("name a use outside the table, and a package outside it")
  void table() {
    assertLines(
        layers.violations(classes),
        "gilscope.architecture.fixture.stray is not in the table",
        "lang.objects -> core.trace (Clock.<init>)",
        "lang.objects -> core.trace (Clock.show)",
        "lang.objects -> core.trace (Clock.window)");
  }

  @Test
  @DisplayName("name a toolkit outside the UI")
  void toolkit() {
    assertLines(
        Forbidden.toolkitOutsideUi(classes, layers),
        "gilscope.architecture.fixture.core.trace -> java.awt.Point (Window.corner)");
  }

  @Test
  @DisplayName("name a clock and a default locale")
  void unrecordedChoices() {
    assertLines(
        Forbidden.unrecordedChoices(classes, layers),
        "gilscope.architecture.fixture.lang.objects.Clock.now:"
            + " java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
        "gilscope.architecture.fixture.lang.objects.Clock.now: java.lang.System.nanoTime()");
  }

  @Test
  @DisplayName("name a file touched without the Gate")
  void outsideWorld() {
    assertLines(
        Forbidden.outsideWorldFromLang(classes, layers),
        "gilscope.architecture.fixture.lang.objects.Clock.sees:"
            + " java.nio.file.Files.exists(java.nio.file.Path, [Ljava.nio.file.LinkOption;)");
  }

  @Test
  @DisplayName("name a thread that the runtime does not own")
  void javaThreads() {
    assertLines(
        Forbidden.javaThreadsOutsideRuntime(classes, layers),
        "gilscope.architecture.fixture.core.trace.Window.open: java.lang.Thread.ofVirtual()");
  }

  @Test
  @DisplayName("name every bridge to the FX thread when there are two")
  void bridges() {
    assertLines(
        Forbidden.runLaterInSeveralClasses(classes),
        "gilscope.architecture.fixture.desk.ui.First.carry:"
            + " javafx.application.Platform.runLater(java.lang.Runnable)",
        "gilscope.architecture.fixture.desk.ui.Second.carry:"
            + " javafx.application.Platform.runLater(java.lang.Runnable)");
  }

  @Test
  @DisplayName("name a static that can change, and let a constant pass")
  void mutableStatics() {
    assertLines(
        Forbidden.mutableStatics(classes),
        "gilscope.architecture.fixture.lang.objects: Clock.SEEN is a shared ArrayList",
        "gilscope.architecture.fixture.lang.objects: Clock.ticks is not final");
  }

  private static void assertLines(List<String> actual, String... expected) {
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }
}
