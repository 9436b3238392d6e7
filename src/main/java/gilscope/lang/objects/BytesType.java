package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The types {@code bytes} and {@code bytearray}: what they share, and what only the mutable one has
 * ({@code bytesobject.c}, {@code bytearrayobject.c}, {@code bytes_methods.c}). Text-like methods
 * work on the Latin-1 string of the bytes.
 */
final class BytesType {
  private BytesType() {}

  private static byte[] data(ThreadState t, PyObject o) {
    return o instanceof PyBytes b ? b.data() : ((PyBytearray) o).snapshot(t);
  }

  private static String text(ThreadState t, PyObject o) {
    return BytesLike.latin1(data(t, o));
  }

  /** Of the same type as {@code like}, exact. */
  private static PyObject make(PyObject like, byte[] data) {
    return like instanceof PyBytes ? PyBytes.of(data) : PyBytearray.of(data);
  }

  private static PyObject make(PyObject like, String latin1) {
    return make(like, BytesLike.latin1(latin1));
  }

  static TypeSpec bytesSpec() {
    TypeSpec s =
        TypeSpec.of("bytes")
            .countless()
            .subclassable()
            .doc(
                """
                bytes(iterable_of_ints) -> bytes
                bytes(string, encoding[, errors]) -> bytes
                bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
                bytes(int) -> bytes object of size given by the parameter initialized with null bytes
                bytes() -> empty bytes object\
                """)
            .slots(
                k -> {
                  k.tpNew =
                      (t, cls, args, kw) -> {
                        PyBytes own =
                            args.length == 1 && kw.length == 0
                                ? BytesLike.ofHook(t, args[0])
                                : null;
                        if (own != null && cls == PyBytes.TYPE) {
                          return own; // of whatever class __bytes__ made it
                        }
                        byte[] d = own == null ? construct(t, "bytes", args, kw) : own.data();
                        return cls == PyBytes.TYPE ? PyBytes.of(d) : new PyBytes(cls, d);
                      };
                  k.tpHash =
                      (t, o) ->
                          ((PyBytes) o).size() == 0
                              ? 0
                              : PyStr.mix(text(t, o).hashCode(), t.interp().hashSeed());
                })
            .method0("__bytes__", (t, o) -> o.type() == PyBytes.TYPE ? o : PyBytes.of(data(t, o)))
            .method0("__getnewargs__", (t, o) -> PyTuple.of(PyBytes.of(data(t, o))));
    return shared(s);
  }

  static TypeSpec bytearraySpec() {
    TypeSpec s =
        TypeSpec.of("bytearray")
            .subclassable()
            .unhashable()
            .doc(
                """
                bytearray(iterable_of_ints) -> bytearray
                bytearray(string, encoding[, errors]) -> bytearray
                bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
                bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
                bytearray() -> empty bytes array\
                """)
            .slots(
                k -> {
                  k.tpNew = (t, cls, args, kw) -> new PyBytearray(cls, new byte[0]);
                  k.tpInit =
                      (t, o, args, kw) -> {
                        byte[] d = construct(t, "bytearray", args, kw);
                        ((PyBytearray) o).update(t, old -> d.clone());
                      };
                  k.mpSetitem = ByteArrayMethods::setItem;
                  k.nbInplaceAdd =
                      (t, a, b) -> {
                        byte[] more = BytesLike.bytesOrNull(t, b);
                        if (more == null) {
                          throw Err.type(
                              t, "can't concat " + b.type().tpName() + " to " + a.type().tpName());
                        }
                        ((PyBytearray) a).append(t, more);
                        return a;
                      };
                  k.nbInplaceMultiply =
                      (t, a, b) -> {
                        int n = Sequences.times(t, b);
                        ((PyBytearray) a).update(t, d -> repeat(t, d, n));
                        return a;
                      };
                });
    ByteArrayMethods.define(s);
    return shared(s);
  }

