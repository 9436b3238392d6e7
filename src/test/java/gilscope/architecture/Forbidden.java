package gilscope.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The "Never" list of the architecture page, as far as class files show it. Each rule returns its
 * violations as sorted lines, empty when it holds.
 */
final class Forbidden {
  /** A toolkit: windows, its controls, and AWT (whose images pull in a display). */
  private static final Pattern TOOLKIT =
      Pattern.compile(
          "(javafx|com\\.sun\\.javafx|java\\.awt|javax\\.swing|org\\.controlsfx|org\\.kordamp"
              + "|atlantafx|org\\.fxmisc|org\\.reactfx)\\..*");

  /**
   * What would decide something that no Schedule records: clocks, chance, addresses, and the
   * machine's locale ({@code String.format} without one).
   */
  private static final Pattern UNRECORDED =
      Pattern.compile(
          "java\\.lang\\.System\\.(nanoTime|currentTimeMillis|identityHashCode)\\(.*"
              + "|java\\.lang\\.Math\\.random\\(.*"
              + "|java\\.util\\.Random\\.<init>\\(\\)"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
              + "|java\\.security\\.SecureRandom\\..*"
              + "|java\\.util\\.UUID\\..*"
              + "|java\\.util\\.Date\\.<init>\\(\\)"
              + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"
              + "|java\\.time\\.\\w+\\.now\\(.*"
              + "|java\\.time\\.Clock\\.system.*"
              + "|java\\.util\\.Locale\\.getDefault\\(.*"
              + "|java\\.lang\\.String\\.formatted\\(.*"
              + "|java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*");

  /** Where a program could leave its folder: the Gate asks for it, never a module. */
  private static final Pattern OUTSIDE_WORLD =
      Pattern.compile(
          "java\\.nio\\.file\\.Files\\..*|java\\.io\\.(File|RandomAccessFile)\\w*\\..*"
              // The JAR of a resource of the class path connects to nothing.
              + "|java\\.net\\.(?!JarURLConnection\\.getJarFile|URL\\.openConnection).*"
              + "|java\\.lang\\.(ProcessBuilder|Runtime)\\.(<init>|start|exec)\\(.*"
              + "|java\\.lang\\.System\\.(getenv|exit)\\(.*");

  /** Starting or making a Java thread. */
  private static final Pattern JAVA_THREAD =
      Pattern.compile(
          "java\\.lang\\.Thread\\.(<init>|ofPlatform|ofVirtual|startVirtualThread)\\(.*"
              + "|java\\.util\\.concurrent\\.Executors\\..*"
              + "|java\\.util\\.concurrent\\.ForkJoinPool\\.(<init>|commonPool)\\(.*"
              + "|java\\.util\\.concurrent\\.CompletableFuture\\.\\w+Async\\(java\\.util\\.function\\.\\w+\\)"
              + "|java\\.util\\.\\w+\\.parallelStream\\(.*");

  /** Types that change, so that a static field of one is shared state even when final. */
  private static final Pattern CHANGEABLE =
      Pattern.compile(
          "java\\.util\\.(ArrayList|ArrayDeque|LinkedList|PriorityQueue|BitSet|Random"
              + "|(Linked|Identity|Weak|Tree|Enum)?Hash(Map|Set)|(Tree|Enum)(Map|Set))"
              + "|java\\.util\\.concurrent\\.(Concurrent|CopyOnWrite|Linked|locks).*"
              // A field updater is only a way to reach a field.
              + "|java\\.util\\.concurrent\\.atomic\\.(?!Atomic\\w+FieldUpdater).*"
              + "|java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal|Thread)");

  private Forbidden() {}

  /** Uses of a toolkit outside {@code desk.ui}. */
  static List<String> toolkitOutsideUi(Iterable<JavaClass> classes, Layers layers) {
    var found = new TreeSet<String>();
    for (JavaClass user : classes) {
      if (layers.row(user).filter("desk.ui"::equals).isPresent()) {
        continue;
      }
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getName();
        if (TOOLKIT.matcher(used).matches()) {
          found.add("%s -> %s (%s)".formatted(user.getPackageName(), used, Place.of(dependency)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Clocks, chance, addresses and locale where every choice must be asked from the Gate. */
  static List<String> unrecordedChoices(Iterable<JavaClass> classes, Layers layers) {
    Set<String> exact = Set.of("core.event", "core.sched", "core.trace");
    return calls(
        classes,
        user ->
            layers
                .row(user)
                .filter(row -> exact.contains(row) || row.startsWith("lang."))
                .isPresent(),
        UNRECORDED);
  }

  /** Files, network, processes and environment reached from {@code lang} without the Gate. */
  static List<String> outsideWorldFromLang(Iterable<JavaClass> classes, Layers layers) {
    return calls(
        classes,
        user -> layers.row(user).filter(row -> row.startsWith("lang.")).isPresent(),
        OUTSIDE_WORLD);
  }

  /**
   * Java threads made in {@code lang} or {@code core} outside {@code core.runtime}, their owner.
   */
  static List<String> javaThreadsOutsideRuntime(Iterable<JavaClass> classes, Layers layers) {
    return calls(
        classes,
        user ->
            layers
                .row(user)
                .filter(row -> !row.equals("core.runtime") && !row.startsWith("desk."))
                .isPresent(),
        JAVA_THREAD);
  }

  /** The places that call {@code Platform.runLater}, when they are in more than one class. */
  static List<String> runLaterInSeveralClasses(Iterable<JavaClass> classes) {
    Pattern runLater = Pattern.compile("javafx\\.application\\.Platform\\.runLater\\(.*");
    var places = calls(classes, user -> true, runLater);
    long owners =
        places.stream()
            .map(place -> place.replaceFirst("(\\$.*)?\\.[^.]+: .*", ""))
            .distinct()
            .count();
    return owners > 1 ? places : List.of();
  }

  /** Static fields that can change, or whose final value can. */
  static List<String> mutableStatics(Iterable<JavaClass> classes) {
    var found = new TreeSet<String>();
    for (JavaClass owner : classes) {
      for (JavaField field : owner.getFields()) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (!modifiers.contains(JavaModifier.STATIC)
            || modifiers.contains(JavaModifier.SYNTHETIC)) {
          continue;
        }
        if (!modifiers.contains(JavaModifier.FINAL)) {
          found.add(owner.getPackageName() + ": " + Place.of(field) + " is not final");
        } else if (CHANGEABLE.matcher(field.getRawType().getName()).matches()) {
          found.add(
              "%s: %s is a shared %s"
                  .formatted(
                      owner.getPackageName(), Place.of(field), field.getRawType().getSimpleName()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> calls(
      Iterable<JavaClass> classes, Predicate<JavaClass> where, Pattern forbidden) {
    var found = new TreeSet<String>();
    for (JavaClass user : classes) {
      if (!where.test(user)) {
        continue;
      }
      for (JavaAccess<?> access : user.getAccessesFromSelf()) {
        if (forbidden.matcher(access.getTarget().getFullName()).matches()) {
          found.add(
              "%s.%s: %s"
                  .formatted(
                      user.getPackageName(), Place.of(access), access.getTarget().getFullName()));
        }
      }
    }
    return List.copyOf(found);
  }
}
