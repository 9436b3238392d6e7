package gilscope.lang.syntax;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The value of a constant in the source. Immutable; two literals are equal when type and bits are.
 */
public sealed interface Literal {

  /** Never negative: the sign is an operator. */
  record IntLit(BigInteger value) implements Literal {}

  /** Never negative; infinite when the digits overflow. */
  record FloatLit(double value) implements Literal {}

  /** {@code imag}j. */
  record ComplexLit(double imag) implements Literal {}

  /** Text in UTF-16; a surrogate written with an escape stays alone. */
  record StrLit(String value) implements Literal {}

  /** The array belongs to the literal: nobody writes to it. */
  @SuppressWarnings("ArrayRecordComponent") // equality is by content, below
  record BytesLit(byte[] value) implements Literal {
    @Override
    public boolean equals(Object other) {
      return other instanceof BytesLit that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "BytesLit[value=" + Arrays.toString(value) + "]";
    }
  }

  /** {@code None}. */
  record NoneLit() implements Literal {}

  /** {@code True}. */
  record TrueLit() implements Literal {}

  /** {@code False}. */
  record FalseLit() implements Literal {}

  /** {@code ...}. */
  record EllipsisLit() implements Literal {}
}
