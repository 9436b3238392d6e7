package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.Suggestions;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Binds a call's arguments to a function's parameters: {@code initialize_locals} of {@code ceval.c}
 * and its messages.
 */
final class Binding {
  private Binding() {}

  /**
   * A frame ready to run.
   *
   * @param src holds {@code given} positional arguments from {@code from} on, followed by the
   *     values of {@code kwnames}
   */
  static Frame frame(
      ThreadState t,
      PyFunction f,
      @Nullable PyObject[] src,
      int from,
      int given,
      String[] kwnames) {
    PyCode code = f.code;
    Frame frame = f.frame(t, code);
    @Nullable PyObject[] slots = frame.slots;
    if (code.simple && kwnames.length == 0 && given <= code.argCount) {
      Calls.copy(src, from, slots, given);
      if (given < code.argCount) {
        fillDefaults(t, f, code.code, slots, given);
      }
      return frame;
    }
    bind(t, f, code.code, slots, src, from, given, kwnames);
    return frame;
  }

  private static void bind(
      ThreadState t,
      PyFunction f,
      Code code,
      @Nullable PyObject[] slots,
      @Nullable PyObject[] src,
      int from,
      int given,
      String[] kwnames) {
    int positional = code.argCount();
    int named = positional + code.keywordOnlyCount();
    int extra = named;
    PyDict rest = null;
    int take = Math.min(given, positional);
    System.arraycopy(src, from, slots, 0, take);
    if (code.has(Code.VARARGS)) {
      slots[extra++] = PyTuple.of(tail(src, from + take, from + given));
    }
    if (code.has(Code.VARKEYWORDS)) {
      rest = new PyDict();
      slots[extra] = rest;
    }
    for (int i = 0; i < kwnames.length; i++) {
      bindKeyword(t, f, code, slots, named, rest, kwnames, i, src, from + given);
    }
    if (given > positional && !code.has(Code.VARARGS)) {
      throw tooManyPositional(t, f, code, slots, given);
    }
    if (given < positional) {
      fillDefaults(t, f, code, slots, given);
    }
    if (code.keywordOnlyCount() > 0) {
      fillKeywordDefaults(t, f, slots, positional, named);
    }
  }

  private static PyObject[] tail(@Nullable PyObject[] src, int from, int to) {
    PyObject[] out = new PyObject[Math.max(0, to - from)];
    System.arraycopy(src, from, out, 0, out.length);
    return out;
  }

  private static void bindKeyword(
      ThreadState t,
      PyFunction f,
      Code code,
      @Nullable PyObject[] slots,
      int named,
      @Nullable PyDict rest,
      String[] kwnames,
      int i,
      @Nullable PyObject[] src,
      int values) {
    String keyword = kwnames[i];
    PyObject value = src[values + i];
    if (value == null) {
      throw new IllegalArgumentException("NULL keyword argument");
    }
    int at = find(f.code.localNames, keyword, code.positionalOnlyCount(), named);
    if (at < 0) {
      if (rest != null) {
        rest.put(t, PyStr.of(keyword), value);
        return;
      }
      throw unexpectedKeyword(t, f, code, named, kwnames, keyword);
    }
    if (slots[at] != null) {
      throw Err.type(t, f.qualname() + "() got multiple values for argument '" + keyword + "'");
    }
    slots[at] = value;
  }

