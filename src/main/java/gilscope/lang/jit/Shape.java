package gilscope.lang.jit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How variables and stack entries are held at the start of a basic block.
 *
 * @param locals {@link #OBJECT}, {@link #LONG}, {@link #DOUBLE} or {@link #NONE} each. A number
 *     that had no value at first and may have none still is a number all the same; instead of the
 *     object that it is known as it has {@code CompiledNumbers.UNBOUND}, and nobody reads it
 * @param stack {@link #OBJECT}, {@link #LONG} or {@link #DOUBLE} for each entry of the operand
 *     stack
 * @param dirty which variables' slots of the frame are out of date
 * @param framed the frame exists; else nothing is known of it, and all bound variables are dirty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs
record Shape(byte[] locals, byte[] stack, boolean[] dirty, boolean framed) {
  static final byte OBJECT = 0;
  static final byte LONG = 1;
  static final byte DOUBLE = 2;

  /** Of variables only: it has no value, and its homes hold nothing. */
  static final byte NONE = 3;

  /** The variables' part: how held, and whether their slots are out of date. */
  @SuppressWarnings("ArrayRecordComponent") // equals is by content
  record Locals(byte[] types, boolean[] dirty) {
    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Locals l
          && Arrays.equals(types, l.types)
          && Arrays.equals(dirty, l.dirty);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(types) * 31 + Arrays.hashCode(dirty);
    }
  }

  /** What holds on both paths; {@code this} if nothing new comes with the other. */
  Shape join(Shape other) {
    if (stack.length != other.stack.length) {
      throw new Untranslatable("paths meet with different stacks");
    }
    Shape joined = new Shape(locals.clone(), stack.clone(), dirty.clone(), framed && other.framed);
    for (int i = 0; i < locals.length; i++) {
      if (locals[i] == NONE) {
        joined.locals[i] = other.locals[i];
      } else if (locals[i] != other.locals[i] && other.locals[i] != NONE) {
        joined.locals[i] = OBJECT;
      }
      joined.dirty[i] |= other.dirty[i];
    }
    for (int i = 0; i < stack.length; i++) {
      if (stack[i] != other.stack[i]) {
        joined.stack[i] = OBJECT;
      }
    }
    return joined.sameAs(this) ? this : joined;
  }

  private boolean sameAs(Shape other) {
    return Arrays.equals(locals, other.locals)
        && Arrays.equals(stack, other.stack)
        && Arrays.equals(dirty, other.dirty)
        && framed == other.framed;
  }

  /** The same without a frame: its parameters, the first so many variables, are in no slot. */
  Shape unframed(int parameters) {
    boolean[] all = new boolean[dirty.length];
    Arrays.fill(all, 0, parameters, true);
    return new Shape(locals.clone(), stack.clone(), all, false);
  }

  /** Nothing unboxed. */
  Shape boxed() {
    return new Shape(new byte[locals.length], new byte[stack.length], dirty.clone(), framed);
  }
}
