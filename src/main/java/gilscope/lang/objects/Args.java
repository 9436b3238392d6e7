package gilscope.lang.objects;

import java.util.Arrays;
import java.util.List;

/** Argument vectors: positional values, then the values of {@code kwnames}. */
public final class Args {
  private Args() {}

  /** {@code args} without its first {@code n} elements. */
  public static PyObject[] rest(PyObject[] args, int n) {
    return n == 0
        ? args
        : args.length == n ? Slots.NO_ARGS : Arrays.copyOfRange(args, n, args.length);
  }

  /** {@code first} followed by {@code args}. */
  public static PyObject[] prepend(PyObject first, PyObject[] args) {
    PyObject[] all = new PyObject[args.length + 1];
    all[0] = first;
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  /** Checks a count of positional arguments with CPython's {@code _PyArg_CheckPositional} texts. */
  public static void checkPositional(ThreadState t, String name, int given, int min, int max) {
    if (given < min) {
      throw Err.type(
          t,
          name
              + " expected "
              + (min == max ? "" : "at least ")
              + min
              + " argument"
              + (min == 1 ? "" : "s")
              + ", got "
              + given);
    }
    if (given > max) {
      throw Err.type(
          t,
          name
              + " expected "
              + (min == max ? "" : "at most ")
              + max
              + " argument"
              + (max == 1 ? "" : "s")
              + ", got "
              + given);
    }
  }

  /**
   * The TypeError for the keyword {@code name}, one of {@code given} keywords, that {@code
   * function} does not take ({@code _PyArg_UnpackKeywords}).
   */
  public static PyRaise unexpectedKeyword(
      ThreadState t, String function, String name, int given, String... possible) {
    if (given > possible.length) {
      return Err.type(
          t,
          function
              + "() takes at most "
              + possible.length
              + (possible.length == 1 ? " keyword argument (" : " keyword arguments (")
              + given
              + " given)");
    }
    return unexpectedKeyword(t, function + "()", name, List.of(possible));
  }

  /** The same whatever the number of keywords; {@code called} is as shown: {@code f()}. */
  static PyRaise unexpectedKeyword(
      ThreadState t, String called, String name, List<String> possible) {
    String close = Suggestions.closest(possible, name);
    return Err.type(
        t,
        called
            + " got an unexpected keyword argument '"
            + name
            + (close == null ? "'" : "'. Did you mean '" + close + "'?"));
  }

  /** Refuses keyword arguments: {@code "f() takes no keyword arguments"}. */
  public static void noKeywords(ThreadState t, String name, String[] kwnames) {
    if (kwnames.length > 0) {
      throw Err.type(t, name + "() takes no keyword arguments");
    }
  }

  /**
   * The positional arguments of {@code __new__}. Keyword arguments are refused, unless {@code cls}
   * has an {@code __init__} of its own, which may take them.
   */
  public static PyObject[] positionalOfNew(
      ThreadState t, PyType cls, String name, PyObject[] args, String[] kwnames) {
    if (kwnames.length == 0) {
      return args;
    }
    if (cls.tpInit == PyType.OBJECT.tpInit) {
      noKeywords(t, name, kwnames);
    }
    return Arrays.copyOf(args, args.length - kwnames.length);
  }
}
