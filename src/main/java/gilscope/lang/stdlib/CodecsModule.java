package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.CharmapCodec;
import gilscope.lang.objects.CodecErrors;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.EscapeCodecs;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Utf7;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code _codecs}: the registry of codecs and the encodings that Java code knows. */
final class CodecsModule implements NativeModule {
  private static final Map<String, String> NATIVE =
      Map.of(
          "utf_8",
          "utf-8",
          "ascii",
          "ascii",
          "latin_1",
          "latin-1",
          "utf_16",
          "utf-16",
          "utf_16_le",
          "utf-16-le",
          "utf_16_be",
          "utf-16-be",
          "utf_32",
          "utf-32",
          "utf_32_le",
          "utf-32-le",
          "utf_32_be",
          "utf-32-be");

  @Override
  public String name() {
    return "_codecs";
  }

  @Override
  public void fill(ModuleBuilder m) {
    PyList searches = new PyList();
    PyDict known = new PyDict();
    PyDict handlers = new PyDict();
    m.function1(
        "register",
        (t, self, f) -> {
          if (!Abstract.isCallable(f)) {
            throw Err.type(t, "argument must be callable");
          }
          searches.append(t, f);
          return PyNone.VALUE;
        });
    m.function1(
        "unregister",
        (t, self, f) -> {
          if (Containers.contains(t, searches, f)) {
            Abstract.callMethod(t, searches, "remove", f);
            Abstract.callMethod(t, known, "clear");
          }
          return PyNone.VALUE;
        });
    m.function1(
        "lookup", (t, self, name) -> lookup(t, searches, known, text(t, "lookup", "", name)));
    m.function(
        "encode",
        "(obj, encoding='utf-8', errors='strict')",
        (t, self, a) -> transform(t, a, "encode", 0, searches, known));
    m.function(
        "decode",
        "(obj, encoding='utf-8', errors='strict')",
        (t, self, a) -> transform(t, a, "decode", 1, searches, known));
    m.function(
        "register_error",
        "(errors, handler, /)",
        (t, self, a) -> {
          String name = text(t, "register_error", " 1", ObjectFunctions.orNone(a[0]));
          PyObject handler = ObjectFunctions.orNone(a[1]);
          if (!Abstract.isCallable(handler)) {
            throw Err.type(t, "handler must be callable");
          }
          handlers.put(t, PyStr.of(name), handler);
          return PyNone.VALUE;
        });
    m.function1("lookup_error", (t, self, name) -> errorHandler(t, handlers, name));
    NATIVE.forEach((name, encoding) -> pair(m, name, encoding));
    wide(m, "utf_16_ex_decode", "utf-16");
    wide(m, "utf_32_ex_decode", "utf-32");
    utf7(m);
    bytesEscapes(m);
    escapes(m, "unicode_escape", false);
    escapes(m, "raw_unicode_escape", true);
    charmap(m);
  }

  private static void pair(ModuleBuilder m, String name, String encoding) {
    m.function(
        name + "_encode",
        "(str, errors=None, /)",
        (t, self, a) -> {
          if (!(a[0] instanceof PyStr s)) {
            throw Err.type(
                t,
                name
                    + "_encode() argument 1 must be str, not "
                    + ObjectFunctions.orNone(a[0]).type().name());
          }
          String v = s.value();
          return PyTuple.of(
              Codecs.encode(t, v, encoding, errors(t, a[1])),
              PyInt.of(v.codePointCount(0, v.length())));
        });
    m.function(
        name + "_decode",
        "(data, errors=None, final=False, /)",
        (t, self, a) -> {
          byte[] b = FileStreams.bytes(t, ObjectFunctions.orNone(a[0]));
          Codecs.Piece p =
              Codecs.decodePiece(t, b, encoding, errors(t, a[1]), isLast(t, a, 2, name));
          return PyTuple.of(p.text(), PyInt.of(p.consumed()));
        });
  }

  /** ASCII and Latin-1 have no characters that could be cut short, and no such argument. */
  private static boolean isLast(ThreadState t, @Nullable PyObject[] a, int index, String name) {
    PyObject last = a[index];
    return name.equals("ascii")
        || name.equals("latin_1")
        || (last != null && Abstract.isTrue(t, last));
  }

