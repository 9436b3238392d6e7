package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.ExceptionTable;
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
          "TemporaryFile",
          "NamedTemporaryFile",
          "set_exception_handler");

  /** They run a generator to its end, whatever happens. */
  private static final Set<String> RUN_TO_THE_END = Set.of("contextmanager", "asynccontextmanager");

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
    WrittenCalls calls = new WrittenCalls(code);
    if (opensUnguarded(calls) || (!coroutines.isEmpty() && dropsOne(calls, coroutines))) {
      return true;
    }
    for (int i = 0; i < calls.count(); i++) {
      Code inner = calls.loadedCode(i);
      if (inner != null
          && ((isGenerator(inner)
                  && hasHandler(inner)
                  && !RUN_TO_THE_END.contains(calls.decorator(i)))
              || in(inner, coroutines))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGenerator(Code code) {
    return code.has(Code.GENERATOR) || code.has(Code.ASYNC_GENERATOR);
  }

  /** True if a file may be left to be closed when nobody holds it. */
  private static boolean opensUnguarded(WrittenCalls calls) {
    int loads = 0;
    for (int i = 0; i < calls.count(); i++) {
      if (calls.loaded(i).equals("open")) {
        loads++;
      } else if (calls.isCall(i) && calls.isEntered(i) && calls.called(i).equals("open")) {
        loads--;
      }
    }
    return loads > 0;
  }

  /**
   * True if there is a statement that only calls a function with the name of a coroutine: what it
   * returns is dropped and was never awaited.
   */
  private static boolean dropsOne(WrittenCalls calls, Set<String> coroutines) {
    for (int i = 0; i < calls.count(); i++) {
      if (calls.isCall(i)
          && calls.opcode(i + 1) == Ordinal.POP_TOP
          && coroutines.contains(calls.called(i))) {
        return true;
      }
    }
    return false;
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
