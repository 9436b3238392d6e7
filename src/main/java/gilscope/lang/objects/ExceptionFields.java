package gilscope.lang.objects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that some exception types have beyond {@code args}, and how they come from the
 * arguments: one row per C struct of CPython's {@code Objects/exceptions.c}.
 */
final class ExceptionFields {
  private static final List<String> UNICODE =
      List.of("encoding", "object", "start", "end", "reason");

  /** By the name of the type that introduces them. */
  private static final Map<String, List<String>> INTRODUCED =
      Map.ofEntries(
          Map.entry("StopIteration", List.of("value")),
          Map.entry("SystemExit", List.of("code")),
          Map.entry("ImportError", List.of("msg", "name", "path", "name_from")),
          Map.entry(
              "OSError",
              List.of("errno", "strerror", "filename", "filename2", "characters_written")),
          Map.entry(
              "SyntaxError",
              List.of(
                  "msg",
                  "filename",
                  "lineno",
                  "offset",
                  "text",
                  "end_lineno",
                  "end_offset",
                  "print_file_and_line")),
          Map.entry("AttributeError", List.of("name", "obj")),
          Map.entry("NameError", List.of("name")),
          Map.entry("UnicodeDecodeError", UNICODE),
          Map.entry("UnicodeEncodeError", UNICODE),
          Map.entry("UnicodeTranslateError", UNICODE));

  /** Keyword arguments of the constructor. */
  private static final Map<String, List<String>> KEYWORDS =
      Map.of(
          "ImportError", List.of("name", "path", "name_from"),
          "AttributeError", List.of("name", "obj"),
          "NameError", List.of("name"));

  /** Those of them that pickling keeps. */
  private static final Map<String, List<String>> STATE =
      Map.of(
          "ImportError", List.of("name", "path", "name_from"),
          "AttributeError", List.of("name"));

  private ExceptionFields() {}

  static List<String> introducedBy(String typeName) {
    return INTRODUCED.getOrDefault(typeName, List.of());
  }

  /** What {@code __reduce__} gives as the state; null for none. The object is not pickled. */
  static @Nullable PyDict reducedState(ThreadState t, PyBaseException e) {
    PyDict d = e.dict(false);
    PyType owner = keywordOwner(e.type());
    PyDict state = d == null ? new PyDict() : d.copy(t);
    for (String name :
        owner == null ? List.<String>of() : STATE.getOrDefault(owner.name(), List.of())) {
      PyObject v = e.field(name);
      if (v != null && v != PyNone.VALUE) {
        state.put(t, PyStr.of(name), v);
      }
    }
    if (owner == ExcTypes.ATTRIBUTE_ERROR) {
      state.put(t, PyStr.of("args"), e.args());
    }
    return state.size() == 0 ? null : state;
  }

  /** The built-in ancestor (or self) whose constructor takes keywords; null if none does. */
  private static @Nullable PyType keywordOwner(PyType k) {
    for (PyType m : k.mro()) {
      if (!m.isHeap() && KEYWORDS.containsKey(m.name())) {
        return m;
      }
    }
    return null;
  }

  /** Sets what the keyword arguments give; TypeError for others. */
  static void fillKeywords(ThreadState t, PyBaseException e, PyObject[] values, String[] names) {
    if (names.length == 0 && e.type().solidBase() == ExcTypes.BASE_EXCEPTION) {
      return;
    }
    PyType owner = keywordOwner(e.type());
    if (owner != null) { // __init__ may be called again
      for (String each : KEYWORDS.getOrDefault(owner.name(), List.of())) {
        if (e.field(each) != null) {
          e.setField(each, null);
        }
      }
    }
    if (names.length == 0) {
      return;
    }
    if (owner == null) {
      throw Err.type(t, e.type().tpName() + "() takes no keyword arguments");
    }
    List<String> allowed = KEYWORDS.getOrDefault(owner.name(), List.of());
    for (int i = 0; i < names.length; i++) {
      if (!allowed.contains(names[i])) {
        throw Args.unexpectedKeyword(
            t, owner.name(), names[i], names.length, allowed.toArray(String[]::new));
      }
      e.setField(names[i], values[values.length - names.length + i]);
    }
  }

  /** Sets what positional arguments that need no checks give. */
  static void fill(PyBaseException e, PyObject[] args) {
    PyType k = e.type();
    if (k.solidBase() == ExcTypes.BASE_EXCEPTION) {
      return; // most have none
    }
    if (k.isSubtype(ExcTypes.STOP_ITERATION)) {
      e.setField("value", args.length > 0 ? args[0] : PyNone.VALUE);
    } else if (k.isSubtype(ExcTypes.SYSTEM_EXIT)) {
      e.setField(
          "code", args.length == 0 ? PyNone.VALUE : args.length == 1 ? args[0] : PyTuple.of(args));
    } else if (k.isSubtype(ExcTypes.IMPORT_ERROR)) {
      e.setField("msg", args.length == 1 ? args[0] : null);
    } else if (k.isSubtype(ExcTypes.SYNTAX_ERROR)) {
      if (args.length > 0) {
        e.setField("msg", args[0]);
      }
      if (args.length == 2 && args[1] instanceof PyTuple details) {
        fillSyntax(e, details.toArray());
      }
    } else if (k.isSubtype(ExcTypes.OS_ERROR)) {
      fillOs(e, args);
    } else if (unicodeArity(k) == args.length) {
      List<String> names = args.length == 5 ? UNICODE : List.of("object", "start", "end", "reason");
      for (int i = 0; i < args.length; i++) {
        e.setField(names.get(i), args[i] instanceof PyBytearray b ? b.frozen() : args[i]);
      }
    }
  }

