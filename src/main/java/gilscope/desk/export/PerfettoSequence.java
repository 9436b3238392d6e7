package gilscope.desk.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one writer of a Perfetto trace has said so far and its later packets refer to: interned
 * texts, defaults, clocks of its own. One owner at a time.
 *
 * <p>Source: {@code trace_packet.proto}, {@code trace_packet_defaults.proto}, {@code
 * interned_data.proto}, {@code clock_snapshot.proto}.
 */
final class PerfettoSequence {
  /** From here on a clock's number means something within its sequence only. */
  private static final long OWN_CLOCKS = 64;

  /** A clock that counts from a moment of the trace's clock, in its own units. */
  private static final class Clock {
    final long base;
    final long reference;
    final long unitNs;
    final boolean incremental;
    long sum;

    Clock(long base, long reference, long unitNs, boolean incremental) {
      this.base = base;
      this.reference = reference;
      this.unitNs = unitNs;
      this.incremental = incremental;
      this.sum = base;
    }
  }

  final Map<Long, String> eventNames = new HashMap<>();
  final Map<Long, String> categories = new HashMap<>();

  /** {@code file:line}. */
  final Map<Long, String> places = new HashMap<>();

  /** Counter track → its value, where only differences are written. */
  final Map<Long, Long> counters = new HashMap<>();

  /** Of events that name no track, or null. */
  @Nullable Long track;

  /** Of {@code extra_counter_values} in events that name none. */
  List<Long> counterTracks = List.of();

  /** {@code pid TAB tid} of the thread that writes, as older writers say it. */
  String thread = "";

  /** Since the last thread descriptor, µs: the clock of older writers. */
  long sinceUs;

  private final Map<Long, Clock> clocks = new HashMap<>();
  private long defaultClock;

  /** Nothing that was said before holds any more, but for the clocks. */
  void clear() {
    eventNames.clear();
    categories.clear();
    places.clear();
    counters.clear();
    track = null;
    counterTracks = List.of();
    defaultClock = 0;
  }

  void intern(ProtoReader data) {
    while (data.next()) {
      switch (data.field()) {
        case 1 -> name(data.message(), categories);
        case 2 -> name(data.message(), eventNames);
        case 4 -> place(data.message());
        default -> {}
      }
    }
  }

  /** An interned text: its number and the text itself. */
  static void name(ProtoReader entry, Map<Long, String> into) {
    long id = 0;
    String name = "";
    while (entry.next()) {
      switch (entry.field()) {
        case 1 -> id = entry.number();
        case 2 -> name = entry.text();
        default -> {}
      }
    }
    into.put(id, name);
  }

  private void place(ProtoReader entry) {
    ProtoReader again = entry.copy();
    long id = 0;
    while (entry.next()) {
      id = entry.field() == 1 ? entry.number() : id;
    }
    places.put(id, location(again));
  }

  /** A {@code SourceLocation}: {@code file:line}; empty if it names no file. */
  static String location(ProtoReader entry) {
    String file = "";
    long line = -1;
    while (entry.next()) {
      switch (entry.field()) {
        case 2 -> file = entry.text();
        case 4 -> line = entry.number();
        default -> {}
      }
    }
    return file.isEmpty() ? "" : file + ":" + line;
  }

  void defaults(ProtoReader packet) {
    while (packet.next()) {
      switch (packet.field()) {
        case 11 -> {
          ProtoReader event = packet.message();
          List<Long> counting = new ArrayList<>();
          while (event.next()) {
            switch (event.field()) {
              case 11 -> track = event.number();
              case 31 -> counting.addAll(event.numbers());
              default -> {}
            }
          }
          counterTracks = List.copyOf(counting);
        }
        case 58 -> defaultClock = packet.number();
        default -> {}
      }
    }
  }

  /** Clocks that showed these times at the same moment. */
  void clocks(ProtoReader snapshot) {
    long reference = 0;
    Map<Long, Clock> own = new HashMap<>();
    ProtoReader again = snapshot.copy();
    while (again.next()) {
      if (again.field() == 1) {
        long[] clock = clock(again.message());
        // The trace's clock counts from the start of the machine, with or without its sleep.
        reference = clock[0] < OWN_CLOCKS && reference == 0 ? clock[1] : reference;
      }
    }
    while (snapshot.next()) {
      if (snapshot.field() == 1) {
        long[] clock = clock(snapshot.message());
        if (clock[0] >= OWN_CLOCKS) {
          own.put(clock[0], new Clock(clock[1], reference, Math.max(1, clock[3]), clock[2] != 0));
        }
      }
    }
    clocks.putAll(own);
  }

  /** Number, time, whether it counts on, ns of its unit. */
  private static long[] clock(ProtoReader in) {
    long[] clock = {0, 0, 0, 1};
    while (in.next()) {
      if (in.field() >= 1 && in.field() <= 4) {
        clock[in.field() - 1] = in.number();
      }
    }
    return clock;
  }

  /**
   * A packet's time on the trace's clock, ns.
   *
   * @param clock its {@code timestamp_clock_id}, 0 if it names none
   */
  long ns(long timestamp, long clock) {
    Clock own = clocks.get(clock == 0 ? defaultClock : clock);
    if (own == null) {
      return timestamp;
    }
    if (own.incremental) {
      own.sum += timestamp;
    }
    long shown = own.incremental ? own.sum : timestamp;
    return own.reference + (shown - own.base) * own.unitNs;
  }
}
