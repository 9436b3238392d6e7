package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code datetime.tzinfo}: the base of time zones, which programs derive from. */
sealed class PyTzInfo extends PyObject permits PyTimeZone {
  static final PyType TYPE =
      TypeSpec.of("tzinfo")
          .module("datetime")
          .subclassable()
          .doc("The base class of time zones.")
          .slots(k -> k.tpNew = (t, cls, args, kw) -> new PyTzInfo(cls))
          .method1("tzname", (t, o, dt) -> abstractMethod(t, "tzname"))
          .method1("utcoffset", (t, o, dt) -> abstractMethod(t, "utcoffset"))
          .method1("dst", (t, o, dt) -> abstractMethod(t, "dst"))
          .method1("fromutc", PyTzInfo::fromUtc)
          .method0("__reduce__", PyTzInfo::reduce)
          .build();

  PyTzInfo(PyType type) {
    super(type);
  }

  private static PyObject abstractMethod(ThreadState t, String name) {
    throw Err.notImplemented(t, "a tzinfo subclass must implement " + name + "()");
  }

  /**
   * What {@code zone.utcoffset(when)} or {@code zone.dst(when)} says; null for None, and where
   * there is no zone.
   */
  static @Nullable PyTimeDelta offset(ThreadState t, PyObject zone, String method, PyObject when) {
    if (zone == PyNone.VALUE) {
      return null;
    }
    if (zone instanceof PyTimeZone z) {
      return method.equals("utcoffset") ? z.offset() : null;
    }
    PyObject r = Abstract.callMethod(t, zone, method, when);
    if (r == PyNone.VALUE) {
      return null;
    }
    if (!(r instanceof PyTimeDelta d)) {
      throw Err.type(
          t,
          "tzinfo." + method + "() must return None or timedelta, not '" + r.type().tpName() + "'");
    }
    return checked(t, d);
  }

  /** An offset that a zone may have. */
  static PyTimeDelta checked(ThreadState t, PyTimeDelta offset) {
    if (!offset.isWithinDay()) {
      throw Err.value(
          t,
          "offset must be a timedelta strictly between -timedelta(hours=24) and"
              + " timedelta(hours=24), not "
              + Abstract.reprText(t, offset));
    }
    return offset;
  }

  /** The zone's name, or None. */
  static PyObject name(ThreadState t, PyObject zone, PyObject when) {
    if (zone == PyNone.VALUE) {
      return zone;
    }
    PyObject name = Abstract.callMethod(t, zone, "tzname", when);
    if (name != PyNone.VALUE && !(name instanceof PyStr)) {
      throw Err.type(
          t, "tzinfo.tzname() must return None or a string, not '" + name.type().tpName() + "'");
    }
    return name;
  }

  /** The datetime that {@code fromutc} was given, which must be one of this zone. */
  static PyDateTime ofThisZone(ThreadState t, PyObject zone, PyObject when) {
    if (!(when instanceof PyDateTime d)) {
      throw Err.type(t, "fromutc: argument must be a datetime");
    }
    if (d.zone() != zone) {
      throw Err.value(t, "fromutc: dt.tzinfo is not self");
    }
    return d;
  }

  /** As PEP 495 and the documentation of {@code tzinfo.fromutc} describe it. */
  private static PyObject fromUtc(ThreadState t, PyObject self, PyObject when) {
    PyDateTime d = ofThisZone(t, self, when);
    PyTimeDelta offset = d.offset(t, "utcoffset");
    if (offset == null) {
      throw Err.value(t, "fromutc: non-None utcoffset() result required");
    }
    PyTimeDelta dst = d.offset(t, "dst");
    if (dst == null) {
      throw Err.value(t, "fromutc: non-None dst() result required");
    }
    PyDateTime standard = d.plus(t, offset.plus(t, dst.negated(t)));
    PyTimeDelta now = standard.offset(t, "dst");
    if (now == null) {
      throw Err.value(t, "fromutc: tz.dst() gave inconsistent results; cannot convert");
    }
    return now.isZero() ? standard : standard.plus(t, now);
  }

  private static PyObject reduce(ThreadState t, PyObject self) {
    PyObject getArgs = Abstract.getAttrOrNull(t, self, "__getinitargs__");
    PyObject args = getArgs == null ? PyTuple.of() : Abstract.call(t, getArgs);
    return PyTuple.of(self.type(), args, Abstract.callMethod(t, self, "__getstate__"));
  }
}
