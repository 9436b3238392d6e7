package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Python's operators give for constants, as far as the compiler computes them. Null means:
 * leave it to run time, because it would raise, or because CPython refuses to store a result of
 * that size.
 */
final class ConstantArithmetic {
  private static final int MAX_INT_BITS = 128;
  private static final int MAX_ITEMS = 256;
  private static final int MAX_TEXT = 4096;
  private static final int MAX_TOTAL_ITEMS = 1024;

  private ConstantArithmetic() {}

  static @Nullable Const negative(Const value) {
    return switch (value) {
      case Const.Int i -> new Const.Int(i.value().negate());
      case Const.Bool b -> Const.Int.of(b.value() ? -1 : 0);
      case Const.Float f -> new Const.Float(-f.value());
      case Const.Complex c -> new Const.Complex(-c.real(), -c.imaginary());
      default -> null;
    };
  }

  static @Nullable Const positive(Const value) {
    return switch (value) {
      case Const.Bool b -> Const.Int.of(b.value() ? 1 : 0);
      case Const.Int _, Const.Float _, Const.Complex _ -> value;
      default -> null;
    };
  }

  /** {@code ~}; of a bool it is deprecated and so left to run time. */
  static @Nullable Const invert(Const value) {
    return value instanceof Const.Int i ? new Const.Int(i.value().not()) : null;
  }

  /**
   * @param op index into {@link gilscope.lang.bytecode.Operands#BINARY}
   */
  static @Nullable Const binary(Const left, int op, Const right) {
    if (op == 26) {
      return Subscripting.of(left, right);
    }
    if (left instanceof Const.Bool a && right instanceof Const.Bool b) {
      Const logical = bools(a.value(), op, b.value());
      if (logical != null) {
        return logical;
      }
    }
    BigInteger a = integer(left);
    BigInteger b = integer(right);
    if (a != null && b != null) {
      return integers(a, op, b);
    }
    if (isReal(left) && isReal(right)) {
      Double x = real(left);
      Double y = real(right);
      return x == null || y == null ? null : floats(x, op, y);
    }
    if ((isReal(left) || left instanceof Const.Complex)
        && (isReal(right) || right instanceof Const.Complex)) {
      return complexes(left, op, right);
    }
    if (op == 0) {
      return concatenate(left, right);
    }
    if (op == 5) {
      return b != null ? repeat(left, b) : a != null ? repeat(right, a) : null;
    }
    return null;
  }

  private static @Nullable Const bools(boolean a, int op, boolean b) {
    return switch (op) {
      case 1 -> new Const.Bool(a && b);
      case 7 -> new Const.Bool(a || b);
      case 12 -> new Const.Bool(a ^ b);
      default -> null;
    };
  }

  static @Nullable BigInteger integer(Const value) {
    return switch (value) {
      case Const.Int i -> i.value();
      case Const.Bool b -> b.value() ? BigInteger.ONE : BigInteger.ZERO;
      default -> null;
    };
  }

  private static boolean isReal(Const value) {
    return value instanceof Const.Float || integer(value) != null;
  }

  private static @Nullable Double real(Const value) {
    if (value instanceof Const.Float f) {
      return f.value();
    }
    BigInteger integer = integer(value);
    double converted = integer == null ? Double.NaN : integer.doubleValue();
    return Double.isInfinite(converted) ? null : (Double) converted;
  }

  private static @Nullable Const integers(BigInteger a, int op, BigInteger b) {
    return switch (op) {
      case 0 -> new Const.Int(a.add(b));
      case 1 -> new Const.Int(a.and(b));
      case 2 -> b.signum() == 0 ? null : new Const.Int(floorDivide(a, b));
      case 3 -> shiftLeft(a, b);
      case 5 ->
          a.signum() != 0 && b.signum() != 0 && bits(a) + bits(b) > MAX_INT_BITS
              ? null
              : new Const.Int(a.multiply(b));
      case 6 -> b.signum() == 0 ? null : new Const.Int(a.subtract(floorDivide(a, b).multiply(b)));
      case 7 -> new Const.Int(a.or(b));
      case 8 -> power(a, b);
      case 9 -> shiftRight(a, b);
      case 10 -> new Const.Int(a.subtract(b));
      case 11 -> b.signum() == 0 ? null : trueDivide(a, b);
      case 12 -> new Const.Int(a.xor(b));
      default -> null;
    };
  }

  private static int bits(BigInteger value) {
    return value.abs().bitLength();
  }