  /** Decoders that tell the byte order they found, or take the one found before. */
  private static void wide(ModuleBuilder m, String name, String encoding) {
    m.function(
        name,
        "(data, errors=None, byteorder=0, final=False, /)",
        (t, self, a) -> {
          byte[] b = FileStreams.bytes(t, ObjectFunctions.orNone(a[0]));
          int order = a[2] == null ? 0 : Abstract.indexInt(t, a[2]);
          String exact = order == 0 ? encoding : encoding + (order < 0 ? "-le" : "-be");
          boolean last = a[3] != null && Abstract.isTrue(t, a[3]);
          Codecs.Piece p = Codecs.decodePiece(t, b, exact, errors(t, a[1]), last);
          return PyTuple.of(
              p.text(), PyInt.of(p.consumed()), PyInt.of(order == 0 ? p.order() : order));
        });
  }

  private static void utf7(ModuleBuilder m) {
    m.function(
        "utf_7_encode",
        "(str, errors=None, /)",
        (t, self, a) -> {
          String v = text(t, "utf_7_encode", " 1", ObjectFunctions.orNone(a[0]));
          return PyTuple.of(PyBytes.of(Utf7.encode(v)), PyInt.of(v.codePointCount(0, v.length())));
        });
    m.function(
        "utf_7_decode",
        "(data, errors=None, final=False, /)",
        (t, self, a) -> {
          byte[] b = FileStreams.bytes(t, ObjectFunctions.orNone(a[0]));
          Codecs.Piece p = Utf7.decode(t, b, errors(t, a[1]), isLast(t, a, 2, "utf_7"));
          return PyTuple.of(p.text(), PyInt.of(p.consumed()));
        });
  }

  private static void bytesEscapes(ModuleBuilder m) {
    m.function(
        "escape_encode",
        "(data, errors=None, /)",
        (t, self, a) -> {
          if (!(a[0] instanceof PyBytes b)) {
            throw Err.type(
                t,
                "escape_encode() argument 1 must be bytes, not "
                    + ObjectFunctions.orNone(a[0]).type().tpName());
          }
          return PyTuple.of(PyBytes.of(EscapeCodecs.escaped(b.data())), PyInt.of(b.size()));
        });
    m.function(
        "escape_decode",
        "(data, errors=None, /)",
        (t, self, a) -> {
          byte[] b = source(t, a[0]);
          return PyTuple.of(
              PyBytes.of(EscapeCodecs.unescaped(t, b, errors(t, a[1]))), PyInt.of(b.length));
        });
    m.function(
        "readbuffer_encode",
        "(data, errors=None, /)",
        (t, self, a) -> {
          byte[] b = source(t, a[0]);
          return PyTuple.of(PyBytes.of(b), PyInt.of(b.length));
        });
  }

  /** Bytes, or the UTF-8 of a str. */
  private static byte[] source(ThreadState t, @Nullable PyObject o) {
    return o instanceof PyStr s
        ? s.value().getBytes(StandardCharsets.UTF_8)
        : FileStreams.bytes(t, ObjectFunctions.orNone(o));
  }

  private static String text(ThreadState t, String function, String argument, PyObject o) {
    if (!(o instanceof PyStr s)) {
      throw Err.type(
          t, function + "() argument" + argument + " must be str, not " + o.type().tpName());
    }
    if (s.value().indexOf('\0') >= 0) {
      throw Err.value(t, "embedded null character");
    }
    return s.value();
  }

  private static void escapes(ModuleBuilder m, String name, boolean raw) {
    m.function(
        name + "_encode",
        "(str, errors=None, /)",
        (t, self, a) -> {
          String v = Abstract.strText(t, ObjectFunctions.orNone(a[0]));
          byte[] b = EscapeCodecs.encode(v, raw).getBytes(StandardCharsets.ISO_8859_1);
          return PyTuple.of(PyBytes.of(b), PyInt.of(v.codePointCount(0, v.length())));
        });
    m.function(
        name + "_decode",
        "(data, errors=None, final=True, /)",
        (t, self, a) -> {
          byte[] b = source(t, a[0]);
          return PyTuple.of(
              PyStr.of(EscapeCodecs.decode(t, b, errors(t, a[1]), raw)), PyInt.of(b.length));
        });
  }

