package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.bytecode.Positions;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a program can see when objects end, judged by its code before it runs: counting costs
 * several times the speed of the loop, and most programs cannot tell.
 */
final class LifetimeUse {
  private static final Set<String> NAMES =
      Set.of(
          "__del__",
          "weakref",
          "_weakref",
          "gc",
          "getrefcount",
          "finalize",
          "WeakSet",
          "memoryview",
          "getbuffer",
          "open",
          "TemporaryFile",
          "NamedTemporaryFile",
          "set_exception_handler");

  private LifetimeUse() {}

  /** True if this code or a function in it names what depends on lifetimes. */
  static boolean in(Code code) {
    Set<String> coroutines = new HashSet<>();
    coroutines(code, coroutines);
    return in(code, coroutines);
  }

  /** True if this code or a function in it names {@code id}. */
  static boolean asksIdentities(Code code) {
    if (code.names().contains("id")) {
      return true;
    }
    for (Const c : code.consts()) {
      if (c instanceof Const.CodeConst(Code inner) && asksIdentities(inner)) {
        return true;
      }
    }
    return false;
  }

  private static void coroutines(Code code, Set<String> names) {
    if (code.has(Code.COROUTINE)) {
      names.add(code.name());
    }
    for (Const c : code.consts()) {
      if (c instanceof Const.CodeConst(Code inner)) {
        coroutines(inner, names);
      }
    }
  }

  private static boolean in(Code code, Set<String> coroutines) {
    for (String name : code.names()) {
      if (NAMES.contains(name)) {
        return true;
      }
    }
    if ((code.has(Code.GENERATOR) || code.has(Code.ASYNC_GENERATOR)) && hasHandler(code)) {
      return true;
    }
    if (!coroutines.isEmpty() && dropsOne(code, coroutines)) {
      return true;
    }
    for (Const c : code.consts()) {
      if (c instanceof Const.CodeConst(Code inner) && in(inner, coroutines)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if there is a statement that only calls a function with the name of a coroutine: what it
   * returns is dropped and was never awaited. What is called begins where the call begins.
   */
  private static boolean dropsOne(Code code, Set<String> coroutines) {
    int[] instructions = code.instructions();
    Positions at = code.positions();
    for (int i = 0; i + 1 < instructions.length; i++) {
      if ((instructions[i] & 0xFF) != Ordinal.CALL) {
        continue;
      }
      if ((instructions[i + 1] & 0xFF) == Ordinal.POP_TOP) {
        for (int j = i - 1; j >= 0 && at.lines()[j] >= at.lines()[i]; j--) {
          if (at.lines()[j] == at.lines()[i]
              && at.columns()[j] == at.columns()[i]
              && coroutines.contains(loaded(code, instructions[j]))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The name that an instruction loads; empty if it loads none. */
  private static String loaded(Code code, int instruction) {
    int argument = instruction >>> 8;
    return switch (instruction & 0xFF) {
      case Ordinal.LOAD_NAME -> code.names().get(argument);
      case Ordinal.LOAD_GLOBAL, Ordinal.LOAD_ATTR -> code.names().get(argument >> 1);
      default -> "";
    };
  }

  /**
   * True if there is a handler besides the one, around the whole body, that every generator has: a
   * dropped generator then runs code of the program. What {@code yield from} adds only hands on to
   * another generator, which is asked itself.
   */
  private static boolean hasHandler(Code code) {
    ExceptionTable table = code.exceptions();
    for (int each : table.targets()) {
      if (each != table.targets()[0]
          && (code.instructions()[each] & 0xFF) != Ordinal.CLEANUP_THROW) {
        return true;
      }
    }
    return false;
  }
}