  private static TypeSpec shared(TypeSpec s) {
    s.slots(
            k -> {
              k.tpRepr =
                  (t, o) -> {
                    String r = BytesLike.repr(data(t, o), o instanceof PyBytearray);
                    return PyStr.of(o instanceof PyBytes ? r : o.type().name() + "(" + r + ")");
                  };
              k.tpStr = k.tpRepr;
              k.tpRichcompare = BytesType::compare;
              k.tpIter = (t, o) -> new PyBytesIterator(o);
              k.mpLength =
                  (t, o) -> o instanceof PyBytes b ? b.size() : ((PyBytearray) o).length(t);
              k.mpGetitem = BytesType::getItem;
              k.sqContains = BytesType::contains;
              k.nbAdd = BytesType::add;
              k.nbMultiply = BytesType::multiply;
              k.nbRemainder =
                  (t, a, b) ->
                      a instanceof PyBytes || a instanceof PyBytearray
                          ? make(a, PercentFormat.format(t, data(t, a), b))
                          : PyNotImplemented.VALUE;
            })
        .without("__radd__")
        .method1(
            "__buffer__",
            (t, o, flags) ->
                Abstract.call(t, Abstract.getAttr(t, t.importModule("builtins"), "memoryview"), o))
        .method(
            "decode",
            "($self, /, encoding='utf-8', errors='strict')",
            (t, o, a) ->
                Codecs.decode(
                    t,
                    data(t, o),
                    StrType.codecArg(t, "decode", 1, a[0], "utf-8"),
                    StrType.codecArg(t, "decode", 2, a[1], "strict")))
        .method(
            "hex",
            "($self, sep=<unrepresentable>, bytes_per_sep=1)",
            (t, o, a) -> hex(t, data(t, o), a[0], a[1]))
        .classMethod(
            "fromhex",
            "($type, string, /)",
            (t, cls, a) -> {
              byte[] d = fromHex(t, a[0] == null ? PyNone.VALUE : a[0]);
              return cls == PyBytes.TYPE
                  ? PyBytes.of(d)
                  : cls == PyBytearray.TYPE
                      ? PyBytearray.of(d)
                      : Abstract.call(t, cls, PyBytes.of(d));
            });
    predicates(s);
    mappings(s);
    searching(s);
    splitting(s);
    return s;
  }

  // ---- construction

  private static byte[] construct(ThreadState t, String name, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature(name, "(source=b'', encoding='utf-8', errors='strict')").bind(t, args, kw);
    PyObject x = a[0];
    if (a[1] != null || a[2] != null) {
      String encoding = StrType.codecArg(t, name, 1, a[1], "utf-8");
      String errors = StrType.codecArg(t, name, 2, a[2], "strict");
      if (!(x instanceof PyStr s)) {
        throw Err.type(t, (a[1] != null ? "encoding" : "errors") + " without a string argument");
      }
      if (a[1] == null) {
        throw Err.type(t, "string argument without an encoding");
      }
      return Codecs.encode(t, s.value(), encoding, errors).data();
    }
    if (x == null) {
      return new byte[0];
    }
    if (x instanceof PyStr) {
      throw Err.type(t, "string argument without an encoding");
    }
    if (Abstract.hasIndex(x)) {
      PyInt size = Abstract.index(t, x);
      if (!size.fitsLong()) {
        throw Err.overflow(t, "cannot fit 'int' into an index-sized integer");
      }
      if (!size.fitsInt() && size.signum() > 0) {
        throw Err.raise(t, ExcTypes.MEMORY_ERROR);
      }
      int n = size.fitsInt() ? (int) size.longValue() : -1;
      Room.need(t, n, 1);
      if (n < 0) {
        throw Err.value(t, "negative count");
      }
      return new byte[n];
    }
    if (name.equals("bytearray")) {
      byte[] buffer = BytesLike.bytesOrNull(t, x);
      if (buffer != null) {
        return buffer;
      }
      if (x.type().tpIter == null && x.type().mpGetitem == null) {
        throw Err.type(t, "cannot convert '" + x.type().tpName() + "' object to bytearray");
      }
      return BytesLike.fromIterable(t, x, "byte must be in range(0, 256)");
    }
    return BytesLike.convert(t, x);
  }

