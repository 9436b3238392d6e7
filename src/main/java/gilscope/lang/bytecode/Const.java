package gilscope.lang.bytecode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant of a code object as pure data. Equality is CPython's for sharing constants: same type
 * and same value, where 0.0 and -0.0, or 1 and 1.0 and True, differ, also inside tuples.
 */
public sealed interface Const {
  /** {@code None}. */
  record None() implements Const {}

  /** {@code True} or {@code False}. */
  record Bool(boolean value) implements Const {}

  /** {@code ...}. */
  record Ellipsis() implements Const {}

  /** An int of any size. */
  record Int(BigInteger value) implements Const {
    /** An int that fits a long. */
    public static Int of(long value) {
      return new Int(BigInteger.valueOf(value));
    }
  }

  /** A float. */
  record Float(double value) implements Const {
    /** Every NaN is a constant of its own, since it is not even equal to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Float that
              && value == that.value
              && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(that.value));
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /** A complex number. */
  record Complex(double real, double imaginary) implements Const {}

  /** A str, in UTF-16; lone surrogates are lone surrogates. */
  record Str(String value) implements Const {}

  /** A bytes object; the array is not to be changed. */
  @SuppressWarnings("ArrayRecordComponent") // equality is defined below
  record Bytes(byte[] value) implements Const {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return Repr.of(this);
    }
  }

  /** A tuple of constants. */
  record Tuple(List<Const> items) implements Const {
    public Tuple {
      items = List.copyOf(items);
    }
  }

  /** A frozenset; the items are distinct and in source order. */
  record FrozenSet(List<Const> items) implements Const {
    public FrozenSet {
      items = List.copyOf(items);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FrozenSet that
          && new HashSet<>(items).equals(new HashSet<>(that.items));
    }

    @Override
    public int hashCode() {
      return new HashSet<>(items).hashCode();
    }
  }

  /** A slice. */
  record Slice(Const start, Const stop, Const step) implements Const {}

  /**
   * A nested code object. Two are equal if they would behave and report alike, as CPython compares
   * code objects.
   */
  record CodeConst(Code code) implements Const {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof CodeConst that && code.sameAs(that.code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(code.name(), code.firstLine(), Arrays.hashCode(code.instructions()));
    }
  }

  /** The one None is as good as any other. */
  static Const none() {
    return new None();
  }
}
