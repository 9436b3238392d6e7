package gilscope.lang.stdlib;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A time zone as a file of the format TZif (RFC 9636), version 2. */
final class ZoneFile {
  /** Times of one offset, daylight saving or not, and name. */
  private record Kind(int offset, boolean daylight, String name) {}

  /** Letters that the tz database has; where Java has others, it has numbers. */
  private static final Set<String> LETTERS =
      Set.of(
          """
          UTC GMT EST EDT CST CDT MST MDT PST PDT AKST AKDT HST HDT AST ADT NST NDT CET CEST EET EEST
          WET WEST BST IST IDT MSK JST JDT KST PKT WIB WITA WIT HKT SAST EAT CAT WAT AEST AEDT ACST
          ACDT AWST NZST NZDT ChST SST
          """
              .strip()
              .split("\\s+"));

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);

  private final ZoneId zone;
  private final ZoneRules rules;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Integer> kindAt = new ArrayList<>();

  ZoneFile(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    List<ZoneOffsetTransition> all = rules.getTransitions();
    if (all.isEmpty()) {
      index(kind(Instant.EPOCH));
    } else {
      index(new Kind(all.get(0).getOffsetBefore().getTotalSeconds(), false, "LMT"));
    }
    for (ZoneOffsetTransition each : all) {
      times.add(each.toEpochSecond());
      kindAt.add(index(kind(each.getInstant())));
    }
  }

  private int index(Kind k) {
    if (!kinds.contains(k)) {
      kinds.add(k);
    }
    return kinds.indexOf(k);
  }

  private Kind kind(Instant at) {
    int offset = rules.getOffset(at).getTotalSeconds();
    return new Kind(offset, rules.isDaylightSavings(at), name(at, offset));
  }

  private String name(Instant at, int offset) {
    String letters = NAME.format(at.atZone(zone));
    return LETTERS.contains(letters) ? letters : number(offset);
  }

  private static String number(int offset) {
    int minutes = Math.abs(offset) / 60;
    String sign = offset < 0 ? "-" : "+";
    return minutes % 60 == 0
        ? String.format(Locale.ROOT, "%s%02d", sign, minutes / 60)
        : String.format(Locale.ROOT, "%s%02d%02d", sign, minutes / 60, minutes % 60);
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(out)) {
      StringBuilder names = new StringBuilder();
      int[] places = new int[kinds.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = names.length();
        names.append(kinds.get(i).name).append('\0');
      }
      header(data, 0, 0, 0);
      header(data, times.size(), kinds.size(), names.length());
      for (long each : times) {
        data.writeLong(each);
      }
      for (int each : kindAt) {
        data.writeByte(each);
      }
      for (int i = 0; i < places.length; i++) {
        data.writeInt(kinds.get(i).offset);
        data.writeBoolean(kinds.get(i).daylight);
        data.writeByte(places[i]);
      }
      data.write(names.toString().getBytes(StandardCharsets.US_ASCII));
      data.write(("\n" + forEver() + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void header(DataOutputStream data, int times, int kinds, int letters)
      throws IOException {
    data.writeBytes("TZif2");
    data.write(new byte[15]);
    for (int each : new int[] {0, 0, 0, times, kinds, letters}) {
      data.writeInt(each);
    }
  }

  /** What holds after the last transition, as POSIX writes it in {@code TZ}. */
  private String forEver() {
    Instant late = Instant.parse("2100-01-15T00:00:00Z");
    List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
    if (yearly.size() != 2) {
      int offset = rules.getOffset(late).getTotalSeconds();
      return quoted(name(late, offset)) + posix(-offset);
    }
    ZoneOffsetTransitionRule first = yearly.get(0);
    boolean firstBegins =
        first.getOffsetAfter().getTotalSeconds() > first.getOffsetBefore().getTotalSeconds();
    ZoneOffsetTransitionRule begin = firstBegins ? first : yearly.get(1);
    ZoneOffsetTransitionRule end = firstBegins ? yearly.get(1) : first;
    int standard = end.getOffsetAfter().getTotalSeconds();
    int daylight = begin.getOffsetAfter().getTotalSeconds();
    Instant summer = begin.createTransition(2100).getInstant();
    Instant winter = end.createTransition(2100).getInstant();
    return quoted(name(winter, standard))
        + posix(-standard)
        + quoted(name(summer, daylight))
        + (daylight == standard + 3600 ? "" : posix(-daylight))
        + ","
        + day(begin)
        + ","
        + day(end);
  }

  private static String quoted(String name) {
    return Character.isLetter(name.charAt(0)) ? name : "<" + name + ">";
  }

  private static String posix(int seconds) {
    int minutes = Math.abs(seconds) / 60;
    String text = (seconds < 0 ? "-" : "") + minutes / 60;
    return minutes % 60 == 0 ? text : text + String.format(Locale.ROOT, ":%02d", minutes % 60);
  }

  private static String day(ZoneOffsetTransitionRule r) {
    int from = r.getDayOfMonthIndicator();
    DayOfWeek day = r.getDayOfWeek();
    int week = from < 0 || from > 22 ? 5 : (from - 1) / 7 + 1;
    ZoneOffset before = r.getOffsetBefore();
    int time = r.isMidnightEndOfDay() ? 86400 : r.getLocalTime().toSecondOfDay();
    time +=
        switch (r.getTimeDefinition()) {
          case UTC -> before.getTotalSeconds();
          case STANDARD -> before.getTotalSeconds() - r.getStandardOffset().getTotalSeconds();
          case WALL -> 0;
        };
    String date =
        "M" + r.getMonth().getValue() + "." + week + "." + (day == null ? 0 : day.getValue() % 7);
    return time == 7200 ? date : date + "/" + posix(time);
  }
}