  private static byte[] fromHex(ThreadState t, PyObject o) {
    String s;
    if (o instanceof PyStr text) {
      s = text.value();
    } else {
      byte[] b = BytesLike.bytesOrNull(t, o);
      if (b == null) {
        throw Err.type(
            t, "fromhex() argument must be str or bytes-like, not " + o.type().fullName());
      }
      s = BytesLike.latin1(b);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c < 128 && StrText.isSpace(c) && (c < 0x1c || c == ' ')) {
        i++;
        continue;
      }
      int hi = digit(c);
      if (hi < 0) {
        throw nonHex(t, i);
      }
      if (i + 1 >= s.length()) {
        throw Err.value(t, "fromhex() arg must contain an even number of hexadecimal digits");
      }
      int lo = digit(s.charAt(i + 1));
      if (lo < 0) {
        throw nonHex(t, i + 1);
      }
      out.write(hi << 4 | lo);
      i += 2;
    }
    return out.toByteArray();
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static PyRaise nonHex(ThreadState t, int at) {
    return Err.value(t, "non-hexadecimal number found in fromhex() arg at position " + at);
  }

  private static PyObject hex(
      ThreadState t, byte[] d, @Nullable PyObject sep, @Nullable PyObject group) {
    StringBuilder out = new StringBuilder(d.length * 2);
    int n = group == null ? 1 : Abstract.intArg(t, group);
    String between = "";
    if (sep != null) {
      byte[] raw = BytesLike.bytesOrNull(t, sep);
      if (raw == null && !(sep instanceof PyStr)) {
        Containers.length(t, sep);
        throw Err.type(t, "sep must be str or bytes.");
      }
      between =
          sep instanceof PyStr s ? s.value() : BytesLike.latin1(raw == null ? new byte[0] : raw);
      if (between.length() != 1) {
        throw Err.value(t, "sep must be length 1.");
      }
      if (between.charAt(0) > (sep instanceof PyStr ? 255 : 127)) {
        throw Err.value(t, "sep must be ASCII.");
      }
    }
    int size = Math.abs(n);
    for (int i = 0; i < d.length; i++) {
      if (i > 0 && size > 0 && (n > 0 ? d.length - i : i) % size == 0) {
        out.append(between);
      }
      out.append(Character.forDigit(d[i] >> 4 & 15, 16)).append(Character.forDigit(d[i] & 15, 16));
    }
    return PyStr.of(out.toString());
  }