  private static void charmap(ModuleBuilder m) {
    m.function(
        "charmap_encode",
        "(str, errors=None, mapping=None, /)",
        (t, self, a) -> {
          String v = Abstract.strText(t, ObjectFunctions.orNone(a[0]));
          PyObject map = ObjectFunctions.orNone(a[2]);
          PyBytes b =
              map == PyNone.VALUE
                  ? Codecs.encode(t, v, "latin-1", errors(t, a[1]))
                  : PyBytes.of(CharmapCodec.encode(t, v, errors(t, a[1]), map));
          return PyTuple.of(b, PyInt.of(v.codePointCount(0, v.length())));
        });
    m.function(
        "charmap_decode",
        "(data, errors=None, mapping=None, /)",
        (t, self, a) -> {
          byte[] b = FileStreams.bytes(t, ObjectFunctions.orNone(a[0]));
          PyObject map = ObjectFunctions.orNone(a[2]);
          PyStr s =
              map == PyNone.VALUE
                  ? Codecs.decode(t, b, "latin-1", errors(t, a[1]))
                  : PyStr.of(CharmapCodec.decode(t, b, errors(t, a[1]), map));
          return PyTuple.of(s, PyInt.of(b.length));
        });
    m.function1("charmap_build", (t, self, o) -> CharmapCodec.build(t, Abstract.str(t, o)));
  }

  private static String errors(ThreadState t, @Nullable PyObject o) {
    return o == null || o == PyNone.VALUE ? "strict" : Abstract.strText(t, o);
  }

  private static PyObject lookup(ThreadState t, PyList searches, PyDict known, String name) {
    PyStr key = PyStr.of(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    PyObject found = known.get(t, key);
    if (found != null) {
      return found;
    }
    if (searches.size() == 0) {
      t.importModule("encodings");
    }
    for (PyObject f : searches.snapshot(t)) {
      PyObject r = Abstract.call(t, f, key);
      if (r != PyNone.VALUE) {
        known.put(t, key, r);
        return r;
      }
    }
    throw Err.of(t, ExcTypes.LOOKUP_ERROR, "unknown encoding: " + name);
  }

  private static PyObject transform(
      ThreadState t,
      @Nullable PyObject[] a,
      String what,
      int index,
      PyList searches,
      PyDict known) {
    PyObject o = ObjectFunctions.orNone(a[0]);
    String encoding = a[1] == null ? "utf-8" : text(t, what, " 'encoding'", a[1]);
    String errors = a[2] == null ? "strict" : text(t, what, " 'errors'", a[2]);
    PyObject f = Containers.getItem(t, lookup(t, searches, known, encoding), PyInt.of(index));
    PyObject r = Abstract.call(t, f, o, PyStr.of(errors));
    if (!(r instanceof PyTuple pair) || pair.size() != 2) {
      throw Err.type(t, what + "r must return a tuple (object,integer)");
    }
    return pair.get(0);
  }

  private static PyObject errorHandler(ThreadState t, PyDict handlers, PyObject name) {
    PyObject h = handlers.get(t, name);
    if (h != null) {
      return h;
    }
    String n = Abstract.strText(t, name);
    return switch (n) {
      case "strict",
          "ignore",
          "replace",
          "xmlcharrefreplace",
          "backslashreplace",
          "namereplace",
          "surrogateescape",
          "surrogatepass" ->
          new PyBuiltinFunction(
              BuiltinCode.oneArg(
                  n.startsWith("surrogate") ? n : n + "_errors",
                  (u, self, e) -> CodecErrors.handle(u, n, e)),
              PyNone.VALUE,
              "_codecs");
      default -> throw Err.of(t, ExcTypes.LOOKUP_ERROR, "unknown error handler name '" + n + "'");
    };
  }
}
