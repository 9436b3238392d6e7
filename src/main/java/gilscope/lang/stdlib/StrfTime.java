package gilscope.lang.stdlib;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** {@code strftime} of the C locale, in UTC. */
final class StrfTime {
  private StrfTime() {}

  static String format(LocalDateTime d, String format) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        b.append(c);
      } else {
        b.append(directive(d, format.charAt(++i)));
      }
    }
    return b.toString();
  }

  private static String directive(LocalDateTime d, char c) {
    int weekday = d.getDayOfWeek().getValue() % 7; // Sunday is 0
    return switch (c) {
      case 'Y' -> Integer.toString(d.getYear());
      case 'C' -> two(d.getYear() / 100);
      case 'y' -> two(d.getYear() % 100);
      case 'm' -> two(d.getMonthValue());
      case 'd' -> two(d.getDayOfMonth());
      case 'e' -> String.format(Locale.ROOT, "%2d", d.getDayOfMonth());
      case 'H' -> two(d.getHour());
      case 'I' -> two((d.getHour() + 11) % 12 + 1);
      case 'M' -> two(d.getMinute());
      case 'S' -> two(d.getSecond());
      case 'p' -> d.getHour() < 12 ? "AM" : "PM";
      case 'j' -> String.format(Locale.ROOT, "%03d", d.getDayOfYear());
      case 'a' -> d.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> d.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> d.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> d.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> Integer.toString(weekday);
      case 'u' -> Integer.toString(d.getDayOfWeek().getValue());
      case 'U' -> two((d.getDayOfYear() + 6 - weekday) / 7);
      case 'W' -> two((d.getDayOfYear() + 6 - (weekday + 6) % 7) / 7);
      case 'V' -> two(d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'G' -> Integer.toString(d.get(IsoFields.WEEK_BASED_YEAR));
      case 's' -> Long.toString(d.toEpochSecond(java.time.ZoneOffset.UTC));
      case 'Z' -> "UTC";
      case 'z' -> "+0000";
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      case 'c' -> format(d, "%a %b %e %H:%M:%S %Y");
      case 'x', 'D' -> format(d, "%m/%d/%y");
      case 'X', 'T' -> format(d, "%H:%M:%S");
      case 'F' -> format(d, "%Y-%m-%d");
      case 'R' -> format(d, "%H:%M");
      case 'r' -> format(d, "%I:%M:%S %p");
      default -> "%" + c;
    };
  }

  private static String two(int n) {
    return String.format(Locale.ROOT, "%02d", n);
  }
}
