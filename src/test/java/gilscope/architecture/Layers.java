package gilscope.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of packages under one root and who may use whom. A subpackage belongs to the row with
 * the longest matching name. Immutable.
 *
 * @param root the package that holds all rows, such as {@code gilscope}
 * @param mayUse per row, named without the root, the rows it may use besides itself
 */
record Layers(String root, Map<String, Set<String>> mayUse) {

  /** The table of the architecture page, row by row. */
  static Layers gilscope() {
    var table = new Rows();
    table.row("lang.syntax");
    table.row("lang.bytecode");
    table.row("lang.compiler", "lang.syntax", "lang.bytecode");
    table.row("lang.objects", "lang.bytecode");
    table.row("lang.interp", "lang.bytecode", "lang.objects");
    table.row("lang.jit", "lang.bytecode", "lang.objects", "lang.interp");
    table.row("lang.stdlib", "lang.objects", "lang.interp");
    table.row("core.event");
    table.row("core.sched", "core.event");
    table.row(
        "core.runtime",
        "core.event",
        "core.sched",
        "lang.syntax",
        "lang.bytecode",
        "lang.compiler",
        "lang.objects",
        "lang.interp",
        "lang.jit",
        "lang.stdlib");
    table.row("core.trace", "core.event");
    table.row("core.analysis", "core.trace", "core.event");
    table.row(
        "core.explore", "core.analysis", "core.session", "core.sched", "core.trace", "core.event");
    table.row(
        "core.session",
        "core.runtime",
        "core.trace",
        "core.sched",
        "core.event",
        "lang.syntax",
        "lang.compiler",
        "lang.bytecode");
    table.row("desk.scene", "core.trace", "core.analysis", "core.event");
    table.row("desk.export", "desk.scene", "core.trace", "core.event");
    table.row(
        "desk.ui",
        "desk.scene",
        "desk.export",
        "core.session",
        "core.explore",
        "core.analysis",
        "core.trace",
        "core.event");
    return new Layers("gilscope", Map.copyOf(table.rows));
  }

  /** Every use outside the table as {@code a -> b (Class.method)}, sorted, each once. */
  List<String> violations(Iterable<JavaClass> classes) {
    var found = new TreeSet<String>();
    for (JavaClass user : classes) {
      Optional<String> from = row(user);
      if (from.isEmpty()) {
        if (!isWiring(user)) {
          found.add(user.getPackageName() + " is not in the table");
        }
        continue;
      }
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (!inRoot(used)) {
          continue;
        }
        String to = row(used).orElse(used.getPackageName());
        if (!to.equals(from.get()) && !mayUse.getOrDefault(from.get(), Set.of()).contains(to)) {
          found.add("%s -> %s (%s)".formatted(from.get(), to, Place.of(dependency)));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * The row that {@code type} belongs to; empty for the wiring and for packages outside the table.
   */
  Optional<String> row(JavaClass type) {
    return mayUse.keySet().stream()
        .filter(row -> (type.getPackageName() + ".").startsWith(root + "." + row + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  /** {@code Main} and the command line put everything together, so they may use anything. */
  private boolean isWiring(JavaClass type) {
    return type.getPackageName().equals(root)
        || (type.getPackageName() + ".").startsWith(root + ".cli.");
  }

  private boolean inRoot(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }

  /** Collects rows in the shape the page writes them. */
  private static final class Rows {
    private final Map<String, Set<String>> rows = new TreeMap<>();

    private void row(String name, String... uses) {
      rows.put(name, Set.of(uses));
    }
  }
}
