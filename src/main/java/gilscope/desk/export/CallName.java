package gilscope.desk.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a slice's name says about the function: VizTracer writes {@code func (path:line)}, others a
 * name alone. Immutable.
 *
 * @param line −1 if unknown
 */
record CallName(String function, String file, int line) {
  private static final Pattern WITH_PLACE = Pattern.compile("(.*) \\((.*):(-?\\d+)\\)");

  static CallName of(ChromeEvent event) {
    CallName named = of(event.name());
    if (!named.file().isEmpty()) {
      return named;
    }
    int colon = event.location().lastIndexOf(':');
    return colon > 0
        ? new CallName(
            event.name(),
            event.location().substring(0, colon),
            JsonIn.integer(event.location().substring(colon + 1), -1))
        : new CallName(event.name(), event.category(), -1);
  }

  /** A name alone; file and line where it tells them. */
  static CallName of(String name) {
    Matcher m = WITH_PLACE.matcher(name);
    return m.matches()
        ? new CallName(m.group(1), m.group(2), JsonIn.integer(m.group(3), -1))
        : new CallName(name, "", -1);
  }

  int place(TraceBuilder builder) {
    return builder.place(file, function, line, line);
  }
}
