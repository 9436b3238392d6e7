package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.ExceptionTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /** A generator of theirs that a {@code with} enters runs to its end. */
  private static final Set<String> CONTEXT_MANAGERS =
      Set.of("contextmanager", "asynccontextmanager");

  /** Coroutines, by name. */
  private final Set<String> coroutines = new HashSet<>();

  /** What is loaded for something else than to be called and entered by a {@code with}. */
  private final Set<String> loose = new HashSet<>();

  private LifetimeUse(Code code) {
    read(code);
  }

  /** True if this code or a function in it names what depends on lifetimes. */
  static boolean in(Code code) {
    return new LifetimeUse(code).isIn(code);
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

  private void read(Code code) {
    if (code.has(Code.COROUTINE)) {
      coroutines.add(code.name());
    }
    WrittenCalls calls = new WrittenCalls(code);
    List<String> loads = new ArrayList<>();
    for (int i = 0; i < calls.count(); i++) {
      loads.add(calls.loaded(i));
      Code inner = calls.loadedCode(i);
      if (inner != null) {
        read(inner);
      }
    }
    for (int i = 0; i < calls.count(); i++) {
      if (calls.isCall(i) && calls.isEntered(i)) {
        loads.remove(calls.called(i));
      }
    }
    loose.addAll(loads);
  }

  private boolean isIn(Code code) {
    for (String name : code.names()) {
      if (NAMES.contains(name)) {
        return true;
      }
    }
    if (loose.contains("open")) { // the file may be left to be closed when nobody holds it
      return true;
    }
    WrittenCalls calls = new WrittenCalls(code);
    for (int i = 0; i < calls.count(); i++) {
      Code inner = calls.loadedCode(i);
      if (inner != null && (mayStop(inner, calls.decorator(i)) || isIn(inner))) {
        return true;
      }
    }
    return !coroutines.isEmpty() && dropsOne(calls);
  }

  /** A generator that may be dropped where it must still do something. */
  private boolean mayStop(Code code, String decorator) {
    boolean runToTheEnd = CONTEXT_MANAGERS.contains(decorator) && !loose.contains(code.name());
    return isGenerator(code) && hasHandler(code) && !runToTheEnd;
  }

  private static boolean isGenerator(Code code) {
    return code.has(Code.GENERATOR) || code.has(Code.ASYNC_GENERATOR);
  }

  /**
   * True if there is a statement that only calls a function with the name of a coroutine: what it
   * returns is dropped and was never awaited.
   */
  private boolean dropsOne(WrittenCalls calls) {
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