  private static int find(String[] names, String keyword, int from, int to) {
    for (int i = from; i < to; i++) {
      if (names[i] == keyword) { // interned: nearly always decides
        return i;
      }
    }
    for (int i = from; i < to; i++) {
      if (names[i].equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  private static PyRaise unexpectedKeyword(
      ThreadState t, PyFunction f, Code code, int named, String[] kwnames, String keyword) {
    List<String> positionalOnly = new ArrayList<>();
    for (int k = 0; k < code.positionalOnlyCount(); k++) {
      if (Arrays.asList(kwnames).contains(f.code.localNames[k])) {
        positionalOnly.add(f.code.localNames[k]);
      }
    }
    if (!positionalOnly.isEmpty()) {
      return Err.type(
          t,
          f.qualname()
              + "() got some positional-only arguments passed as keyword arguments: '"
              + String.join(", ", positionalOnly)
              + "'");
    }
    List<String> possible =
        Arrays.asList(f.code.localNames).subList(code.positionalOnlyCount(), named);
    String close = Suggestions.closest(possible, keyword);
    return Err.type(
        t,
        f.qualname()
            + "() got an unexpected keyword argument '"
            + keyword
            + "'"
            + (close == null ? "" : ". Did you mean '" + close + "'?"));
  }

  private static void fillDefaults(
      ThreadState t, PyFunction f, Code code, @Nullable PyObject[] slots, int given) {
    int positional = code.argCount();
    PyTuple defaults = f.defaults;
    int required = positional - (defaults == null ? 0 : defaults.size());
    for (int i = given; i < required; i++) {
      if (slots[i] == null) {
        throw missing(t, f, "positional", slots, i, required);
      }
    }
    if (defaults != null) {
      for (int i = Math.max(given, required); i < positional; i++) {
        if (slots[i] == null) {
          slots[i] = t.loads(defaults.get(i - required));
        }
      }
    }
  }

  private static void fillKeywordDefaults(
      ThreadState t, PyFunction f, @Nullable PyObject[] slots, int positional, int named) {
    PyDict defaults = f.kwdefaults;
    boolean complete = true;
    for (int i = positional; i < named; i++) {
      if (slots[i] == null && defaults != null) {
        String name = f.code.localNames[i];
        slots[i] = defaults.get(t, InterpThread.of(t).interpreter().intern(name));
      }
      complete &= slots[i] != null;
    }
    if (!complete) {
      throw missing(t, f, "keyword-only", slots, positional, named);
    }
  }

  private static PyRaise missing(
      ThreadState t, PyFunction f, String kind, @Nullable PyObject[] slots, int from, int to) {
    List<String> quoted =
        IntStream.range(from, to)
            .filter(i -> slots[i] == null)
            .mapToObj(i -> "'" + f.code.localNames[i] + "'")
            .toList();
    int n = quoted.size();
    String list =
        switch (n) {
          case 1 -> quoted.get(0);
          case 2 -> quoted.get(0) + " and " + quoted.get(1);
          default -> String.join(", ", quoted.subList(0, n - 1)) + ", and " + quoted.get(n - 1);
        };
    return Err.type(
        t,
        f.qualname()
            + "() missing "
            + n
            + " required "
            + kind
            + " argument"
            + (n == 1 ? "" : "s")
            + ": "
            + list);
  }

  private static PyRaise tooManyPositional(
      ThreadState t, PyFunction f, Code code, @Nullable PyObject[] slots, int given) {
    int positional = code.argCount();
    int keywordOnlyGiven = 0;
    for (int i = positional; i < positional + code.keywordOnlyCount(); i++) {
      keywordOnlyGiven += slots[i] != null ? 1 : 0;
    }
    int defaults = f.defaults == null ? 0 : f.defaults.size();
    boolean plural = defaults > 0 || positional != 1;
    String takes =
        defaults > 0
            ? "from " + (positional - defaults) + " to " + positional
            : Integer.toString(positional);
    String keywords =
        keywordOnlyGiven == 0
            ? ""
            : " positional argument"
                + (given != 1 ? "s" : "")
                + " (and "
                + keywordOnlyGiven
                + " keyword-only argument"
                + (keywordOnlyGiven != 1 ? "s" : "")
                + ")";
    return Err.type(
        t,
        f.qualname()
            + "() takes "
            + takes
            + " positional argument"
            + (plural ? "s" : "")
            + " but "
            + given
            + keywords
            + " "
            + (given == 1 && keywordOnlyGiven == 0 ? "was" : "were")
            + " given");
  }
}
