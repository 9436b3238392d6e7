package gilscope.lang.objects;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code str}: construction, operators and methods (CPython's {@code unicodeobject.c}).
 */
final class StrType {
  private StrType() {}

  private static PyStr self(PyObject o) {
    return (PyStr) o;
  }

  private static String text(PyObject o) {
    return ((PyStr) o).value();
  }

  private static PyObject mapped(PyObject o, UnaryOperator<String> f) {
    return PyStr.of(f.apply(text(o)));
  }

  private static PyObject all(PyObject o, IntPredicate p) {
    String s = text(o);
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (!p.test(c)) {
        return PyBool.FALSE;
      }
      i += Character.charCount(c);
    }
    return PyBool.of(i > 0);
  }

  static TypeSpec spec() {
    TypeSpec s =
        TypeSpec.of("str")
            .countless()
            .subclassable()
            .doc(
                """
                str(object='') -> str
                str(bytes_or_buffer[, encoding[, errors]]) -> str

                Create a new string object from the given object. If encoding or
                errors is specified, then the object must expose a data buffer
                that will be decoded using the given encoding and error handler.
                Otherwise, returns the result of object.__str__() (if defined)
                or repr(object).
                encoding defaults to 'utf-8'.
                errors defaults to 'strict'.\
                """)
            .slots(
                k -> {
                  k.tpNew = StrType::make;
                  k.tpRepr = (t, o) -> PyStr.of(self(o).repr());
                  k.tpStr = (t, o) -> self(o).exact();
                  k.tpHash = (t, o) -> self(o).hash(t);
                  k.tpRichcompare = StrType::compare;
                  k.tpIter = (t, o) -> new PyStrIterator(self(o));
                  k.nbAdd = StrType::add;
                  k.nbMultiply = StrType::multiply;
                  k.nbRemainder =
                      (t, a, b) ->
                          a instanceof PyStr f
                              ? PercentFormat.format(t, f, b)
                              : PyNotImplemented.VALUE;
                  k.mpLength = (t, o) -> self(o).length();
                  k.mpGetitem = StrType::getItem;
                  k.sqContains = StrType::contains;
                })
            .without("__radd__");
    caseMethods(s);
    predicates(s);
    searching(s);
    splitting(s);
    padding(s);
    return s.method(
            "encode",
            "($self, /, encoding='utf-8', errors='strict')",
            (t, o, a) ->
                Codecs.encode(
                    t,
                    text(o),
                    codecArg(t, "encode", 1, a[0], "utf-8"),
                    codecArg(t, "encode", 2, a[1], "strict")))
        .methodRaw("format", (t, o, a, kw) -> PyStr.of(StrFormat.format(t, text(o), a, kw)))
        .method1("format_map", (t, o, m) -> PyStr.of(StrFormat.formatMap(t, text(o), m)))
        .method1(
            "__format__", (t, o, spec) -> PyStr.of(format(t, self(o), FormatSpec.text(t, spec))))
        .method0("__getnewargs__", (t, o) -> PyTuple.of(PyStr.of(text(o))))
        .method0("__sizeof__", (t, o) -> PyInt.of(ObjectSizes.ofText(text(o))))
        .method1("translate", (t, o, table) -> PyStr.of(StrTranslate.translate(t, text(o), table)))
        .staticMethod(
            "maketrans",
            "(x, y=<unrepresentable>, z=<unrepresentable>, /)",
            (t, o, a) -> StrTranslate.table(t, given(a[0]), a[1], a[2]));
  }

  private static void caseMethods(TypeSpec s) {
    s.method0("lower", (t, o) -> mapped(o, StrCase::lower))
        .method0("upper", (t, o) -> mapped(o, StrCase::upper))
        .method0("title", (t, o) -> mapped(o, StrCase::title))
        .method0("capitalize", (t, o) -> mapped(o, StrCase::capitalize))
        .method0("swapcase", (t, o) -> mapped(o, StrCase::swapcase))
        .method0("casefold", (t, o) -> mapped(o, StrCase::casefold));
  }

  private static void predicates(TypeSpec s) {
    s.method0("isalpha", (t, o) -> all(o, Character::isLetter))
        .method0("isdecimal", (t, o) -> all(o, StrText::isDecimal))
        .method0("isdigit", (t, o) -> all(o, StrText::isDigit))
        .method0("isnumeric", (t, o) -> all(o, StrText::isNumeric))
        .method0("isalnum", (t, o) -> all(o, StrText::isAlphanumeric))
        .method0("isspace", (t, o) -> all(o, StrText::isSpace))
        .method0("isascii", (t, o) -> PyBool.of(text(o).chars().allMatch(c -> c < 128)))
        .method0(
            "isprintable", (t, o) -> PyBool.of(text(o).codePoints().allMatch(StrText::isPrintable)))
        .method0("isidentifier", (t, o) -> PyBool.of(StrText.isIdentifier(text(o))))
        .method0("islower", (t, o) -> PyBool.of(StrCase.isLower(text(o))))
        .method0("isupper", (t, o) -> PyBool.of(StrCase.isUpper(text(o))))
        .method0("istitle", (t, o) -> PyBool.of(StrCase.isTitle(text(o))));
  }

  private static void searching(TypeSpec s) {
    String range = "($self, sub, start=None, end=None, /)";
    s.method("find", range, (t, o, a) -> PyInt.of(find(t, o, "find", a, false)))
        .method("rfind", range, (t, o, a) -> PyInt.of(find(t, o, "rfind", a, true)))
        .method("index", range, (t, o, a) -> PyInt.of(found(t, find(t, o, "index", a, false))))
        .method("rindex", range, (t, o, a) -> PyInt.of(found(t, find(t, o, "rindex", a, true))))
        .method(
            "count",
            range,
            (t, o, a) -> {
              String sub = string(t, "count", 1, a[0]);
              Region r = region(t, self(o), a[1], a[2]);
              return PyInt.of(StrSearch.count(text(o), sub, r.from, r.to, Integer.MAX_VALUE));
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
            "($self, old, new, /, count=-1)",
            (t, o, a) -> {
              String old = string(t, "replace", 1, a[0]);
              String by = string(t, "replace", 2, a[1]);
              int max = a[2] == null ? -1 : Abstract.sizeInt(t, a[2]);
              String r = StrSearch.replaced(text(o), old, by, max);
              return r == null ? self(o).exact() : PyStr.of(r);
            })
        .method1(
            "removeprefix",
            (t, o, p) -> {
              String prefix = only(t, "removeprefix", p);
              String v = text(o);
              return v.startsWith(prefix)
                  ? PyStr.of(v.substring(prefix.length()))
                  : self(o).exact();
            })
        .method1(
            "removesuffix",
            (t, o, p) -> {
              String suffix = only(t, "removesuffix", p);
              String v = text(o);
              return v.endsWith(suffix)
                  ? PyStr.of(v.substring(0, v.length() - suffix.length()))
                  : self(o).exact();
            });
  }

  private static void splitting(TypeSpec s) {
    String split = "($self, /, sep=None, maxsplit=-1)";
    s.method(
            "split",
            split,
            (t, o, a) -> {
              int max = a[1] == null ? -1 : Abstract.sizeInt(t, a[1]);
              String sep = separator(t, a[0]);
              return split(
                  t,
                  sep == null
                      ? StrSearch.splitSpace(text(o), max)
                      : StrSearch.split(text(o), sep, max));
            })
        .method(
            "rsplit",
            split,
            (t, o, a) -> {
              int max = a[1] == null ? -1 : Abstract.sizeInt(t, a[1]);
              String sep = separator(t, a[0]);
              return split(
                  t,
                  sep == null
                      ? StrSearch.rsplitSpace(text(o), max)
                      : StrSearch.rsplit(text(o), sep, max));
            })
        .method(
            "splitlines",
            "($self, /, keepends=False)",
            (t, o, a) ->
                list(StrSearch.splitLines(text(o), a[0] != null && Abstract.isTrue(t, a[0]))))
        .method1("partition", (t, o, sep) -> partition(t, self(o), sep, false))
        .method1("rpartition", (t, o, sep) -> partition(t, self(o), sep, true))
        .method1("join", (t, o, parts) -> join(t, text(o), parts))
        .method(
            "strip", "($self, chars=None, /)", (t, o, a) -> strip(t, o, "strip", a[0], true, true))
        .method(
            "lstrip",
            "($self, chars=None, /)",
            (t, o, a) -> strip(t, o, "lstrip", a[0], true, false))
        .method(
            "rstrip",
            "($self, chars=None, /)",
            (t, o, a) -> strip(t, o, "rstrip", a[0], false, true));
  }

  private static void padding(TypeSpec s) {
    String pad = "($self, width, fillchar=' ', /)";
    s.method(
            "center",
            pad,
            (t, o, a) -> {
              int total = missing(t, self(o), a[0]);
              int left = total / 2 + (total & (missingWidth(t, a[0])) & 1);
              return padded(t, self(o), left, total - left, a[1]);
            })
        .method("ljust", pad, (t, o, a) -> padded(t, self(o), 0, missing(t, self(o), a[0]), a[1]))
        .method("rjust", pad, (t, o, a) -> padded(t, self(o), missing(t, self(o), a[0]), 0, a[1]))
        .method1(
            "zfill",
            (t, o, width) -> {
              int n = missing(t, self(o), width);
              String v = text(o);
              if (n <= 0) {
                return self(o).exact();
              }
              boolean sign = v.startsWith("+") || v.startsWith("-");
              return PyStr.of(
                  (sign ? v.substring(0, 1) : "") + "0".repeat(n) + (sign ? v.substring(1) : v));
            })
        .method(
            "expandtabs",
            "($self, /, tabsize=8)",
            (t, o, a) ->
                PyStr.of(
                    StrSearch.expandTabs(text(o), a[0] == null ? 8 : Abstract.intArg(t, a[0]))));
  }

  // ---- construction

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length == 0) {
      Args.checkPositional(t, "str", args.length, 0, 3);
    }
    @Nullable PyObject[] a = SIGNATURE.bind(t, args, kw);
    PyObject x = a[0];
    PyStr r;
    if (x == null) {
      r = PyStr.EMPTY;
    } else if (a[1] == null && a[2] == null) {
      if (!(x instanceof PyStr) && !x.type().isHeap()) {
        Work.writes(t);
      }
      r = Abstract.str(t, x);
    } else {
      String encoding = codecArg(t, "str", 2, a[1], "utf-8");
      String errors = codecArg(t, "str", 3, a[2], "strict");
      byte[] bytes = BytesLike.bytesOrNull(t, x);
      if (bytes == null) {
        if (x instanceof PyStr) {
          throw Err.type(t, "decoding str is not supported");
        }
        throw Err.type(
            t, "decoding to str: need a bytes-like object, " + x.type().tpName() + " found");
      }
      r = Codecs.decode(t, bytes, encoding, errors);
    }
    return cls == PyStr.TYPE || r.type() == cls ? r : new PyStr(cls, r.value());
  }

  private static final Signature SIGNATURE =
      new Signature("str", "(object='', encoding='utf-8', errors='strict')");

  // ---- operators

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof PyStr x) || !(b instanceof PyStr y)) {
      return PyNotImplemented.VALUE;
    }
    return PyBool.of(
        switch (op) {
          case EQ -> x.value().equals(y.value());
          case NE -> !x.value().equals(y.value());
          default -> op.holds(PyStr.compare(x.value(), y.value()));
        });
  }

  private static PyObject add(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyStr x)) {
      return PyNotImplemented.VALUE;
    }
    if (b instanceof PyStr y) {
      return concat(t, x, y);
    }
    Slots.Binary other = b.type().nbAdd;
    if (other != null) { // the number protocol goes first
      PyObject r = other.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    throw Err.type(t, "can only concatenate str (not \"" + b.type().tpName() + "\") to str");
  }

  /** {@code a + b}. */
  static PyStr concat(ThreadState t, PyStr a, PyStr b) {
    if (b.value().isEmpty() && a.type() == PyStr.TYPE) {
      return a;
    }
    if (a.value().isEmpty() && b.type() == PyStr.TYPE) {
      return b;
    }
    Room.need(t, (long) a.value().length() + b.value().length(), 1);
    return PyStr.of(a.value().concat(b.value()));
  }

  private static PyObject multiply(ThreadState t, PyObject a, PyObject b) {
    PyStr s = (PyStr) (a instanceof PyStr ? a : b);
    PyObject other = s == a ? b : a;
    PyObject r = BytesLike.repeatedByOther(t, s == a, a, b, other);
    if (r != null) {
      return r;
    }
    int n = BytesLike.times(t, other, s.value().length(), "string is");
    if (n == 1 && s.type() == PyStr.TYPE) {
      return s;
    }
    Room.need(t, (long) n * s.value().length(), 1);
    return PyStr.of(s.value().repeat(n));
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyStr s = self(o);
    if (key instanceof PySlice slice) {
      PySlice.Range r = slice.indices(t, s.length());
      if (r.count() == s.length() && r.step() == 1) {
        return s.exact();
      }
      if (r.step() == 1) {
        return PyStr.of(s.substring(r.start(), r.start() + r.count()));
      }
      int[] cps = s.isNarrow() ? null : StrText.codePoints(s.value());
      StringBuilder out = new StringBuilder(r.count());
      for (int i = 0, at = r.start(); i < r.count(); i++, at += r.step()) {
        out.appendCodePoint(cps == null ? s.value().charAt(at) : cps[at]);
      }
      return PyStr.of(out.toString());
    }
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "string indices must be integers, not '" + key.type().tpName() + "'");
    }
    int i = Abstract.indexInt(t, key);
    int n = s.length();
    int at = i < 0 ? i + n : i;
    if (at < 0 || at >= n) {
      throw Err.index(t, "string index out of range");
    }
    return PyStr.ofCodePoint(s.codePointAt(at));
  }

  private static boolean contains(ThreadState t, PyObject o, PyObject item) {
    if (!(item instanceof PyStr sub)) {
      throw Err.type(
          t, "'in <string>' requires string as left operand, not " + item.type().tpName());
    }
    int at = StrSearch.find(text(o), sub.value(), 0, text(o).length());
    Work.scans(t, at < 0 ? text(o).length() : at);
    return at >= 0;
  }

  // ---- arguments

  private static PyObject given(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  /** A str argument by position. */
  static String string(ThreadState t, String method, int position, @Nullable PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(
        t,
        method
            + "() argument "
            + position
            + " must be str, not "
            + (o == null ? "None" : typeName(o)));
  }

  private static String only(ThreadState t, String method, PyObject o) {
    if (o instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(t, method + "() argument must be str, not " + typeName(o));
  }

  /** Argument Clinic says None for None's type. */
  static String typeName(PyObject o) {
    return o == PyNone.VALUE ? "None" : o.type().name();
  }

  static String codecArg(
      ThreadState t, String method, int position, @Nullable PyObject o, String otherwise) {
    if (o == null) {
      return otherwise;
    }
    if (o instanceof PyStr s) {
      if (s.value().indexOf('\0') >= 0) {
        throw Err.value(t, "embedded null character");
      }
      return s.value();
    }
    String where =
        method.equals("str")
            ? " argument '" + (position == 2 ? "encoding" : "errors") + "'"
            : " argument '" + (position == 1 ? "encoding" : "errors") + "'";
    throw Err.type(
        t,
        method
            + "()"
            + where
            + " must be str, not "
            + (method.equals("str") ? o.type().tpName() : typeName(o)));
  }

  /** A part of the string in UTF-16 units. */
  private record Region(int from, int to) {}

  private static Region region(
      ThreadState t, PyStr s, @Nullable PyObject start, @Nullable PyObject end) {
    int n = s.length();
    int from = BytesLike.bound(t, start, n, 0);
    int to = BytesLike.bound(t, end, n, n);
    to = Math.min(to, n);
    return from > to
        ? new Region(from > n ? Integer.MAX_VALUE : s.offset(from), from > n ? 0 : s.offset(to))
        : new Region(s.offset(from), s.offset(to));
  }

  private static int find(
      ThreadState t, PyObject o, String method, @Nullable PyObject[] a, boolean last) {
    String sub = string(t, method, 1, a[0]);
    PyStr s = self(o);
    Region r = region(t, s, a[1], a[2]);
    int at =
        last
            ? StrSearch.rfind(s.value(), sub, r.from, r.to)
            : StrSearch.find(s.value(), sub, r.from, r.to);
    Work.scans(t, at < 0 ? r.to - r.from : last ? r.to - at : at - r.from);
    return at < 0 ? -1 : s.indexOfOffset(at);
  }

  private static int found(ThreadState t, int index) {
    if (index < 0) {
      throw Err.value(t, "substring not found");
    }
    return index;
  }

  private static PyObject affix(ThreadState t, PyObject o, String method, @Nullable PyObject[] a) {
    Region r = region(t, self(o), a[1], a[2]);
    if (a[0] instanceof PyTuple tuple) {
      for (PyObject x : tuple.toArray()) {
        if (!(x instanceof PyStr s)) {
          throw Err.type(
              t, "tuple for " + method + " must only contain str, not " + x.type().tpName());
        }
        if (hasAffix(text(o), s.value(), r, method)) {
          return PyBool.TRUE;
        }
      }
      return PyBool.FALSE;
    }
    if (!(a[0] instanceof PyStr s)) {
      throw Err.type(
          t,
          method + " first arg must be str or a tuple of str, not " + given(a[0]).type().tpName());
    }
    return PyBool.of(hasAffix(text(o), s.value(), r, method));
  }

  private static boolean hasAffix(String s, String affix, Region r, String method) {
    if (r.from > r.to || affix.length() > r.to - r.from) {
      return false;
    }
    return s.startsWith(affix, method.equals("startswith") ? r.from : r.to - affix.length());
  }

  private static @Nullable String separator(ThreadState t, @Nullable PyObject sep) {
    if (sep == null || sep == PyNone.VALUE) {
      return null;
    }
    if (!(sep instanceof PyStr s)) {
      throw Err.type(t, "must be str or None, not " + sep.type().tpName());
    }
    if (s.value().isEmpty()) {
      throw Err.value(t, "empty separator");
    }
    return s.value();
  }

  private static PyObject split(ThreadState t, List<String> parts) {
    if (t.timesWork()) {
      Work.splits(t, parts);
    }
    return list(parts);
  }

  private static PyObject list(List<String> parts) {
    PyObject[] items = new PyObject[parts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyStr.of(parts.get(i));
    }
    return new PyList(items);
  }

  private static PyObject partition(ThreadState t, PyStr self, PyObject sep, boolean last) {
    if (!(sep instanceof PyStr p)) {
      throw Err.type(t, "must be str, not " + sep.type().tpName());
    }
    if (p.value().isEmpty()) {
      throw Err.value(t, "empty separator");
    }
    String s = self.value();
    int at =
        last
            ? StrSearch.rfind(s, p.value(), 0, s.length())
            : StrSearch.find(s, p.value(), 0, s.length());
    if (at < 0) {
      return last
          ? PyTuple.of(PyStr.EMPTY, PyStr.EMPTY, self.exact())
          : PyTuple.of(self.exact(), PyStr.EMPTY, PyStr.EMPTY);
    }
    return PyTuple.of(
        PyStr.of(s.substring(0, at)), p, PyStr.of(s.substring(at + p.value().length())));
  }

  /** {@code separator.join(parts)}. */
  static PyObject join(ThreadState t, String separator, PyObject parts) {
    PyObject[] items;
    try {
      items = Iterables.toArray(t, parts);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.TYPE_ERROR)
          && parts.type().tpIter == null
          && parts.type().mpGetitem == null) {
        throw Err.type(t, "can only join an iterable");
      }
      throw e;
    }
    if (items.length == 1 && items[0].type() == PyStr.TYPE) {
      return items[0];
    }
    Work.joins(t, items.length);
    String[] texts = new String[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyStr s)) {
        throw Err.type(
            t,
            "sequence item "
                + i
                + ": expected str instance, "
                + items[i].type().tpName()
                + " found");
      }
      texts[i] = s.value();
    }
    return PyStr.of(StrText.join(separator, texts));
  }

  private static PyObject strip(
      ThreadState t,
      PyObject o,
      String method,
      @Nullable PyObject chars,
      boolean left,
      boolean right) {
    String s = text(o);
    IntPredicate drop;
    if (chars == null || chars == PyNone.VALUE) {
      drop = StrText::isSpace;
    } else if (chars instanceof PyStr set) {
      drop = c -> set.value().indexOf(c) >= 0;
    } else {
      throw Err.type(t, method + " arg must be None or str");
    }
    int from = 0;
    int to = s.length();
    while (left && from < to && drop.test(s.codePointAt(from))) {
      from += Character.charCount(s.codePointAt(from));
    }
    while (right && to > from && drop.test(s.codePointBefore(to))) {
      to -= Character.charCount(s.codePointBefore(to));
    }
    return from == 0 && to == s.length() ? self(o).exact() : PyStr.of(s.substring(from, to));
  }

  // ---- padding

  private static int missingWidth(ThreadState t, @Nullable PyObject width) {
    return Abstract.sizeInt(t, given(width));
  }

  private static int missing(ThreadState t, PyStr s, @Nullable PyObject width) {
    return Math.max(0, missingWidth(t, width) - s.length());
  }

  private static PyObject padded(
      ThreadState t, PyStr s, int left, int right, @Nullable PyObject fill) {
    String f = " ";
    if (fill != null) {
      if (!(fill instanceof PyStr c)) {
        throw Err.type(
            t, "The fill character must be a unicode character, not " + fill.type().tpName());
      }
      if (c.length() != 1) {
        throw Err.type(t, "The fill character must be exactly one character long");
      }
      f = c.value();
    }
    if (left == 0 && right == 0) {
      return s.exact();
    }
    Room.need(t, (long) left + right + s.value().length(), 1);
    return PyStr.of(f.repeat(left) + s.value() + f.repeat(right));
  }

  /** {@code format(s, spec)}. */
  static String format(ThreadState t, PyStr self, String spec) {
    if (spec.isEmpty()) {
      return Abstract.strText(t, self);
    }
    FormatSpec f = FormatSpec.parse(t, spec, self.type().name(), 's', '<');
    if (f.type() != 's') {
      throw f.unknownCode(t, self.type().name());
    }
    if (f.sign() != 0) {
      throw Err.value(
          t,
          f.sign() == ' '
              ? "Space not allowed in string format specifier"
              : "Sign not allowed in string format specifier");
    }
    if (f.noNegativeZero()) {
      throw Err.value(t, "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (f.alternate()) {
      throw Err.value(t, "Alternate form (#) not allowed in string format specifier");
    }
    if (f.align() == '=') {
      throw Err.value(t, "'=' alignment not allowed in string format specifier");
    }
    String body =
        f.precision() >= 0 && f.precision() < self.length()
            ? self.substring(0, f.precision())
            : self.value();
    return f.pad(body);
  }
}
