package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.session.Breakpoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The breakpoints at the lines of the program in the editor, one a line at most. They move with
 * their lines when the text is edited. FX thread only.
 */
final class LineBreakpoints {
  private final TreeMap<Integer, Breakpoint> byLine = new TreeMap<>();
  private final Consumer<Set<Integer>> changed;
  private String fileName = "";

  /**
   * @param changed told the lines where something is different now
   */
  LineBreakpoints(Consumer<Set<Integer>> changed) {
    this.changed = changed;
  }

  /** Another program has none yet. */
  void ofFile(String name) {
    if (!name.equals(fileName)) {
      byLine.clear();
      fileName = name;
    }
  }

  /** The same program is called otherwise from now on. */
  void renamed(String name) {
    fileName = name;
    byLine.replaceAll((line, b) -> new Breakpoint(name, line, b.condition(), b.thread()));
  }

  Set<Breakpoint> all() {
    return new HashSet<>(byLine.values());
  }

  /** From the top of the text. */
  List<Breakpoint> inOrder() {
    return List.copyOf(byLine.values());
  }

  @Nullable Breakpoint at(int line) {
    return byLine.get(line);
  }

  void toggle(int line) {
    if (byLine.remove(line) == null) {
      byLine.put(line, new Breakpoint(fileName, line));
    }
    changed.accept(Set.of(line));
  }

  void remove(int line) {
    byLine.remove(line);
    changed.accept(Set.of(line));
  }

  /**
   * Sets a breakpoint, or changes the one that is there.
   *
   * @param condition empty for always
   * @param thread {@link ThreadId#NONE} for any
   * @throws IllegalArgumentException with a message for the user if the condition cannot be read
   */
  void set(int line, String condition, ThreadId thread) {
    byLine.put(line, new Breakpoint(fileName, line, condition, thread));
    changed.accept(Set.of(line));
  }

  /**
   * Lines have been put in or taken out.
   *
   * @param line where the change begins
   * @param removed lines that are gone after it
   * @param added lines that are new after it
   */
  void edited(int line, int removed, int added) {
    if (removed == added || byLine.isEmpty()) {
      return;
    }
    List<Breakpoint> before = inOrder();
    Set<Integer> touched = new HashSet<>(byLine.keySet());
    byLine.clear();
    for (Breakpoint b : before) {
      int to =
          b.line() <= line
              ? b.line()
              : b.line() <= line + removed ? line : b.line() + added - removed;
      byLine.put(to, new Breakpoint(fileName, to, b.condition(), b.thread()));
    }
    touched.addAll(byLine.keySet());
    changed.accept(touched);
  }
}
