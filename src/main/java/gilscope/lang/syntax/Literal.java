package gilscope.lang.syntax;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The value of a constant in the source. Immutable; two literals are equal when type and bits are.
 */
public sealed interface Literal {

  /** Never negative: the sign is an operator. */
  record IntLit(BigInteger value) implements Literal {}

  /** Never negative; infinite when the digits overflow. */
  record FloatLit(double value) implements Literal {}

  /** {@code imag}j; with a real part only in a tree that a program made. */
  record ComplexLit(double real, double imag) implements Literal {
    /** As the parser reads it. */
    public ComplexLit(double imag) {
      this(0, imag);
    }
  }

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

  /** A tuple of constants: never from the parser, but in trees that a program made. */
  record TupleLit(List<Literal> items) implements Literal {
    public TupleLit {
      items = List.copyOf(items);
    }
  }

  /** A frozenset of constants: never from the parser either. */
  record FrozenSetLit(List<Literal> items) implements Literal {
    public FrozenSetLit {
      items = List.copyOf(items);
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
