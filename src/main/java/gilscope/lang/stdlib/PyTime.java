package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code datetime.time}: a time of day, with a zone or without. Immutable. */
final class PyTime extends PyObject {
  private static final Signature NEW =
      new Signature(
          Signature.NAMELESS,
          "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)");
  private static final String REPLACE =
      "($self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged,"
          + " tzinfo=unchanged, *, fold=unchanged)";
  private static final int PICKLED = 6;

  /** The day that formats of a time show. */
  private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

  static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_999_000);

  static final PyType TYPE = define();

  final LocalTime clock;
  final PyObject zone;

  /** Set once more only on what a subclass's constructor has just made. */
  private int fold;

  PyTime(PyType type, LocalTime clock, PyObject zone, int fold) {
    super(type);
    this.clock = clock;
    this.zone = zone;
    this.fold = fold;
  }

  private static PyObject of(
      ThreadState t, PyObject cls, LocalTime clock, PyObject zone, int fold) {
    if (cls == TYPE) {
      return new PyTime(TYPE, clock, zone, fold);
    }
    PyObject made =
        Abstract.call(
            t,
            cls,
            PyInt.of(clock.getHour()),
            PyInt.of(clock.getMinute()),
            PyInt.of(clock.getSecond()),
            PyInt.of(DateFields.micros(clock)),
            zone);
    if (fold != 0 && made instanceof PyTime m) {
      m.fold = fold;
    }
    return made;
  }

  int fold() {
    return fold;
  }

  private @Nullable PyTimeDelta offset(ThreadState t, String method) {
    return PyTzInfo.offset(t, zone, method, PyNone.VALUE);
  }

  // ---- the type

  private static PyTime self(PyObject o) {
    return (PyTime) o;
  }

  private static PyType define() {
    TypeSpec spec =
        TypeSpec.of("time")
            .module("datetime")
            .subclassable()
            .doc("time([hour[, minute[, second[, microsecond[, tzinfo]]]]]): a time of day.")
            .slots(PyTime::slots)
            .without("__init__")
            .getter("hour", (t, o) -> PyInt.of(self(o).clock.getHour()))
            .getter("minute", (t, o) -> PyInt.of(self(o).clock.getMinute()))
            .getter("second", (t, o) -> PyInt.of(self(o).clock.getSecond()))
            .getter("microsecond", (t, o) -> PyInt.of(DateFields.micros(self(o).clock)))
            .getter("tzinfo", (t, o) -> self(o).zone)
            .getter("fold", (t, o) -> PyInt.of(self(o).fold))
            .attribute("min", k -> new PyTime(k, LocalTime.MIN, PyNone.VALUE, 0))
            .attribute("max", k -> new PyTime(k, LAST, PyNone.VALUE, 0))
            .attribute("resolution", k -> PyTimeDelta.MICROSECOND);
    methods(spec);
    return spec.build();
  }

  private static void slots(PyType k) {
    k.tpNew = PyTime::make;
    k.tpInit = (t, o, args, kw) -> {};
    k.tpRepr = (t, o) -> PyStr.of(self(o).repr(t));
    k.tpStr = (t, o) -> Abstract.callMethod(t, o, "isoformat");
    k.tpHash = (t, o) -> self(o).hash(t);
    k.tpRichcompare =
        (t, a, b, op) -> b instanceof PyTime y ? self(a).compare(t, y, op) : PyNotImplemented.VALUE;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length == 0 && (args.length == 1 || args.length == 2)) {
      byte[] b = DateFields.pickled(args[0], PICKLED);
      if (b != null && (b[0] & 0x7f) < 24) {
        PyObject zone = args.length == 2 ? args[1] : PyNone.VALUE;
        if (zone != PyNone.VALUE && !(zone instanceof PyTzInfo)) {
          throw Err.type(t, "bad tzinfo state arg");
        }
        return new PyTime(cls, DateFields.pickledTime(t, b, 0), zone, b[0] < 0 ? 1 : 0);
      }
    }
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    return new PyTime(
        cls,
        replaced(t, LocalTime.MIDNIGHT, a, 0),
        DateFields.zone(t, a[4], PyNone.VALUE),
        DateFields.fold(t, a[5], 0));
  }

  /** {@code clock} with four of {@code a} from {@code from} on, where given. */
  static LocalTime replaced(ThreadState t, LocalTime clock, @Nullable PyObject[] a, int from) {
    int hour = DateFields.number(t, a[from], clock.getHour());
    int minute = DateFields.number(t, a[from + 1], clock.getMinute());
    int second = DateFields.number(t, a[from + 2], clock.getSecond());
    return DateFields.time(
        t, hour, minute, second, DateFields.number(t, a[from + 3], DateFields.micros(clock)));
  }

  private static void methods(TypeSpec spec) {
    spec.classMethod(
            "fromisoformat",
            "($type, object, /)",
            (t, cls, a) -> {
              IsoDateText.Clock c =
                  IsoDateText.parsing(t, PyDate.given(a[0])).read(IsoDateText::time);
              return of(t, cls, c.time(), c.zone(), 0);
            })
        .classMethod("strptime", PyDate.PARSED, PyDate.parser("_strptime_datetime_time"))
        .method(
            "isoformat",
            "($self, /, timespec='auto')",
            (t, o, a) ->
                PyStr.of(
                    self(o).iso(t, a[0] == null ? null : DateFields.text(t, "isoformat", 1, a[0]))))
        .method(
            "strftime",
            "($self, /, format)",
            (t, o, a) ->
                PyStr.of(
                    DateFormat.format(
                        t,
                        NO_DAY.atTime(self(o).clock),
                        self(o).formatZone(),
                        DateFields.text(t, "strftime", 1, a[0]))))
        .method1("__format__", PyDate::format)
        .method0("utcoffset", (t, o) -> ObjectFunctions.orNone(self(o).offset(t, "utcoffset")))
        .method0("dst", (t, o) -> ObjectFunctions.orNone(self(o).offset(t, "dst")))
        .method0("tzname", (t, o) -> PyTzInfo.name(t, self(o).zone, PyNone.VALUE))
        .method("replace", REPLACE, PyTime::replace)
        .method("__replace__", REPLACE, PyTime::replace)
        .method0("__reduce__", (t, o) -> PyTuple.of(o.type(), self(o).state(false)))
        .method1(
            "__reduce_ex__",
            (t, o, p) -> PyTuple.of(o.type(), self(o).state(DateFields.number(t, p, 0) > 3)));
  }

  private PyTuple state(boolean withFold) {
    byte[] b = new byte[PICKLED];
    DateFields.pickle(clock, b, 0);
    if (withFold && fold != 0) {
      b[0] |= (byte) 0x80;
    }
    return zone == PyNone.VALUE ? PyTuple.of(PyBytes.of(b)) : PyTuple.of(PyBytes.of(b), zone);
  }

  private static PyObject replace(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyTime self = self(o);
    LocalTime clock = replaced(t, self.clock, a, 0);
    PyObject zone = DateFields.zone(t, a[4], self.zone);
    return of(t, o.type(), clock, zone, DateFields.fold(t, a[5], self.fold));
  }

  private DateFormat.Zone formatZone() {
    return new DateFormat.Zone() {
      @Override
      public @Nullable PyTimeDelta offset(ThreadState t) {
        return PyTime.this.offset(t, "utcoffset");
      }

      @Override
      public PyObject name(ThreadState t) {
        return PyTzInfo.name(t, zone, PyNone.VALUE);
      }
    };
  }

  private String iso(ThreadState t, @Nullable String timespec) {
    StringBuilder b = new StringBuilder();
    DateFormat.iso(t, b, clock, timespec);
    PyTimeDelta offset = offset(t, "utcoffset");
    return offset == null ? b.toString() : b.append(DateFormat.offset(offset, ":")).toString();
  }

  private String repr(ThreadState t) {
    StringBuilder b = new StringBuilder(type().tpName());
    b.append('(').append(clock.getHour()).append(", ").append(clock.getMinute());
    DateFormat.seconds(b, clock);
    if (zone != PyNone.VALUE) {
      b.append(", tzinfo=").append(Abstract.reprText(t, zone));
    }
    return b.append(fold == 0 ? ")" : ", fold=1)").toString();
  }

  // ---- order

  private PyObject compare(ThreadState t, PyTime y, CompareOp op) {
    if (zone == y.zone) {
      return PyBool.of(op.holds(clock.compareTo(y.clock)));
    }
    PyTimeDelta mine = offset(t, "utcoffset");
    PyTimeDelta other = y.offset(t, "utcoffset");
    if (mine == null || other == null) {
      if (mine == other) {
        return PyBool.of(op.holds(clock.compareTo(y.clock)));
      }
      if (op == CompareOp.EQ || op == CompareOp.NE) {
        return PyBool.of(op == CompareOp.NE);
      }
      throw Err.type(t, "can't compare offset-naive and offset-aware times");
    }
    return PyBool.of(op.holds(Long.compare(micros(mine), y.micros(other))));
  }

  /** In UTC, which may be on the day before or after. */
  private long micros(PyTimeDelta offset) {
    return clock.toNanoOfDay() / 1000 - offset.total().longValue();
  }

  private long hash(ThreadState t) {
    PyTimeDelta offset =
        fold == 0
            ? offset(t, "utcoffset")
            : new PyTime(TYPE, clock, zone, 0).offset(t, "utcoffset");
    long micros = offset == null ? clock.toNanoOfDay() / 1000 : micros(offset);
    return PyTimeDelta.of(t, 0, 0, micros).hash(t);
  }
}
