package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import java.util.Arrays;
import java.util.List;

/**
 * The instructions as {@link Loop} begins with them: those that are alike to it are one, and
 * operands are as it needs them.
 */
final class Decoding {
  private Decoding() {}

  /**
   * A word for each instruction of the code, at the same place, and one after them.
   *
   * @param consts see {@link PyCode#loaded}: gets the small ints besides
   */
  static int[] words(Code code, List<PyObject> consts) {
    int[] given = code.instructions();
    int[] words = new int[given.length + 1];
    for (int i = 0; i < given.length; i++) {
      words[i] = decoded(given[i], consts);
    }
    words[given.length] = NOP;
    for (int i = 0; i + 1 < given.length; i++) {
      words[i] = together(words, i);
    }
    return words;
  }

  /** The instruction at {@code pc} as it is decoded when it is one with no other. */
  static int decoded(PyCode code, int pc) {
    return decoded(code.word(pc), Arrays.asList(code.loaded));
  }

  private static int decoded(int word, List<PyObject> consts) {
    int arg = word >>> 8;
    return switch (word & 0xFF) {
      case NOT_TAKEN, EXTENDED_ARG -> NOP;
      case LOAD_FAST_BORROW -> LOAD_FAST | arg << 8;
      case LOAD_FAST_BORROW_LOAD_FAST_BORROW -> LOAD_FAST_LOAD_FAST | arg << 8;
      case LOAD_SMALL_INT -> LOAD_CONST | constant(PyInt.of(arg), consts) << 8;
      case JUMP_BACKWARD_NO_INTERRUPT -> JUMP_FORWARD | arg << 8;
      case POP_ITER, END_FOR -> POP_TOP;
      case CALL_FUNCTION_EX -> CALL_SPREAD;
      case LOAD_GLOBAL -> ((arg & 1) == 0 ? LOAD_GLOBAL : LOAD_GLOBAL_NULL) | arg >> 1 << 8;
      case LOAD_ATTR -> ((arg & 1) == 0 ? LOAD_ATTR : LOAD_METHOD) | arg >> 1 << 8;
      default -> word;
    };
  }

  private static int constant(PyInt small, List<PyObject> consts) {
    for (int i = consts.size() - 1; i >= 0; i--) {
      if (consts.get(i) == small) {
        return i;
      }
    }
    consts.add(small);
    return consts.size() - 1;
  }

  /** The word for an instruction and those after it that can be done with it. */
  private static int together(int[] words, int i) {
    int word = words[i];
    int next = words[i + 1] & 0xFF;
    int third = i + 2 < words.length ? words[i + 2] & 0xFF : NOP;
    int op =
        switch (word & 0xFF) {
          case LOAD_FAST ->
              switch (next) {
                case LOAD_CONST ->
                    third == BINARY_OP
                        ? LOAD_FAST_CONST_BINARY
                        : third == COMPARE_OP ? LOAD_FAST_CONST_COMPARE : LOAD_FAST;
                case BINARY_OP -> LOAD_FAST_BINARY;
                case COMPARE_OP -> LOAD_FAST_COMPARE;
                case LOAD_ATTR -> LOAD_FAST_ATTR;
                case LOAD_METHOD -> LOAD_FAST_METHOD;
                case STORE_ATTR -> LOAD_FAST_STORE_ATTR;
                case RETURN_VALUE, STORE_FAST, TO_BOOL, CALL -> LOAD_FAST_RESULT;
                case COPY ->
                    words[i + 1] == (COPY | 1 << 8) && third == LOAD_ATTR
                        ? LOAD_FAST_COPY_ATTR
                        : LOAD_FAST;
                default -> LOAD_FAST;
              };
          case LOAD_CONST ->
              switch (next) {
                case BINARY_OP -> LOAD_CONST_BINARY;
                case COMPARE_OP -> LOAD_CONST_COMPARE;
                case RETURN_VALUE, STORE_FAST, CALL -> LOAD_CONST_RESULT;
                default -> LOAD_CONST;
              };
          case LOAD_FAST_LOAD_FAST ->
              switch (next) {
                case BINARY_OP -> LOAD_TWO_BINARY;
                case COMPARE_OP -> LOAD_TWO_COMPARE;
                case LOAD_FAST -> third == BINARY_OP ? LOAD_TWO_FAST_BINARY : LOAD_FAST_LOAD_FAST;
                case COPY -> copiesTwo(words, i + 1) ? LOAD_TWO_COPY_BINARY : LOAD_FAST_LOAD_FAST;
                default -> LOAD_FAST_LOAD_FAST;
              };
          case COPY -> {
            if (word >>> 8 == 1) {
              yield next == LOAD_ATTR ? COPY_ATTR : COPY;
            }
            yield copiesTwo(words, i) ? COPY_TWO_BINARY : COPY;
          }
          case SWAP -> {
            if (word >>> 8 == 2) {
              yield next == STORE_ATTR ? SWAP_STORE_ATTR : SWAP;
            }
            boolean two = word == (SWAP | 3 << 8) && words[i + 1] == (SWAP | 2 << 8);
            yield two && third == STORE_SUBSCR ? SWAP_STORE_SUBSCR : SWAP;
          }
          default -> word & 0xFF;
        };
    return op | word & ~0xFF;
  }

  /** Both operands of an operation are copied: {@code o[k] op= v}. */
  private static boolean copiesTwo(int[] words, int i) {
    return words[i] == (COPY | 2 << 8)
        && words[i + 1] == words[i]
        && (words[i + 2] & 0xFF) == BINARY_OP;
  }
}
