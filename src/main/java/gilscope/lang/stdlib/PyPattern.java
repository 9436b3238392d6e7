package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BufferSource;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyMappingProxy;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code re.Pattern}: code made by {@code re._compiler} and what can be done with it. Immutable but
 * for a cache.
 */
final class PyPattern extends MutableObject {
  private static final String SUBJECT = "($self, /, string, pos=0, endpos=sys.maxsize)";

  static final PyType TYPE =
      TypeSpec.of("Pattern")
          .module("re")
          .weakrefable()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> self(o).repr(t);
                k.tpHash = (t, o) -> Arrays.hashCode(self(o).code) * 31L + self(o).flags;
                k.tpRichcompare = PyPattern::compare;
              })
          .method("match", SUBJECT, (t, o, a) -> orNone(self(o).scan(t, a).next(t, Kind.MATCH)))
          .method("fullmatch", SUBJECT, (t, o, a) -> orNone(self(o).scan(t, a).next(t, Kind.FULL)))
          .method("search", SUBJECT, (t, o, a) -> orNone(self(o).scan(t, a).next(t, Kind.SEARCH)))
          .method("findall", SUBJECT, (t, o, a) -> self(o).findAll(t, self(o).scan(t, a)))
          .method("finditer", SUBJECT, (t, o, a) -> new Matches(self(o).scan(t, a)))
          .method("scanner", SUBJECT, (t, o, a) -> new Scanner(self(o).scan(t, a)))
          .method("sub", "($self, /, repl, string, count=0)", (t, o, a) -> self(o).sub(t, a).get(0))
          .method("subn", "($self, /, repl, string, count=0)", (t, o, a) -> self(o).sub(t, a))
          .method("split", "($self, /, string, maxsplit=0)", (t, o, a) -> self(o).split(t, a))
          .method0("__copy__", (t, o) -> o)
          .method1("__deepcopy__", (t, o, memo) -> o)
          .getter("pattern", (t, o) -> self(o).pattern)
          .getter("flags", (t, o) -> PyInt.of(self(o).flags))
          .getter("groups", (t, o) -> PyInt.of(self(o).groups))
          .getter("groupindex", (t, o) -> Abstract.call(t, PyMappingProxy.TYPE, self(o).groupIndex))
          .classMethod(
              "__class_getitem__",
              "($cls, item, /)",
              (t, cls, a) ->
                  Abstract.call(t, PyGenericAlias.TYPE, cls, ObjectFunctions.orNone(a[0])))
          .build();

  /** How to look for the next match. */
  private enum Kind {
    MATCH,
    FULL,
    SEARCH
  }

  private record Subject(PyObject string, SreText text) {}

  private final PyObject pattern;
  private final int flags;
  private final int[] code;
  private final SreSets sets;
  private final int groups;
  private final PyDict groupIndex;
  private final PyTuple indexGroup;

  /** The last subject: scanners ask again and again with the same string. */
  private volatile @Nullable Subject last;

  PyPattern(
      PyObject pattern, int flags, int[] code, int groups, PyDict groupIndex, PyTuple indexGroup) {
    super(TYPE);
    this.pattern = pattern;
    this.flags = flags;
    this.code = code;
    this.sets = new SreSets(code);
    this.groups = groups;
    this.groupIndex = groupIndex;
    this.indexGroup = indexGroup;
  }

  private static PyPattern self(PyObject o) {
    return (PyPattern) o;
  }

  private static PyObject orNone(@Nullable PyMatch m) {
    return m == null ? PyNone.VALUE : m;
  }

  PyDict groupIndex() {
    return groupIndex;
  }

  PyObject nameOf(int group) {
    return group < indexGroup.size() ? indexGroup.get(group) : PyNone.VALUE;
  }

  private SreText text(ThreadState t, PyObject string) {
    Subject known = last;
    if (known != null && known.string == string) {
      return known.text;
    }
    SreText text;
    if (string instanceof PyStr s) {
      if (pattern instanceof PyBytes) {
        throw Err.type(t, "cannot use a bytes pattern on a string-like object");
      }
      text = SreText.of(s);
    } else if (string instanceof BufferSource) {
      if (pattern instanceof PyStr) {
        throw Err.type(t, "cannot use a string pattern on a bytes-like object");
      }
      text = SreText.of(FileStreams.bytes(t, string));
    } else {
      throw Err.type(t, "expected string or bytes-like object, got '" + string.type().name() + "'");
    }
    if (string instanceof PyStr || string instanceof PyBytes) {
      last = new Subject(string, text);
    }
    return text;
  }

  static PyObject slice(ThreadState t, PyObject string, int from, int to) {
    if (string instanceof PyStr s) {
      String v = s.value();
      if (from == 0 && to == v.length() && s.type() == PyStr.TYPE) {
        return s;
      }
      return PyStr.of(s.substring(from, to));
    }
    return PyBytes.of(Arrays.copyOfRange(FileStreams.bytes(t, string), from, to));
  }

  /** A walk over the matches in one string. Used by one thread at a time. */
  private final class Scan {
    final PyObject string;
    final int pos;
    final int endpos;
    private final Sre sre;
    private int at;
    private boolean advance;
    private boolean over;

    Scan(ThreadState t, PyObject string, int pos, int endpos) {
      this.string = string;
      SreText text = text(t, string);
      this.endpos = Math.max(0, Math.min(endpos, text.length()));
      this.pos = Math.max(0, Math.min(pos, this.endpos));
      this.sre = new Sre(code, sets, text, this.endpos, groups);
      this.at = this.pos;
    }

    PyPattern owner() {
      return PyPattern.this;
    }

    /** The next match, not empty where the one before ended if that was empty; null at the end. */
    synchronized @Nullable PyMatch next(ThreadState t, Kind kind) {
      return find(t, kind) ? found() : null;
    }

    /** True if there is one more: {@link #sre} knows it. */
    synchronized boolean find(ThreadState t, Kind kind) {
      if (over) {
        return false;
      }
      boolean found =
          kind == Kind.SEARCH
              ? sre.search(at, advance)
              : sre.matchAt(at, kind == Kind.FULL, advance);
      Work.matches(t, sre.takeSteps(), found);
      if (!found) {
        over = true;
        return false;
      }
      t.uses(PyPattern.this, SharedUse.MATCH);
      at = sre.stop();
      advance = sre.stop() == sre.start();
      return true;
    }

    private PyMatch found() {
      int[] span = new int[2 + groups * 2];
      span[0] = sre.start();
      span[1] = sre.stop();
      sre.groups(span);
      return new PyMatch(PyPattern.this, string, span, pos, endpos, sre.lastGroup());
    }
  }

  private Scan scan(ThreadState t, @Nullable PyObject[] a) {
    return new Scan(
        t, ObjectFunctions.orNone(a[0]), clamp(t, a[1], 0), clamp(t, a[2], Integer.MAX_VALUE));
  }

  private static int clamp(ThreadState t, @Nullable PyObject o, int fallback) {
    if (o == null) {
      return fallback;
    }
    PyInt i = Abstract.index(t, o);
    return i.fitsInt() ? (int) i.longValue() : i.signum() < 0 ? 0 : Integer.MAX_VALUE;
  }

  private PyObject findAll(ThreadState t, Scan s) {
    PyList all = new PyList();
    PyObject nothing = s.string instanceof PyStr ? PyStr.of("") : PyBytes.EMPTY;
    while (groups == 0 && s.find(t, Kind.SEARCH)) {
      all.append(t, slice(t, s.string, s.sre.start(), s.sre.stop()));
    }
    for (PyMatch m = s.next(t, Kind.SEARCH); m != null; m = s.next(t, Kind.SEARCH)) {
      if (groups <= 1) {
        all.append(t, m.group(t, groups, nothing));
      } else {
        PyObject[] g = new PyObject[groups];
        for (int i = 0; i < groups; i++) {
          g[i] = m.group(t, i + 1, nothing);
        }
        all.append(t, PyTuple.of(g));
      }
    }
    return all;
  }

  private PyObject split(ThreadState t, @Nullable PyObject[] a) {
    PyObject string = ObjectFunctions.orNone(a[0]);
    int max = a[1] == null ? 0 : clamp(t, a[1], 0);
    Scan s = new Scan(t, string, 0, Integer.MAX_VALUE);
    PyList parts = new PyList();
    int from = 0;
    int n = 0;
    for (PyMatch m = s.next(t, Kind.SEARCH);
        m != null && (max == 0 || n < max);
        m = s.next(t, Kind.SEARCH)) {
      int start = s.sre.start();
      parts.append(t, slice(t, string, from, start));
      for (int i = 1; i <= groups; i++) {
        parts.append(t, m.group(t, i, PyNone.VALUE));
      }
      from = s.sre.stop();
      n++;
      if (max != 0 && n >= max) {
        break;
      }
    }
    parts.append(t, slice(t, string, from, s.endpos));
    return parts;
  }

  /** A tuple (new string, number of replacements). */
  private PyTuple sub(ThreadState t, @Nullable PyObject[] a) {
    PyObject repl = ObjectFunctions.orNone(a[0]);
    PyObject string = ObjectFunctions.orNone(a[1]);
    int max = a[2] == null ? 0 : clamp(t, a[2], 0);
    PyObject template = null;
    boolean call = Abstract.isCallable(repl);
    if (!call && hasBackslash(t, repl)) {
      template = Abstract.callMethod(t, t.importModule("re"), "_compile_template", this, repl);
    }
    Scan s = new Scan(t, string, 0, Integer.MAX_VALUE);
    if (!call && template == null && repl instanceof PyStr by && string instanceof PyStr in) {
      return substituted(t, s, by, in, max);
    }
    PyList parts = new PyList();
    int from = 0;
    int n = 0;
    while (max == 0 || n < max) {
      PyMatch m = s.next(t, Kind.SEARCH);
      if (m == null) {
        break;
      }
      int start = s.sre.start();
      int stop = s.sre.stop();
      if (from < start) {
        parts.append(t, slice(t, string, from, start));
      }
      PyObject piece =
          call ? Abstract.call(t, repl, m) : template instanceof PyTemplate p ? p.fill(t, m) : repl;
      if (piece != PyNone.VALUE) {
        parts.append(t, piece);
      }
      from = stop;
      n++;
    }
    if (from < s.endpos) {
      parts.append(t, slice(t, string, from, s.endpos));
    }
    PyObject empty = string instanceof PyStr ? PyStr.of("") : PyBytes.EMPTY;
    return PyTuple.of(Abstract.callMethod(t, empty, "join", parts), PyInt.of(n));
  }

  /** The same text for each match. */
  private static PyTuple substituted(ThreadState t, Scan s, PyStr by, PyStr string, int max) {
    StringBuilder out = new StringBuilder(string.value().length());
    String text = string.value();
    int from = 0;
    int n = 0;
    while ((max == 0 || n < max) && s.find(t, Kind.SEARCH)) {
      int start = s.sre.start();
      out.append(text, string.offset(from), string.offset(start)).append(by.value());
      from = s.sre.stop();
      n++;
    }
    if (n == 0) {
      return PyTuple.of(slice(t, string, 0, s.endpos), PyInt.of(0));
    }
    if (n == 1 && out.length() == by.value().length() && from == s.endpos) {
      return PyTuple.of(by.exact(), PyInt.of(1));
    }
    out.append(text, string.offset(from), text.length());
    Work.joins(t, 2 * n);
    return PyTuple.of(PyStr.of(out.toString()), PyInt.of(n));
  }

  private static boolean hasBackslash(ThreadState t, PyObject repl) {
    if (repl instanceof PyStr s) {
      return s.value().indexOf('\\') >= 0;
    }
    byte[] bytes = BytesLike.bytesOrNull(t, repl);
    if (bytes == null) {
      throw Err.type(
          t, "decoding to str: need a bytes-like object, " + repl.type().tpName() + " found");
    }
    for (byte b : bytes) {
      if (b == '\\') {
        return true;
      }
    }
    return false;
  }

  PyObject expand(ThreadState t, PyMatch m, PyObject template) {
    PyObject c = Abstract.callMethod(t, t.importModule("re"), "_compile_template", this, template);
    return ((PyTemplate) c).fill(t, m);
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyPattern y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyPattern x = self(a);
    boolean same =
        x.flags == y.flags
            && Arrays.equals(x.code, y.code)
            && Abstract.equal(t, x.pattern, y.pattern);
    return PyBool.of(same == (op == CompareOp.EQ));
  }

  private PyStr repr(ThreadState t) {
    String[] names = {
      "0x1",
      "re.IGNORECASE",
      "re.LOCALE",
      "re.MULTILINE",
      "re.DOTALL",
      "re.UNICODE",
      "re.VERBOSE",
      "re.DEBUG",
      "re.ASCII"
    };
    StringBuilder f = new StringBuilder();
    int rest = pattern instanceof PyStr && (flags & (4 | 32 | 256)) == 32 ? flags & ~32 : flags;
    for (int i = 0; i < names.length; i++) {
      if ((rest & (1 << i)) != 0) {
        f.append(f.isEmpty() ? "" : "|").append(names[i]);
      }
    }
    int unknown = rest >> names.length << names.length;
    if (unknown != 0) {
      f.append(f.isEmpty() ? "" : "|").append("0x").append(Integer.toHexString(unknown));
    }
    String text = Abstract.reprText(t, pattern);
    String shown = text.length() > 200 ? text.substring(0, 200) : text;
    return PyStr.of("re.compile(" + shown + (f.isEmpty() ? "" : ", " + f) + ")");
  }

  /** {@code finditer}'s answer. */
  private static final class Matches extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("callable_iterator")
            .slots(
                k -> {
                  k.tpIter = (t, o) -> o;
                  k.tpNext = (t, o) -> ((Matches) o).scan.next(t, Kind.SEARCH);
                })
            .build();

    private final Scan scan;

    Matches(Scan scan) {
      super(TYPE);
      this.scan = scan;
    }
  }

  /** {@code pattern.scanner(string)}. */
  private static final class Scanner extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("SRE_Scanner")
            .module("_sre")
            .method0("match", (t, o) -> orNone(((Scanner) o).scan.next(t, Kind.MATCH)))
            .method0("search", (t, o) -> orNone(((Scanner) o).scan.next(t, Kind.SEARCH)))
            .getter("pattern", (t, o) -> ((Scanner) o).pattern)
            .build();

    private final Scan scan;
    private final PyPattern pattern;

    Scanner(Scan scan) {
      super(TYPE);
      this.scan = scan;
      this.pattern = scan.owner();
    }
  }
}
