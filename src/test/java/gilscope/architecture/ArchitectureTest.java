package gilscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import gilscope.Main;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("In the main sources")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
  private final Layers layers = Layers.gilscope();

  @Test
  @DisplayName("a package uses only what the table allows")
  void layersPointOneWay() {
    assertNone(layers.violations(classes));
  }

  @Test
  @DisplayName("only desk.ui sees JavaFX or AWT")
  void toolkitStaysInUi() {
    assertNone(Forbidden.toolkitOutsideUi(classes, layers));
  }

  @Test
  @DisplayName("no clock, chance, address or locale decides what a Schedule must record")
  void choicesAreAskedFromTheGate() {
    assertNone(Forbidden.unrecordedChoices(classes, layers));
  }

  @Test
  @DisplayName("lang reaches files, network and processes only through the Gate")
  void programsAreClosedIn() {
    assertNone(Forbidden.outsideWorldFromLang(classes, layers));
  }

  @Test
  @DisplayName("core.runtime is the engine's only owner of Java threads")
  void runtimeOwnsThreads() {
    assertNone(Forbidden.javaThreadsOutsideRuntime(classes, layers));
  }

  @Test
  @DisplayName("one class carries engine news to the FX thread")
  void oneBridge() {
    assertNone(Forbidden.runLaterInSeveralClasses(classes));
  }

  @Test
  @DisplayName("no static can change")
  void severalEnginesFitInOneProcess() {
    assertNone(Forbidden.mutableStatics(classes));
  }

  @Test
  @DisplayName("every package is null-marked")
  void nullsAreDeclared() {
    assertNone(
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList());
  }

  private static void assertNone(List<String> violations) {
    assertEquals("", String.join("\n", violations));
  }
}
