package gilscope.lang.jit;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.FoundGlobal;
import gilscope.lang.interp.Kind;
import gilscope.lang.interp.KnownCallee;
import gilscope.lang.interp.PyCode;
import gilscope.lang.interp.SeenAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Which functions are small and plain enough to stand in for a call of them: they calculate with
 * their parameters, what attributes of those are, and globals, in one go, change nothing, and so
 * can be given up at any point for the call itself.
 */
final class Inlining {
  /** The operand stack that they may need. */
  static final int STACK = 6;

  private static final int MANY_INSTRUCTIONS = 20;

  private Inlining() {}

  static boolean isPossible(KnownCallee known, PyCode py) {
    int parameters = known.parameters();
    Code code = py.code();
    int[] words = code.instructions();
    if (words.length > MANY_INSTRUCTIONS
        || code.stackSize() > STACK
        || code.exceptions().size() > 0
        || code.has(Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR)) {
      return false;
    }
    for (int pc = 0; pc < words.length; pc++) {
      boolean plain =
          py.remembered(pc) instanceof FoundGlobal g
              ? (words[pc] >>> 8 & 1) == 0 && known.finds(g)
              : isPlain(py, pc, words[pc] >>> 8, parameters, pc == words.length - 1);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(PyCode py, int pc, int arg, int parameters, boolean last) {
    return switch (Opcode.values()[py.word(pc) & 0xFF]) {
      case RESUME, NOP, LOAD_CONST, LOAD_SMALL_INT -> !last;
      case LOAD_FAST, LOAD_FAST_BORROW -> !last && arg < parameters;
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW ->
          !last && arg >> 4 < parameters && (arg & 15) < parameters;
      case LOAD_ATTR ->
          !last
              && (arg & 1) == 0
              && py.remembered(pc) instanceof SeenAttribute s
              && liesInInstances(s);
      case BINARY_OP -> !last && isArithmetic(py.remembered(pc), arg);
      case COMPARE_OP ->
          !last && (py.remembered(pc) == Kind.INTS || py.remembered(pc) == Kind.FLOATS);
      case RETURN_VALUE -> last;
      default -> false;
    };
  }

  private static boolean liesInInstances(SeenAttribute seen) {
    return seen.position() >= 0 && (seen.next() == null || liesInInstances(seen.next()));
  }

  /** Of those, what is done without a call into Java. */
  private static boolean isArithmetic(@Nullable Object kind, int op) {
    int plain = op >= 13 && op <= 25 ? op - 13 : op;
    if (kind == Kind.FLOATS) {
      return plain == 0 || plain == 5 || plain == 10 || plain == 11;
    }
    return kind == Kind.INTS && plain != 4 && plain != 8 && plain != 26;
  }
}
