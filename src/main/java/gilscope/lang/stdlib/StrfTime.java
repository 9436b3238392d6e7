package gilscope.lang.stdlib;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime} of the C locale, in UTC, with glibc's flags and widths. */
final class StrfTime {
  private StrfTime() {}

  static String format(TimeFields d, String format) {
    return format(d, format, "UTC");
  }

  /**
   * The same.
   *
   * @param zone what {@code %Z} is
   */
  static String format(TimeFields d, String format, String zone) {
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
      String text = what == 'Z' ? zone : directive(d, what);
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

  private static @Nullable String directive(TimeFields d, char c) {
    int hour12 = (d.hour() + 11) % 12 + 1;
    return switch (c) {
      case 'Y' -> Integer.toString(d.year());
      case 'C' -> two(d.year() / 100);
      case 'y' -> two(d.year() % 100);
      case 'm' -> two(d.month());
      case 'd' -> two(d.day());
      case 'g' -> two(d.isoYear() % 100);
      case 'k' -> spaced(d.hour());
      case 'l' -> spaced(hour12);
      case 'P' -> d.hour() < 12 ? "am" : "pm";
      case 'e' -> spaced(d.day());
      case 'H' -> two(d.hour());
      case 'I' -> two(hour12);
      case 'M' -> two(d.minute());
      case 'S' -> two(d.second());
      case 'p' -> d.hour() < 12 ? "AM" : "PM";
      case 'j' -> DateFormat.padded(new StringBuilder(), d.yearDay(), 3).toString();
      case 'a' -> day(d).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> day(d).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> Month.of(d.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> Month.of(d.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> Integer.toString(d.weekday());
      case 'u' -> Integer.toString(day(d).getValue());
      case 'U' -> two((d.yearDay() + 6 - d.weekday()) / 7);
      case 'W' -> two((d.yearDay() + 6 - (d.weekday() + 6) % 7) / 7);
      case 'V' -> two(d.isoWeek());
      case 'G' -> Integer.toString(d.isoYear());
      case 's' -> Long.toString(d.epochSecond());
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

  private static DayOfWeek day(TimeFields d) {
    return DayOfWeek.of(d.weekday() == 0 ? 7 : d.weekday());
  }

  private static String spaced(int n) {
    return n < 10 ? " " + n : Integer.toString(n);
  }

  private static String two(int n) {
    return DateFormat.two(new StringBuilder(), n).toString();
  }
}
