package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a built-in function, parsed from its text signature ({@code "($self, sep=None,
 * maxsplit=-1)"}), and the binding of arguments to them with Argument Clinic's messages. Immutable.
 *
 * <p>{@code /} ends positional-only parameters, {@code *} begins keyword-only ones, {@code *args}
 * and {@code **kwargs} collect (as tuple and dict). A default is only documentation: what was not
 * given is null.
 */
public final class Signature {
  /** How CPython calls a function whose argument format names none. */
  public static final String NAMELESS = "this function";

  private final String function;
  private final String text;
  private final List<String> names = new ArrayList<>();
  private int required;
  private int positionalOnly;
  private int positional;
  private final List<Boolean> hasDefault = new ArrayList<>();
  private int varargs = -1;
  private int varkw = -1;

  /** Positional arguments that are enough, and not too many if none are collected. */
  private final int least;

  private final int most;

  private final int width;

  /**
   * @param function the name in messages
   * @param text as in {@code __text_signature__}; a leading {@code $self}, {@code $type} or {@code
   *     $module} is skipped
   */
  public Signature(String function, String text) {
    this.function = function;
    this.text = text;
    parse(text.substring(1, text.length() - 1));
    this.least = hasDefault.lastIndexOf(false) + 1;
    this.width = names.size();
    this.most = varargs >= 0 || varkw >= 0 ? -1 : positional;
  }

  /** The name in messages. */
  String function() {
    return function;
  }

  public String text() {
    return text;
  }

  private void parse(String params) {
    boolean keywordOnly = false;
    for (String raw : split(params)) {
      String p = raw.trim();
      if (p.isEmpty() || p.startsWith("$")) {
        continue;
      }
      if (p.equals("/")) {
        positionalOnly = names.size();
      } else if (p.equals("*")) {
        keywordOnly = true;
      } else if (p.startsWith("**")) {
        varkw = names.size();
        names.add(p.substring(2));
        hasDefault.add(true);
      } else if (p.startsWith("*")) {
        varargs = names.size();
        names.add(p.substring(1));
        hasDefault.add(true);
        keywordOnly = true;
      } else {
        int eq = p.indexOf('=');
        names.add(eq < 0 ? p : p.substring(0, eq).trim());
        hasDefault.add(eq >= 0);
        if (!keywordOnly) {
          positional++;
          if (eq < 0) {
            required++;
          }
        }
      }
    }
  }

  private static List<String> split(String s) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(s.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(s.substring(start));
    return parts;
  }

  /**
   * Binds; the result has one element per parameter, in order, null where an optional one was not
   * given.
   */
  public @Nullable PyObject[] bind(ThreadState t, PyObject[] args, String[] kwnames) {
    int n = names.size();
    int given = args.length - kwnames.length;
    @Nullable PyObject[] out = new @Nullable PyObject[n];
    if (kwnames.length == 0 && given == n && positional == n) {
      System.arraycopy(args, 0, out, 0, n);
      return out;
    }
    int take = Math.min(given, positional);
    System.arraycopy(args, 0, out, 0, take);
    if (varargs >= 0) {
      out[varargs] = PyTuple.of(java.util.Arrays.copyOfRange(args, take, given));
    } else if (given > positional) {
      throw tooMany(t, given, kwnames.length);
    }
    if (positionalOnly == n || (kwnames.length > 0 && names.isEmpty())) {
      if (kwnames.length > 0) {
        throw Err.type(t, function + "() takes no keyword arguments");
      }
      if (given < required) {
        if (oneOnly()) {
          throw Err.type(t, function + "() takes exactly one argument (" + given + " given)");
        }
        Args.checkPositional(t, bare(), given, required, positional);
      }
      return out;
    }
    PyDict extra = varkw >= 0 ? new PyDict() : null;
    if (extra != null) {
      out[varkw] = extra;
    }
    if (varargs < 0 && extra == null && given + kwnames.length > n) {
      throw tooManyInAll(t, given, kwnames.length);
    }
    int refused = -1; // reported after what is missing
    for (int i = 0; i < kwnames.length; i++) {
      int at = names.indexOf(kwnames[i]);
      if (at >= positionalOnly && at != varargs && at != varkw && out[at] == null) {
        out[at] = args[given + i];
      } else if (extra != null && (at < positionalOnly || at == varargs || at == varkw)) {
        extra.put(t, PyStr.of(kwnames[i]), args[given + i]);
      } else if (refused < 0) {
        refused = i;
      }
    }
    for (int i = 0; i < n; i++) {
      if (out[i] == null && !hasDefault.get(i)) {
        throw i < positionalOnly ? tooFew(t, given) : missing(t, i);
      }
    }
    if (refused >= 0) {
      throw refused(t, kwnames[refused]);
    }
    return out;
  }

  /** True if so many positional arguments are right as they are, none being collected. */
  boolean takesPositional(int given) {
    return given >= least && given <= most;
  }

  /** The number of parameters. */
  int width() {
    return width;
  }

  private String called() {
    return function.equals(NAMELESS) ? "function" : function + "()";
  }

  private PyRaise missing(ThreadState t, int parameter) {
    return Err.type(
        t,
        called()
            + " missing required argument '"
            + names.get(parameter)
            + "' (pos "
            + (parameter + 1)
            + ")");
  }

  private PyRaise tooFew(ThreadState t, int given) {
    int least = positionalOnlyRequired();
    return Err.type(
        t,
        called()
            + " takes "
            + (least == positional ? "exactly " : "at least ")
            + least
            + " positional argument"
            + (least == 1 ? "" : "s")
            + " ("
            + given
            + " given)");
  }

  private PyRaise refused(ThreadState t, String name) {
    int at = names.indexOf(name);
    if (at >= 0 && at < positionalOnly) {
      return Err.type(
          t,
          function
              + "() got some positional-only arguments passed as keyword arguments: '"
              + name
              + "'");
    }
    if (at >= 0 && at != varargs && at != varkw) {
      return Err.type(
          t,
          "argument for "
              + called()
              + " given by name ('"
              + name
              + "') and position ("
              + (at + 1)
              + ")");
    }
    List<String> possible = new ArrayList<>();
    for (int i = positionalOnly; i < names.size(); i++) {
      if (i != varargs && i != varkw) {
        possible.add(names.get(i));
      }
    }
    return Args.unexpectedKeyword(
        t, function.equals(NAMELESS) ? function : called(), name, possible);
  }

  private int positionalOnlyRequired() {
    return Math.min(required, positionalOnly);
  }

  private String bare() {
    int dot = function.lastIndexOf('.');
    return dot < 0 ? function : function.substring(dot + 1);
  }

  private PyRaise tooMany(ThreadState t, int given, int keywords) {
    int n = names.size();
    if (positionalOnly == n && keywords == 0) {
      if (n == 0) {
        throw Err.type(t, function + "() takes no arguments (" + given + " given)");
      }
      if (oneOnly()) {
        throw Err.type(t, function + "() takes exactly one argument (" + given + " given)");
      }
      Args.checkPositional(t, bare(), given, required, positional);
    }
    if (given + keywords > n && varkw < 0) {
      return tooManyInAll(t, given, keywords);
    }
    if (positional == 0) {
      return Err.type(t, function + "() takes no positional arguments");
    }
    return Err.type(
        t,
        called()
            + " takes "
            + (required == positional ? "exactly " : "at most ")
            + positional
            + " positional argument"
            + (positional == 1 ? "" : "s")
            + " ("
            + given
            + " given)");
  }

  private PyRaise tooManyInAll(ThreadState t, int given, int keywords) {
    int n = names.size();
    return Err.type(
        t,
        called()
            + " takes "
            + (hasDefault.contains(true) || function.equals(NAMELESS) ? "at most " : "exactly ")
            + n
            + (given == 0 ? " keyword" : "")
            + " argument"
            + (n == 1 ? "" : "s")
            + " ("
            + (given + keywords)
            + " given)");
  }

  /** One positional-only parameter: CPython calls such a function without a tuple of arguments. */
  private boolean oneOnly() {
    return names.size() == 1 && positionalOnly == 1 && required == 1;
  }
}
