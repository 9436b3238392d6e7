package gilscope.desk.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one track event of Perfetto says, with what its sequence said before put in; empty, 0 or
 * null where it says nothing. One owner at a time.
 *
 * <p>Source: {@code track_event.proto}.
 */
final class PerfettoTrackEvent {
  @Nullable Long track;
  int type;
  @Nullable String name;
  String category = "";
  String location = "";
  String value = "";
  long deltaUs = -1;
  long absoluteUs = -1;
  List<Long> counterTracks = new ArrayList<>();
  List<Long> counterValues = new ArrayList<>();
  char phase;
  long durationUs;
  String id = "";
  String pid = "";
  String tid = "";

  private PerfettoTrackEvent() {}

  static PerfettoTrackEvent of(ProtoReader in, PerfettoSequence sequence) {
    PerfettoTrackEvent said = new PerfettoTrackEvent();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> said.deltaUs = in.number();
        case 3 -> said.category = first(said.category, sequence.categories.get(in.number()));
        case 6 -> legacy(in.message(), said, sequence);
        case 9 -> said.type = (int) in.number();
        case 10 -> said.name = sequence.eventNames.get(in.number());
        case 11 -> said.track = in.number();
        case 12 -> said.counterValues.addAll(in.numbers());
        case 16 -> said.absoluteUs = in.number();
        case 22 -> said.category = first(said.category, in.text());
        case 23 -> said.name = in.text();
        case 30 -> said.value = String.valueOf(in.number());
        case 31 -> said.counterTracks.addAll(in.numbers());
        case 33 -> said.location = PerfettoSequence.location(in.message());
        case 34 -> said.location = sequence.places.getOrDefault(in.number(), "");
        case 44 -> said.value = String.valueOf(Double.longBitsToDouble(in.number()));
        default -> {}
      }
    }
    return said;
  }

  private static String first(String known, @Nullable String other) {
    return known.isEmpty() && other != null ? other : known;
  }

  private static void legacy(ProtoReader in, PerfettoTrackEvent said, PerfettoSequence sequence) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> said.name = sequence.eventNames.get(in.number());
        case 2 -> said.phase = (char) in.number();
        case 3 -> said.durationUs = in.number();
        case 6, 10, 11 -> said.id = Long.toHexString(in.number());
        case 18 -> said.pid = String.valueOf((int) in.number());
        case 19 -> said.tid = String.valueOf((int) in.number());
        default -> {}
      }
    }
  }
}
