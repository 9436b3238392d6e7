package gilscope.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as the user writes it: {@code 1.5ms}, {@code 20 µs}, {@code 3s}; a bare number is in ns.
 *
 * @param ns since the run began
 */
record Moment(double ns) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(ns|us|µs|μs|ms|s|)\\s*");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static Moment parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time; write a number and ns, µs, ms or s, as in 1.5ms");
    }
    double unit =
        switch (m.group(2)) {
          case "us", "µs", "μs" -> 1e3;
          case "ms" -> 1e6;
          case "s" -> 1e9;
          default -> 1;
        };
    return new Moment(Double.parseDouble(m.group(1)) * unit);
  }
}
