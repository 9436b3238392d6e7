package gilscope.lang.stdlib;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime} of the C locale, in UTC, with glibc's flags and widths. */
final class StrfTime {
  private StrfTime() {}

  static String format(LocalDateTime d, String format) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        b.append(c);
        continue;
      }
      int from = i;
      char pad = 0;
      boolean upper = false;
      boolean swapped = false;
      while (i + 1 < format.length() && "-_0^#".indexOf(format.charAt(i + 1)) >= 0) {
        char flag = format.charAt(++i);
        upper |= flag == '^';
        swapped |= flag == '#';
        pad = flag == '^' || flag == '#' ? pad : flag;
      }
      int width = 0;
      while (i + 1 < format.length() && Character.isDigit(format.charAt(i + 1))) {
        width = Math.min(1000, width * 10 + format.charAt(++i) - '0');
      }
      if (i + 1 < format.length() && "EO".indexOf(format.charAt(i + 1)) >= 0) {
        i++;
      }
      if (i + 1 == format.length()) {
        b.append(format, from, format.length());
        break;
      }
      char what = format.charAt(++i);
      String text = directive(d, what);
      if (text == null) {
        b.append(format, from, i + 1);
        continue;
      }
      if (upper || (swapped && "aAbBh".indexOf(what) >= 0)) {
        text = text.toUpperCase(Locale.ROOT);
      } else if (swapped && what == 'p') {
        text = text.toLowerCase(Locale.ROOT);
      }
      b.append(padded(text, what, pad, width));
    }
    return b.toString();
  }

  /** A number padded as the flag wants; all else at the width that was asked for. */
  private static String padded(String text, char what, char flag, int width) {
    boolean number = "CdegGHIjmMsSuUVwWyYkl".indexOf(what) >= 0;
    int usual = number ? text.length() : 0;
    String bare = text.strip();
    if (number && flag != 0) {
      bare = bare.replaceFirst("^0+(?=.)", "");
    }
    if (flag == '-') {
      return bare;
    }
    if (flag == 0 && width == 0) {
      return text;
    }
    char fill = flag == '_' || (flag == 0 && (!number || text.startsWith(" "))) ? ' ' : '0';
    return String.valueOf(fill).repeat(Math.max(0, Math.max(width, usual) - bare.length())) + bare;
  }

  private static @Nullable String directive(LocalDateTime d, char c) {
    int weekday = d.getDayOfWeek().getValue() % 7; // Sunday is 0
    return switch (c) {
      case 'Y' -> Integer.toString(d.getYear());
      case 'C' -> two(d.getYear() / 100);
      case 'y' -> two(d.getYear() % 100);
      case 'm' -> two(d.getMonthValue());
      case 'd' -> two(d.getDayOfMonth());
      case 'g' -> two(d.get(IsoFields.WEEK_BASED_YEAR) % 100);
      case 'k' -> String.format(Locale.ROOT, "%2d", d.getHour());
      case 'l' -> String.format(Locale.ROOT, "%2d", (d.getHour() + 11) % 12 + 1);
      case 'P' -> d.getHour() < 12 ? "am" : "pm";
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
      default -> null;
    };
  }

  private static String two(int n) {
    return DateFormat.two(new StringBuilder(), n).toString();
  }
}
