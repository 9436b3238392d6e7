package gilscope.core.runtime;

import gilscope.core.sched.Anchor;
import gilscope.core.sched.Instruction;
import gilscope.core.sched.Passages;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /** Operations of each thread when its instruction began. */
  private final Map<Integer, Integer> began = new HashMap<>();

  private final List<Anchor> steps = new ArrayList<>();
  private final List<List<Instruction>> before = new ArrayList<>();
  private final Map<Integer, List<Instruction>> passages = new HashMap<>();

  /** What led to each thread's last step. */
  private final Map<Integer, List<Instruction>> stoodIn = new HashMap<>();

  private final IdentityHashMap<Code, List<String>> meanings = new IdentityHashMap<>();

  /**
   * @param source of the program
   */
  Census(String source) {
    this.lines = source.lines().toList();
  }

  /** A thread is about to execute an instruction. */
  void before(RtThread t) {
    Frame f = t.frame();
    if (f != null && !UserCode.isLibrary(f)) {
      Anchor k = kind(t, f);
      counts.merge(k, 1, Integer::sum);
      counts.merge(inFunction(k), 1, Integer::sum);
      began.put(t.id(), t.search.operations);
      passage(t).add(new Instruction(f.code.name(), f.line(), text(f), false));
    }
  }

  /** A thread comes past a check point, in the instruction that it executes. */
  void checkPoint(RtThread t) {
    List<Instruction> passed = passage(t);
    if (passed.isEmpty()) {
      passed = stoodIn.getOrDefault(t.id(), passed); // still in the instruction of its last step
    }
    if (!passed.isEmpty()) {
      Instruction i = passed.removeLast();
      passed.add(new Instruction(i.function(), i.line(), i.text(), true));
    }
  }

  private List<Instruction> passage(RtThread t) {
    return passages.computeIfAbsent(t.id(), _ -> new ArrayList<>());
  }

  private String text(Frame f) {
    String operation = OPCODES[f.code.instructions()[f.pc] & 0xFF].name();
    String meaning = meanings.computeIfAbsent(f.code, Disassembler::meanings).get(f.pc);
    return meaning.isEmpty() ? operation : operation + " " + meaning;
  }

  /** A thread begins a visible step, or stands before one at the end. */
  void step(RtThread t) {
    steps.add(here(t));
    List<Instruction> passed = passage(t);
    Frame f = UserCode.frame(t);
    Instruction ahead = f == null ? null : standsIn(f, passed);
    List<Instruction> kept = new ArrayList<>(passed);
    before.add(kept);
    stoodIn.put(t.id(), kept);
    passed.clear();
    if (ahead != null) {
      passed.add(ahead);
    }
  }

  /**
   * Makes the instruction in which a thread stands the last of those passed. One that calls others
   * on its way may have been counted on too far.
   *
   * @return what was counted too early; null if nothing
   */
  private @Nullable Instruction standsIn(Frame f, List<Instruction> passed) {
    int n = passed.size();
    if (n > 0 && isAt(passed.get(n - 1), f)) {
      return null;
    }
    if (n > 1 && isAt(passed.get(n - 2), f)) {
      return passed.removeLast();
    }
    passed.add(new Instruction(f.code.name(), f.line(), text(f), false));
    return null;
  }

  private boolean isAt(Instruction i, Frame f) {
    return i.line() == f.line() && i.text().equals(text(f));
  }

  /** Where each step began, and where threads stood at the end. */
  Passages passages() {
    return new Passages(List.copyOf(steps), before.stream().map(List::copyOf).toList());
  }

  /** Where a thread is. */
  Anchor here(RtThread t) {
    Frame f = UserCode.frame(t);
    if (f == null) {
      return new Anchor(t.id(), "", "", -1, "", "", 0, 0, t.search.operations);
    }
    Anchor k = kind(t, f);
    return new Anchor(
        k.thread(),
        k.function(),
        k.text(),
        f.line(),
        k.operation(),
        k.name(),
        counts.getOrDefault(k, 0),
        counts.getOrDefault(inFunction(k), 0),
        t.search.operations - began.getOrDefault(t.id(), 0));
  }

  private Anchor kind(RtThread t, Frame f) {
    int line = f.line();
    String text = line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
    int word = f.code.instructions()[f.pc];
    String operation = OPCODES[word & 0xFF].name();
    int arg = word >>> 8;
    String name = orEmpty(name(f.code, operation, arg));
    return new Anchor(t.id(), f.code.name(), text, -1, family(operation, arg), name, 0, 0, 0);
  }

  private static Anchor inFunction(Anchor k) {
    return new Anchor(k.thread(), k.function(), "", -2, k.operation(), k.name(), 0, 0, 0);
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