  /** How many arguments a concrete UnicodeError takes; -1 for other types. */
  static int unicodeArity(PyType k) {
    if (k.isSubtype(ExcTypes.UNICODE_DECODE_ERROR) || k.isSubtype(ExcTypes.UNICODE_ENCODE_ERROR)) {
      return 5;
    }
    return k.isSubtype(ExcTypes.UNICODE_TRANSLATE_ERROR) ? 4 : -1;
  }

  /** The checks that {@code __init__} makes before {@link #fill}. */
  static PyObject[] checked(ThreadState t, PyBaseException e, PyObject[] args) {
    PyType k = e.type();
    if (k.solidBase() == ExcTypes.BASE_EXCEPTION) {
      return args;
    }
    if (k.isSubtype(ExcTypes.SYNTAX_ERROR) && args.length == 2) {
      PyTuple details = Iterables.toTuple(t, args[1]);
      int n = details.size();
      if (n < 4 || n > 7) {
        throw Err.type(
            t,
            n < 4
                ? "function takes at least 4 arguments (" + n + " given)"
                : "function takes at most 7 arguments (" + n + " given)");
      }
      if (n == 5) {
        throw Err.type(t, "end_offset must be provided when end_lineno is provided");
      }
      return new PyObject[] {args[0], details};
    }
    int arity = unicodeArity(k);
    if (arity >= 0) {
      checkUnicode(t, k, args, arity);
    }
    return args;
  }

  private static void checkUnicode(ThreadState t, PyType k, PyObject[] args, int arity) {
    if (args.length != arity) {
      throw Err.type(
          t, "function takes exactly " + arity + " arguments (" + args.length + " given)");
    }
    boolean bytes = k.isSubtype(ExcTypes.UNICODE_DECODE_ERROR);
    int at = 0;
    if (arity == 5 && !(args[at++] instanceof PyStr)) {
      throw notStr(t, 1, args[0]);
    }
    if (bytes) {
      BytesLike.require(t, args[at]);
    } else if (!(args[at] instanceof PyStr)) {
      throw notStr(t, at + 1, args[at]);
    }
    Abstract.indexInt(t, args[at + 1]);
    Abstract.indexInt(t, args[at + 2]);
    if (!(args[at + 3] instanceof PyStr)) {
      throw notStr(t, at + 4, args[at + 3]);
    }
  }

  private static PyRaise notStr(ThreadState t, int position, PyObject o) {
    return Err.type(t, "argument " + position + " must be str, not " + StrType.typeName(o));
  }

  private static void fillSyntax(PyBaseException e, PyObject[] d) {
    List<String> names =
        List.of("filename", "lineno", "offset", "text", "end_lineno", "end_offset");
    for (int i = 0; i < names.size(); i++) {
      e.setField(names.get(i), i < d.length ? d[i] : PyNone.VALUE);
    }
  }

  private static void fillOs(PyBaseException e, PyObject[] args) {
    if (args.length < 2 || args.length > 5) {
      return;
    }
    e.setField("errno", args[0]);
    e.setField("strerror", args[1]);
    if (args.length > 2 && args[2] != PyNone.VALUE) {
      if (e.type().isSubtype(ExcTypes.BLOCKING_IO_ERROR) && args[2] instanceof PyInt) {
        e.setField("characters_written", args[2]);
        return;
      }
      e.setField("filename", args[2]);
      if (args.length > 4 && args[4] != PyNone.VALUE) {
        e.setField("filename2", args[4]);
      }
      e.setArgs(PyTuple.of(Arrays.copyOf(args, 2)));
    }
  }

  /** The arguments that make the exception again: OSError keeps its file names elsewhere. */
  static PyTuple reducedArgs(PyBaseException e) {
    PyObject file = e.field("filename");
    PyTuple args = e.args();
    if (file == null || args.size() != 2 || !e.type().isSubtype(ExcTypes.OS_ERROR)) {
      return args;
    }
    PyObject second = e.field("filename2");
    return second == null
        ? PyTuple.of(args.get(0), args.get(1), file)
        : PyTuple.of(args.get(0), args.get(1), file, PyNone.VALUE, second);
  }

  /** The subclass that {@code OSError(errno, …)} makes on Linux. */
  static PyType osErrorType(PyObject errno) {
    if (!(errno instanceof PyInt n) || !n.fitsInt()) {
      return ExcTypes.OS_ERROR;
    }
    return switch ((int) n.longValue()) {
      case 1, 13 -> ExcTypes.PERMISSION_ERROR;
      case 2 -> ExcTypes.FILE_NOT_FOUND_ERROR;
      case 3 -> ExcTypes.PROCESS_LOOKUP_ERROR;
      case 4 -> ExcTypes.INTERRUPTED_ERROR;
      case 10 -> ExcTypes.CHILD_PROCESS_ERROR;
      case 11, 114, 115 -> ExcTypes.BLOCKING_IO_ERROR;
      case 17 -> ExcTypes.FILE_EXISTS_ERROR;
      case 20 -> ExcTypes.NOT_ADIRECTORY_ERROR;
      case 21 -> ExcTypes.IS_ADIRECTORY_ERROR;
      case 32, 108 -> ExcTypes.BROKEN_PIPE_ERROR;
      case 103 -> ExcTypes.CONNECTION_ABORTED_ERROR;
      case 104 -> ExcTypes.CONNECTION_RESET_ERROR;
      case 110 -> ExcTypes.TIMEOUT_ERROR;
      case 111 -> ExcTypes.CONNECTION_REFUSED_ERROR;
      default -> ExcTypes.OS_ERROR;
    };
  }
}
