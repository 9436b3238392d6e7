package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.ExceptionTable;
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
          "NamedTemporaryFile");

  private LifetimeUse() {}

  /** True if this code or a function in it names what depends on lifetimes. */
  static boolean in(Code code) {
    for (String name : code.names()) {
      if (NAMES.contains(name)) {
        return true;
      }
    }
    if (code.has(Code.GENERATOR) && hasHandler(code)) {
      return true;
    }
    for (Const c : code.consts()) {
      if (c instanceof Const.CodeConst(Code inner) && in(inner)) {
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
