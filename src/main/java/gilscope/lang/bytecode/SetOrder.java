package gilscope.lang.bytecode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which CPython iterates over a set of constants. It is the order of the hash table,
 * which is fixed for small ints and bools; strings are hashed with a secret there, so that for
 * other sets the source order is as good as any.
 */
final class SetOrder {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
  private static final int LINEAR_PROBES = 9;

  private SetOrder() {}

  static List<Const> of(List<Const> items) {
    int mask = 7;
    @Nullable Const[] table = new @Nullable Const[mask + 1];
    int used = 0;
    for (Const item : items) {
      if (!(item instanceof Const.Int || item instanceof Const.Bool)) {
        return items;
      }
      insert(table, item);
      used++;
      if (used * 5 >= mask * 3) {
        table = grown(table, used > 50_000 ? used * 2 : used * 4);
        mask = table.length - 1;
      }
    }
    List<Const> order = new ArrayList<>();
    for (Const item : table) {
      if (item != null) {
        order.add(item);
      }
    }
    return order;
  }

  private static @Nullable Const[] grown(@Nullable Const[] table, int minimum) {
    int size = 8;
    while (size <= minimum) {
      size <<= 1;
    }
    @Nullable Const[] bigger = new @Nullable Const[size];
    Arrays.stream(table)
        .forEach(
            item -> {
              if (item != null) {
                insert(bigger, item);
              }
            });
    return bigger;
  }

  private static void insert(@Nullable Const[] table, Const item) {
    int mask = table.length - 1;
    long hash = hash(item);
    long perturb = hash;
    int i = (int) (hash & mask);
    while (true) {
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int at = i; at <= i + probes; at++) {
        if (table[at] == null) {
          table[at] = item;
          return;
        }
      }
      perturb >>>= 5;
      i = (int) ((i * 5L + 1 + perturb) & mask);
    }
  }

  private static long hash(Const item) {
    BigInteger value =
        item instanceof Const.Int i
            ? i.value()
            : ((Const.Bool) item).value() ? BigInteger.ONE : BigInteger.ZERO;
    long hash = value.abs().mod(MODULUS).longValueExact() * value.signum();
    return hash == -1 ? -2 : hash;
  }
}