  private static BigInteger floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() != 0 && parts[1].signum() != b.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }

  private static @Nullable Const shiftLeft(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      return null;
    }
    if (a.signum() == 0 || b.signum() == 0) {
      return new Const.Int(a);
    }
    if (b.bitLength() > 31
        || b.intValue() > MAX_INT_BITS
        || bits(a) > MAX_INT_BITS - b.intValue()) {
      return null;
    }
    return new Const.Int(a.shiftLeft(b.intValue()));
  }

  private static @Nullable Const shiftRight(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      return null;
    }
    return b.bitLength() > 30
        ? Const.Int.of(a.signum() < 0 ? -1 : 0)
        : new Const.Int(a.shiftRight(b.intValue()));
  }

  private static @Nullable Const power(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      Double x = real(new Const.Int(a));
      Double y = real(new Const.Int(b));
      return x == null || y == null ? null : floats(x, 8, y);
    }
    if (a.signum() != 0 && b.signum() > 0) {
      if (b.bitLength() > 31 || bits(a) > MAX_INT_BITS / b.intValue()) {
        return null;
      }
    } else if (b.signum() > 0) {
      return Const.Int.of(0);
    }
    return new Const.Int(a.pow(b.intValue()));
  }

  /** The double nearest to the exact quotient. */
  private static @Nullable Const trueDivide(BigInteger a, BigInteger b) {
    double quotient;
    if (bits(a) <= 53 && bits(b) <= 53) {
      quotient = a.doubleValue() / b.doubleValue();
    } else {
      // Enough digits that rounding twice cannot differ from rounding once, unless the quotient is
      // a tie; then it is exact.
      MathContext context = new MathContext(800);
      quotient = new BigDecimal(a).divide(new BigDecimal(b), context).doubleValue();
    }
    return Double.isInfinite(quotient) ? null : new Const.Float(quotient);
  }

  private static @Nullable Const floats(double x, int op, double y) {
    return switch (op) {
      case 0 -> new Const.Float(x + y);
      case 2 -> y == 0 ? null : new Const.Float(floorDivide(x, y));
      case 5 -> new Const.Float(x * y);
      case 6 -> y == 0 ? null : new Const.Float(modulo(x, y));
      case 8 -> floatPower(x, y);
      case 10 -> new Const.Float(x - y);
      case 11 -> y == 0 ? null : new Const.Float(x / y);
      default -> null;
    };
  }

  private static double modulo(double x, double y) {
    double rest = x % y;
    if (rest == 0) {
      return Math.copySign(0.0, y);
    }
    return (y < 0) != (rest < 0) ? rest + y : rest;
  }

  private static double floorDivide(double x, double y) {
    double rest = x % y;
    double quotient = (x - rest) / y;
    if (rest != 0 && (y < 0) != (rest < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static @Nullable Const floatPower(double x, double y) {
    if (x == 0 && y < 0) {
      return null;
    }
    if (x < 0 && !Double.isInfinite(x) && !Double.isInfinite(y) && y != Math.rint(y)) {
      return ifFinite(ComplexPower.of(x, 0, y, 0));
    }
    if (x == 1 || y == 0 || (x == -1 && Double.isInfinite(y))) {
      return new Const.Float(1.0);
    }
    double result = Math.pow(x, y);
    boolean finite = !Double.isInfinite(x) && !Double.isInfinite(y);
    return finite && Double.isInfinite(result) ? null : new Const.Float(result);
  }

  private static @Nullable Const complexes(Const left, int op, Const right) {
    Double x = left instanceof Const.Complex ? null : real(left);
    Double y = right instanceof Const.Complex ? null : real(right);
    if ((x == null && !(left instanceof Const.Complex))
        || (y == null && !(right instanceof Const.Complex))) {
      return null;
    }
    double ar = left instanceof Const.Complex c ? c.real() : x == null ? 0 : x;
    double ai = left instanceof Const.Complex c ? c.imaginary() : 0;
    double br = right instanceof Const.Complex c ? c.real() : y == null ? 0 : y;
    double bi = right instanceof Const.Complex c ? c.imaginary() : 0;
    Const.Complex result =
        switch (op) {
          // A real operand leaves the imaginary part of the other alone, so that signed zeros
          // survive.
          case 0 -> new Const.Complex(ar + br, x != null ? bi : y != null ? ai : ai + bi);
          case 10 -> new Const.Complex(ar - br, x != null ? -bi : y != null ? ai : ai - bi);
          case 5 ->
              x != null
                  ? new Const.Complex(x * br, x * bi)
                  : y != null
                      ? new Const.Complex(ar * y, ai * y)
                      : new Const.Complex(ar * br - ai * bi, ar * bi + ai * br);
          case 11 ->
              y != null
                  ? y == 0 ? null : new Const.Complex(ar / y, ai / y)
                  : x != null ? quotient(x, br, bi) : quotient(ar, ai, br, bi);
          case 8 -> ComplexPower.of(ar, ai, br, bi);
          default -> null;
        };
    return ifFinite(result);
  }

  /** What becomes of infinities is known at run time. */
  private static @Nullable Const ifFinite(Const.@Nullable Complex c) {
    return c != null && Double.isFinite(c.real()) && Double.isFinite(c.imaginary()) ? c : null;
  }

  /** Smith's method for a real dividend, whose imaginary part takes no part in it. */
  private static Const.@Nullable Complex quotient(double a, double br, double bi) {
    if (Math.abs(br) >= Math.abs(bi)) {
      if (br == 0) {
        return null;
      }
      double ratio = bi / br;
      double denominator = br + bi * ratio;
      return new Const.Complex(a / denominator, -a * ratio / denominator);
    }
    double ratio = br / bi;
    double denominator = br * ratio + bi;
    return new Const.Complex(a * ratio / denominator, -a / denominator);
  }

  /** Smith's method, as CPython divides. */
  static Const.@Nullable Complex quotient(double ar, double ai, double br, double bi) {
    if (Math.abs(br) >= Math.abs(bi)) {
      if (br == 0) {
        return null;
      }
      double ratio = bi / br;
      double denominator = br + bi * ratio;
      return new Const.Complex((ar + ai * ratio) / denominator, (ai - ar * ratio) / denominator);
    }
    double ratio = br / bi;
    double denominator = br * ratio + bi;
    return new Const.Complex((ar * ratio + ai) / denominator, (ai * ratio - ar) / denominator);
  }

  private static @Nullable Const concatenate(Const left, Const right) {
    if (left instanceof Const.Str a && right instanceof Const.Str b) {
      return new Const.Str(a.value() + b.value());
    }
    if (left instanceof Const.Bytes a && right instanceof Const.Bytes b) {
      byte[] joined = Arrays.copyOf(a.value(), a.value().length + b.value().length);
      System.arraycopy(b.value(), 0, joined, a.value().length, b.value().length);
      return new Const.Bytes(joined);
    }
    if (left instanceof Const.Tuple a && right instanceof Const.Tuple b) {
      List<Const> joined = new ArrayList<>(a.items());
      joined.addAll(b.items());
      return new Const.Tuple(joined);
    }
    return null;
  }

  private static @Nullable Const repeat(Const sequence, BigInteger times) {
    int size =
        switch (sequence) {
          case Const.Str s -> s.value().codePointCount(0, s.value().length());
          case Const.Bytes b -> b.value().length;
          case Const.Tuple t -> t.items().size();
          default -> -1;
        };
    if (size < 0) {
      return null;
    }
    if (size == 0) {
      return times.bitLength() > 62 ? null : sequence;
    }
    int limit = sequence instanceof Const.Tuple ? MAX_ITEMS : MAX_TEXT;
    if (times.signum() < 0 || times.bitLength() > 30 || times.intValue() > limit / size) {
      return null;
    }
    int n = times.intValue();
    return switch (sequence) {
      case Const.Str s -> new Const.Str(s.value().repeat(n));
      case Const.Bytes b -> {
        byte[] repeated = new byte[size * n];
        for (int i = 0; i < n; i++) {
          System.arraycopy(b.value(), 0, repeated, i * size, size);
        }
        yield new Const.Bytes(repeated);
      }
      case Const.Tuple t -> {
        if (n > 0 && remaining(t, MAX_TOTAL_ITEMS / n) < 0) {
          yield null;
        }
        List<Const> repeated = new ArrayList<>();
        Collections.nCopies(n, t.items()).forEach(repeated::addAll);
        yield new Const.Tuple(repeated);
      }
      default -> null;
    };
  }

  /** What is left of a limit on items after all those in a tuple, nested ones included. */
  private static int remaining(Const value, int limit) {
    int left = limit;
    if (value instanceof Const.Tuple tuple) {
      left -= tuple.items().size();
      for (Const item : tuple.items()) {
        if (left < 0) {
          break;
        }
        left = remaining(item, left);
      }
    }
    return left;
  }
}
