package gilscope.core.runtime;

import gilscope.core.sched.Anchor;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the threads of one execution do in the program's own lines, to say where each visible
 * step begins in words that do not depend on offsets. Carrier thread only.
 */
final class Census {
  private static final Opcode[] OPCODES = Opcode.values();
  private static final int SUBSCRIPT = 26; // BINARY_OP's operand for a[b]

  private final List<String> lines;
  private final Map<Anchor, Integer> counts = new HashMap<>();
  private final List<Anchor> steps = new ArrayList<>();

  /**
   * @param source of the program
   */
  Census(String source) {
    this.lines = source.lines().toList();
  }

  /** A thread is about to execute an instruction. */
  void before(RtThread t) {
    Frame f = t.frame();
    if (f != null && !PythonRuntime.isLibrary(f)) {
      counts.merge(kind(t, f), 1, Integer::sum);
    }
  }

  /** A thread begins a visible step, or stands before one at the end. */
  void step(RtThread t) {
    steps.add(here(t));
  }

  /** Where each step began, and where threads stood at the end. */
  List<Anchor> steps() {
    return steps;
  }

  private Anchor here(RtThread t) {
    Frame f = t.runtime.userFrame(t);
    if (f == null) {
      return new Anchor(t.id(), "", "", -1, "", "", 0);
    }
    Anchor k = kind(t, f);
    int n = counts.getOrDefault(k, 0);
    return new Anchor(k.thread(), k.function(), k.text(), f.line(), k.operation(), k.name(), n);
  }

  private Anchor kind(RtThread t, Frame f) {
    int line = f.line();
    String text = line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
    int word = f.code.instructions()[f.pc];
    String operation = OPCODES[word & 0xFF].name();
    int arg = word >>> 8;
    String name = name(f.code, operation, arg);
    return new Anchor(t.id(), f.code.name(), text, -1, family(operation, arg), orEmpty(name), 0);
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }

  /** Instructions that other versions of Python call differently have one name. */
  private static String family(String operation, int arg) {
    return switch (operation) {
      case "LOAD_ATTR", "LOAD_GLOBAL", "LOAD_NAME" -> "LOAD";
      case "STORE_ATTR", "STORE_GLOBAL", "STORE_NAME" -> "STORE";
      case "DELETE_ATTR", "DELETE_GLOBAL", "DELETE_NAME" -> "DELETE";
      case "CALL", "CALL_KW", "CALL_FUNCTION_EX" -> "CALL";
      case "BINARY_OP" -> arg == SUBSCRIPT ? "SUBSCR" : operation;
      default -> operation;
    };
  }

  private static @Nullable String name(Code code, String operation, int arg) {
    return switch (operation) {
      case "LOAD_ATTR", "LOAD_GLOBAL" -> code.names().get(arg >> 1);
      case "LOAD_NAME",
          "STORE_ATTR",
          "STORE_GLOBAL",
          "STORE_NAME",
          "DELETE_ATTR",
          "DELETE_GLOBAL",
          "DELETE_NAME" ->
          code.names().get(arg);
      default -> null;
    };
  }
}