  // ---- operators

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (a instanceof PyBytes && !(b instanceof PyBytes)) {
      return PyNotImplemented.VALUE; // the other one knows how
    }
    byte[] x = data(t, a);
    byte[] y = BytesLike.bytesOrNull(t, b);
    if (y == null) {
      return PyNotImplemented.VALUE;
    }
    return PyBool.of(op.holds(Arrays.compareUnsigned(x, y)));
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    if (key instanceof PySlice slice) {
      byte[] d = data(t, o);
      PySlice.Range r = slice.indices(t, d.length);
      if (o.type() == PyBytes.TYPE && r.count() == d.length && r.step() == 1) {
        return o;
      }
      byte[] out = new byte[r.count()];
      for (int i = 0, at = r.start(); i < out.length; i++, at += r.step()) {
        out[i] = d[at];
      }
      return make(o, out);
    }
    String name = o instanceof PyBytes ? "byte" : "bytearray";
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, name + " indices must be integers or slices, not " + key.type().tpName());
    }
    int i = Abstract.indexInt(t, key);
    int v;
    if (o instanceof PyBytes b) {
      int at = i < 0 ? i + b.size() : i;
      v = at < 0 || at >= b.size() ? -1 : b.data()[at] & 0xff;
    } else {
      v = ((PyBytearray) o).get(t, i);
    }
    if (v < 0) {
      throw Err.index(
          t, o instanceof PyBytes ? "index out of range" : "bytearray index out of range");
    }
    return PyInt.of(v);
  }

  private static boolean contains(ThreadState t, PyObject o, PyObject item) {
    String sub =
        subText(t, item, "a bytes-like object is required, not '" + item.type().name() + "'");
    return text(t, o).contains(sub);
  }

  private static PyObject add(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyBytes || a instanceof PyBytearray)) {
      return PyNotImplemented.VALUE; // other buffers are added to, and add nothing
    }
    byte[] x = BytesLike.bytesOrNull(t, a);
    if (x == null) {
      return PyNotImplemented.VALUE;
    }
    byte[] y = BytesLike.bytesOrNull(t, b);
    if (y == null) {
      Slots.Binary other = b.type().nbAdd;
      PyObject r = other == null ? PyNotImplemented.VALUE : other.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
      throw Err.type(t, "can't concat " + b.type().tpName() + " to " + a.type().tpName());
    }
    if (y.length == 0 && a.type() == PyBytes.TYPE) {
      return a;
    }
    if (x.length == 0 && b.type() == PyBytes.TYPE && a instanceof PyBytes) {
      return b;
    }
    byte[] out = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, out, x.length, y.length);
    return make(a, out);
  }

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    boolean left = a instanceof PyBytes || a instanceof PyBytearray;
    PyObject s = left ? a : b;
    PyObject other = left ? b : a;
    PyObject r = BytesLike.repeatedByOther(t, left, a, b, other);
    if (r != null) {
      return r;
    }
    int n =
        s instanceof PyBytes b0
            ? BytesLike.times(t, other, b0.size(), "bytes are")
            : Sequences.times(t, other);
    if (n == 1 && s.type() == PyBytes.TYPE) {
      return s;
    }
    byte[] d = data(t, s);
    return make(s, repeat(t, d, n));
  }

  private static byte[] repeat(ThreadState t, byte[] d, int n) {
    Room.need(t, (long) n * d.length, 1);
    if (d.length == 0) {
      return d;
    }
    byte[] out = new byte[d.length * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(d, 0, out, i * d.length, d.length);
    }
    return out;
  }

  // ---- methods

  private static PyObject all(ThreadState t, PyObject o, IntPredicate p) {
    String s = text(t, o);
    return PyBool.of(!s.isEmpty() && s.chars().allMatch(p));
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(int c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  private static String ascii(String s) {
    return s.replaceAll("[^\\x00-\\x7f]", " ");
  }

  private static void predicates(TypeSpec s) {
    s.method0("isalpha", (t, o) -> all(t, o, c -> isUpper(c) || isLower(c)))
        .method0("isdigit", (t, o) -> all(t, o, BytesType::isDigit))
        .method0("isalnum", (t, o) -> all(t, o, c -> isUpper(c) || isLower(c) || isDigit(c)))
        .method0("isspace", (t, o) -> all(t, o, BytesType::isSpace))
        .method0("isascii", (t, o) -> PyBool.of(text(t, o).chars().allMatch(c -> c < 128)))
        .method0("islower", (t, o) -> PyBool.of(StrCase.isLower(ascii(text(t, o)))))
        .method0("isupper", (t, o) -> PyBool.of(StrCase.isUpper(ascii(text(t, o)))))
        .method0("istitle", (t, o) -> PyBool.of(StrCase.isTitle(ascii(text(t, o)))));
  }

  private interface Mapping {
    int of(int c, boolean startsWord, boolean first);
  }

  private static PyObject map(ThreadState t, PyObject o, Mapping m) {
    byte[] d = data(t, o).clone();
    boolean letterBefore = false;
    for (int i = 0; i < d.length; i++) {
      int c = d[i] & 0xff;
      d[i] = (byte) m.of(c, !letterBefore, i == 0);
      letterBefore = isUpper(c) || isLower(c);
    }
    return make(o, d);
  }

  private static int up(int c) {
    return isLower(c) ? c - 32 : c;
  }

  private static int down(int c) {
    return isUpper(c) ? c + 32 : c;
  }

  private static void mappings(TypeSpec s) {
    s.method0("upper", (t, o) -> map(t, o, (c, word, first) -> up(c)))
        .method0("lower", (t, o) -> map(t, o, (c, word, first) -> down(c)))
        .method0("swapcase", (t, o) -> map(t, o, (c, word, first) -> isUpper(c) ? down(c) : up(c)))
        .method0("title", (t, o) -> map(t, o, (c, word, first) -> word ? up(c) : down(c)))
        .method0("capitalize", (t, o) -> map(t, o, (c, word, first) -> first ? up(c) : down(c)))
        .method(
            "translate",
            "($self, table, /, delete=b'')",
            (t, o, a) -> {
              byte[] table =
                  a[0] == null || a[0] == PyNone.VALUE ? null : BytesLike.require(t, a[0]);
              if (table != null && table.length != 256) {
                throw Err.value(t, "translation table must be 256 characters long");
              }
              String delete = a[1] == null ? "" : BytesLike.latin1(BytesLike.require(t, a[1]));
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              for (byte b : data(t, o)) {
                if (delete.indexOf(b & 0xff) < 0) {
                  out.write(table == null ? b : table[b & 0xff]);
                }
              }
              return make(o, out.toByteArray());
            })
        .staticMethod(
            "maketrans",
            "(frm, to, /)",
            (t, o, a) -> {
              byte[] from = BytesLike.require(t, given(a[0]));
              byte[] to = BytesLike.require(t, given(a[1]));
              if (from.length != to.length) {
                throw Err.value(t, "maketrans arguments must have same length");
              }
              byte[] table = new byte[256];
              for (int i = 0; i < 256; i++) {
                table[i] = (byte) i;
              }
              for (int i = 0; i < from.length; i++) {
                table[from[i] & 0xff] = to[i];
              }
              return PyBytes.of(table);
            });
  }

  private static PyObject given(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  /** A sub-sequence argument: bytes-like, or the int of one byte. */
  private static String subText(ThreadState t, PyObject o, String message) {
    byte[] b = BytesLike.bytesOrNull(t, o);
    if (b != null) {
      return BytesLike.latin1(b);
    }
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, message);
    }
    return String.valueOf((char) BytesLike.byteValue(t, o, "byte must be in range(0, 256)"));
  }

  private static int find(ThreadState t, PyObject o, @Nullable PyObject[] a, boolean last) {
    String s = text(t, o);
    int from = BytesLike.bound(t, a[1], s.length(), 0);
    int to = Math.min(BytesLike.bound(t, a[2], s.length(), s.length()), s.length());
    String sub = subText(t, given(a[0]));
    return last ? StrSearch.rfind(s, sub, from, to) : StrSearch.find(s, sub, from, to);
  }

  private static String subText(ThreadState t, PyObject x) {
    return subText(
        t, x, "argument should be integer or bytes-like object, not '" + x.type().name() + "'");
  }

  private static PyObject index(ThreadState t, PyObject o, @Nullable PyObject[] a, boolean last) {
    int i = find(t, o, a, last);
    if (i < 0) {
      throw Err.value(t, "subsection not found");
    }
    return PyInt.of(i);
  }

  private static PyObject affix(ThreadState t, PyObject o, String method, @Nullable PyObject[] a) {
    String s = text(t, o);
    int from = BytesLike.bound(t, a[1], s.length(), 0);
    int to = Math.min(BytesLike.bound(t, a[2], s.length(), s.length()), s.length());
    PyObject x = given(a[0]);
    PyObject[] options = x instanceof PyTuple tuple ? tuple.toArray() : new PyObject[] {x};
    for (PyObject option : options) {
      byte[] b = BytesLike.bytesOrNull(t, option);
      if (b == null) {
        throw Err.type(
            t,
            x instanceof PyTuple
                ? "a bytes-like object is required, not '" + option.type().tpName() + "'"
                : method
                    + " first arg must be bytes or a tuple of bytes, not "
                    + option.type().tpName());
      }
      if (from <= to
          && b.length <= to - from
          && s.startsWith(
              BytesLike.latin1(b), method.equals("startswith") ? from : to - b.length)) {
        return PyBool.TRUE;
      }
    }
    return PyBool.FALSE;
  }

  private static void searching(TypeSpec s) {
    String range = "($self, sub, start=None, end=None, /)";
    s.method("find", range, (t, o, a) -> PyInt.of(find(t, o, a, false)))
        .method("rfind", range, (t, o, a) -> PyInt.of(find(t, o, a, true)))
        .method("index", range, (t, o, a) -> index(t, o, a, false))
        .method("rindex", range, (t, o, a) -> index(t, o, a, true))
        .method(
            "count",
            range,
            (t, o, a) -> {
              String v = text(t, o);
              int from = BytesLike.bound(t, a[1], v.length(), 0);
              int to = Math.min(BytesLike.bound(t, a[2], v.length(), v.length()), v.length());
              String sub = subText(t, given(a[0]));
              return PyInt.of(StrSearch.count(v, sub, from, to, Integer.MAX_VALUE));
            })
        .method(
            "startswith",
            "($self, prefix, start=None, end=None, /)",
            (t, o, a) -> affix(t, o, "startswith", a))
        .method(
            "endswith",
            "($self, suffix, start=None, end=None, /)",
            (t, o, a) -> affix(t, o, "endswith", a))
        .method(
            "replace",
            "($self, old, new, count=-1, /)",
            (t, o, a) -> {
              String all = text(t, o);
              String old = BytesLike.latin1(BytesLike.require(t, given(a[0])));
              String by = BytesLike.latin1(BytesLike.require(t, given(a[1])));
              int max = a[2] == null ? -1 : Abstract.sizeInt(t, a[2]);
              String r = StrSearch.replaced(all, old, by, max);
              return make(o, r == null ? all : r);
            })
        .method1(
            "removeprefix",
            (t, o, p) -> {
              String v = text(t, o);
              String prefix = BytesLike.latin1(BytesLike.require(t, p));
              return make(o, v.startsWith(prefix) ? v.substring(prefix.length()) : v);
            })
        .method1(
            "removesuffix",
            (t, o, p) -> {
              String v = text(t, o);
              String suffix = BytesLike.latin1(BytesLike.require(t, p));
              return make(o, v.endsWith(suffix) ? v.substring(0, v.length() - suffix.length()) : v);
            });
  }

  private static PyObject list(PyObject like, List<String> parts) {
    PyObject[] items = new PyObject[parts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = make(like, parts.get(i));
    }
    return new PyList(items);
  }

  private static PyObject split(ThreadState t, PyObject o, @Nullable PyObject[] a, boolean right) {
    int max = a[1] == null ? -1 : Abstract.sizeInt(t, a[1]);
    String s = text(t, o);
    if (a[0] == null || a[0] == PyNone.VALUE) {
      String v =
          s.replace('\u0085', '\u0100').replace('\u00a0', '\u0101'); // no white space among bytes
      v =
          v.replace('\u001c', '\u0102')
              .replace('\u001d', '\u0103')
              .replace('\u001e', '\u0104')
              .replace('\u001f', '\u0105');
      List<String> parts = right ? StrSearch.rsplitSpace(v, max) : StrSearch.splitSpace(v, max);
      return list(o, parts.stream().map(BytesType::unmask).toList());
    }
    String sep = BytesLike.latin1(BytesLike.require(t, a[0]));
    if (sep.isEmpty()) {
      throw Err.value(t, "empty separator");
    }
    return list(o, right ? StrSearch.rsplit(s, sep, max) : StrSearch.split(s, sep, max));
  }

  private static String unmask(String s) {
    return s.replace('\u0100', '\u0085')
        .replace('\u0101', '\u00a0')
        .replace('\u0102', '\u001c')
        .replace('\u0103', '\u001d')
        .replace('\u0104', '\u001e')
        .replace('\u0105', '\u001f');
  }

  private static PyObject splitLines(ThreadState t, PyObject o, boolean keepEnds) {
    String s = text(t, o);
    List<String> lines = new java.util.ArrayList<>();
    int start = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '\r') {
        int end = i;
        if (c == '\r' && i + 1 < s.length() && s.charAt(i + 1) == '\n') {
          i++;
        }
        lines.add(s.substring(start, keepEnds ? i + 1 : end));
        start = i + 1;
      }
    }
    if (start < s.length()) {
      lines.add(s.substring(start));
    }
    return list(o, lines);
  }

  private static PyObject strip(
      ThreadState t, PyObject o, @Nullable PyObject chars, boolean left, boolean right) {
    String s = text(t, o);
    IntPredicate drop;
    if (chars == null || chars == PyNone.VALUE) {
      drop = BytesType::isSpace;
    } else {
      String set = BytesLike.latin1(BytesLike.require(t, chars));
      drop = c -> set.indexOf(c) >= 0;
    }
    int from = 0;
    int to = s.length();
    while (left && from < to && drop.test(s.charAt(from))) {
      from++;
    }
    while (right && to > from && drop.test(s.charAt(to - 1))) {
      to--;
    }
    return o.type() == PyBytes.TYPE && from == 0 && to == s.length()
        ? o
        : make(o, s.substring(from, to));
  }

  private static PyObject partition(ThreadState t, PyObject o, PyObject sep, boolean last) {
    String p = BytesLike.latin1(BytesLike.require(t, sep));
    if (p.isEmpty()) {
      throw Err.value(t, "empty separator");
    }
    String s = text(t, o);
    int at = last ? s.lastIndexOf(p) : s.indexOf(p);
    if (at < 0) {
      return last
          ? PyTuple.of(make(o, ""), make(o, ""), make(o, s))
          : PyTuple.of(make(o, s), make(o, ""), make(o, ""));
    }
    return PyTuple.of(
        make(o, s.substring(0, at)), make(o, p), make(o, s.substring(at + p.length())));
  }

  private static PyObject join(ThreadState t, PyObject o, PyObject parts) {
    if (parts.type().tpIter == null && parts.type().mpGetitem == null) {
      throw Err.type(t, "can only join an iterable");
    }
    if (!(o instanceof PyBytearray lent)) {
      return joined(t, o, parts);
    }
    t.reads(lent);
    lent.lend(1);
    try {
      return joined(t, o, parts);
    } finally {
      lent.lend(-1);
    }
  }

  private static PyObject joined(ThreadState t, PyObject o, PyObject parts) {
    byte[] sep = data(t, o);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PyObject[] items = Iterables.toArray(t, parts);
    for (int i = 0; i < items.length; i++) {
      byte[] b = BytesLike.bytesOrNull(t, items[i]);
      if (b == null) {
        throw Err.type(
            t,
            "sequence item "
                + i
                + ": expected a bytes-like object, "
                + items[i].type().tpName()
                + " found");
      }
      if (i > 0) {
        out.writeBytes(sep);
      }
      out.writeBytes(b);
    }
    return make(o, out.toByteArray());
  }

  private static PyObject pad(ThreadState t, PyObject o, String method, @Nullable PyObject[] a) {
    String s = text(t, o);
    int width = Abstract.sizeInt(t, given(a[0]));
    char fill = ' ';
    if (a[1] != null) {
      byte[] f = BytesLike.bytesOrNull(t, a[1]);
      if (f == null) {
        throw Err.type(
            t,
            method
                + "() argument 2 must be a byte string of length 1, not "
                + StrType.typeName(a[1]));
      }
      if (f.length != 1) {
        throw Err.type(
            t,
            method
                + "(): argument 2 must be a byte string of length 1, not a "
                + a[1].type().tpName()
                + " object of length "
                + f.length);
      }
      fill = (char) (f[0] & 0xff);
    }
    int missing = Math.max(0, width - s.length());
    Room.need(t, (long) missing + s.length(), 1);
    int left =
        switch (method) {
          case "ljust" -> 0;
          case "rjust" -> missing;
          default -> missing / 2 + (missing & width & 1);
        };
    String f = String.valueOf(fill);
    return make(o, f.repeat(left) + s + f.repeat(missing - left));
  }

  private static void splitting(TypeSpec s) {
    String split = "($self, /, sep=None, maxsplit=-1)";
    s.method("split", split, (t, o, a) -> split(t, o, a, false))
        .method("rsplit", split, (t, o, a) -> split(t, o, a, true))
        .method(
            "splitlines",
            "($self, /, keepends=False)",
            (t, o, a) -> splitLines(t, o, a[0] != null && Abstract.isTrue(t, a[0])))
        .method1("partition", (t, o, sep) -> partition(t, o, sep, false))
        .method1("rpartition", (t, o, sep) -> partition(t, o, sep, true))
        .method1("join", BytesType::join)
        .method("strip", "($self, bytes=None, /)", (t, o, a) -> strip(t, o, a[0], true, true))
        .method("lstrip", "($self, bytes=None, /)", (t, o, a) -> strip(t, o, a[0], true, false))
        .method("rstrip", "($self, bytes=None, /)", (t, o, a) -> strip(t, o, a[0], false, true))
        .method("center", "($self, width, fillchar=b' ', /)", (t, o, a) -> pad(t, o, "center", a))
        .method("ljust", "($self, width, fillchar=b' ', /)", (t, o, a) -> pad(t, o, "ljust", a))
        .method("rjust", "($self, width, fillchar=b' ', /)", (t, o, a) -> pad(t, o, "rjust", a))
        .method1(
            "zfill",
            (t, o, width) -> {
              String v = text(t, o);
              int n = Math.max(0, Abstract.sizeInt(t, width) - v.length());
              boolean sign = v.startsWith("+") || v.startsWith("-");
              return make(
                  o, (sign ? v.substring(0, 1) : "") + "0".repeat(n) + (sign ? v.substring(1) : v));
            })
        .method(
            "expandtabs",
            "($self, /, tabsize=8)",
            (t, o, a) ->
                make(
                    o,
                    StrSearch.expandTabs(text(t, o), a[0] == null ? 8 : Abstract.intArg(t, a[0]))));
  }
}
