package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code datetime.timezone}: a zone of one offset. Immutable. */
final class PyTimeZone extends PyTzInfo {
  private static final Signature NEW = new Signature("timezone", "(offset, name=None)");

  static final PyType TYPE = define();

  /** {@code timezone.utc}. */
  static final PyTimeZone UTC = new PyTimeZone(PyTimeDelta.ZERO, null);

  private final PyTimeDelta offset;
  private final @Nullable PyStr name;

  private PyTimeZone(PyTimeDelta offset, @Nullable PyStr name) {
    super(TYPE);
    this.offset = offset;
    this.name = name;
  }

  /** The zone of an offset, which must be less than a day. */
  static PyTimeZone of(ThreadState t, PyTimeDelta offset, @Nullable PyStr name) {
    return name == null && offset.isZero()
        ? UTC
        : new PyTimeZone(PyTzInfo.checked(t, offset), name);
  }

  /** Where programs run: UTC, under its own name. */
  static PyTimeZone local() {
    return new PyTimeZone(PyTimeDelta.ZERO, PyStr.of("UTC"));
  }

  PyTimeDelta offset() {
    return offset;
  }

  private static PyType define() {
    return TypeSpec.of("timezone")
        .module("datetime")
        .base(PyTzInfo.TYPE)
        .doc("A time zone at a fixed distance from UTC.")
        .slots(
            k -> {
              k.tpNew = PyTimeZone::make;
              k.tpInit = (t, o, args, kw) -> {};
              k.tpRepr = (t, o) -> PyStr.of(((PyTimeZone) o).repr(t));
              k.tpStr = (t, o) -> ((PyTimeZone) o).text();
              k.tpHash = (t, o) -> ((PyTimeZone) o).offset.hash(t);
              k.tpRichcompare =
                  (t, a, b, op) ->
                      b instanceof PyTimeZone z && (op == CompareOp.EQ || op == CompareOp.NE)
                          ? PyBool.of(op.holds(((PyTimeZone) a).offset.compareTo(z.offset)))
                          : PyNotImplemented.VALUE;
            })
        .without("__init__")
        .method1("tzname", (t, o, d) -> ((PyTimeZone) checked(t, o, "tzname", d)).text())
        .method1("utcoffset", (t, o, d) -> ((PyTimeZone) checked(t, o, "utcoffset", d)).offset)
        .method1(
            "dst",
            (t, o, d) -> {
              checked(t, o, "dst", d);
              return PyNone.VALUE;
            })
        .method1(
            "fromutc", (t, o, d) -> PyTzInfo.ofThisZone(t, o, d).plus(t, ((PyTimeZone) o).offset))
        .method0(
            "__getinitargs__",
            (t, o) -> {
              PyTimeZone z = (PyTimeZone) o;
              return z.name == null ? PyTuple.of(z.offset) : PyTuple.of(z.offset, z.name);
            })
        .attribute("utc", k -> UTC)
        .attribute("min", k -> new PyTimeZone(PyTimeDelta.ofMinutes(-1439), null))
        .attribute("max", k -> new PyTimeZone(PyTimeDelta.ofMinutes(1439), null))
        .build();
  }

  private static PyObject checked(ThreadState t, PyObject self, String method, PyObject when) {
    if (when != PyNone.VALUE && !(when instanceof PyDateTime)) {
      throw Err.type(
          t,
          method
              + "(dt) argument must be a datetime instance or None, not "
              + when.type().tpName());
    }
    return self;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    if (!(a[0] instanceof PyTimeDelta offset)) {
      throw Err.type(
          t,
          "timezone() argument 1 must be datetime.timedelta, not "
              + (a[0] == null || a[0] == PyNone.VALUE ? "None" : a[0].type().name()));
    }
    if (a[1] != null) {
      DateFields.text(t, "timezone", 2, a[1]);
    }
    return of(t, offset, (PyStr) a[1]);
  }

  private String repr(ThreadState t) {
    if (this == UTC) {
      return "datetime.timezone.utc";
    }
    return "datetime.timezone("
        + Abstract.reprText(t, offset)
        + (name == null ? "" : ", " + Abstract.reprText(t, name))
        + ")";
  }

  private PyStr text() {
    if (name != null) {
      return name;
    }
    return PyStr.of(offset.isZero() ? "UTC" : "UTC" + DateFormat.offset(offset, ":"));
  }
}
