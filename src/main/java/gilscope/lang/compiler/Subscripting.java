package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code a[b]} of constants: an item or a slice of a str, bytes or tuple. Null where it would
 * raise.
 */
final class Subscripting {
  private Subscripting() {}

  static @Nullable Const of(Const value, Const key) {
    List<Const> items = items(value);
    if (items == null) {
      return null;
    }
    if (key instanceof Const.Slice slice) {
      List<Const> chosen = slice(items, slice);
      return chosen == null ? null : rebuilt(value, chosen);
    }
    BigInteger index = ConstantArithmetic.integer(key);
    if (index == null || index.bitLength() > 31) {
      return null;
    }
    int i = index.intValue() < 0 ? index.intValue() + items.size() : index.intValue();
    return i < 0 || i >= items.size() ? null : items.get(i);
  }

  private static @Nullable List<Const> items(Const value) {
    return switch (value) {
      case Const.Str s ->
          s.value()
              .codePoints()
              .<Const>mapToObj(c -> new Const.Str(Character.toString(c)))
              .toList();
      case Const.Bytes b -> {
        List<Const> items = new ArrayList<>();
        for (byte each : b.value()) {
          items.add(Const.Int.of(each & 0xFF));
        }
        yield items;
      }
      case Const.Tuple t -> t.items();
      default -> null;
    };
  }

  private static Const rebuilt(Const value, List<Const> items) {
    if (value instanceof Const.Str) {
      StringBuilder text = new StringBuilder();
      items.forEach(item -> text.append(((Const.Str) item).value()));
      return new Const.Str(text.toString());
    }
    if (value instanceof Const.Bytes) {
      byte[] bytes = new byte[items.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = ((Const.Int) items.get(i)).value().byteValue();
      }
      return new Const.Bytes(bytes);
    }
    return new Const.Tuple(items);
  }

  private static @Nullable List<Const> slice(List<Const> items, Const.Slice slice) {
    Long stepOrNull = bound(slice.step(), 1);
    if (stepOrNull == null || stepOrNull == 0) {
      return null;
    }
    long step = stepOrNull;
    int size = items.size();
    Long start = bound(slice.start(), step < 0 ? Long.MAX_VALUE : 0);
    Long stop = bound(slice.stop(), step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    if (start == null || stop == null) {
      return null;
    }
    long from = clamp(start, size, step, slice.start() instanceof Const.None);
    long to = clamp(stop, size, step, slice.stop() instanceof Const.None);
    List<Const> chosen = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      chosen.add(items.get((int) i));
    }
    return chosen;
  }

  private static long clamp(long index, int size, long step, boolean absent) {
    long low = step < 0 ? -1 : 0;
    long high = step < 0 ? size - 1 : size;
    long i = index < 0 && !absent ? index + size : index;
    return Math.max(low, Math.min(high, i));
  }

  private static @Nullable Long bound(Const value, long absent) {
    if (value instanceof Const.None) {
      return absent;
    }
    BigInteger integer = ConstantArithmetic.integer(value);
    return integer == null
        ? null
        : (Long)
            integer
                .max(BigInteger.valueOf(-(1L << 40)))
                .min(BigInteger.valueOf(1L << 40))
                .longValue();
  }
}
