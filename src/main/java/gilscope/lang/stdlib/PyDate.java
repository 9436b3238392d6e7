package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
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
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code datetime.date}. Immutable. */
sealed class PyDate extends PyObject permits PyDateTime {
  private static final Signature NEW = new Signature(Signature.NAMELESS, "(year, month, day)");
  private static final String REPLACE =
      "($self, /, year=unchanged, month=unchanged, day=unchanged)";
  private static final int PICKLED = 4;

  /** Of {@code strptime}, which counts its arguments itself. */
  static final String PARSED = "($type, /, *args)";

  static final LocalDate FIRST = LocalDate.of(DateFields.MIN_YEAR, 1, 1);
  static final LocalDate LAST = LocalDate.of(DateFields.MAX_YEAR, 12, 31);

  static final PyType TYPE = define();

  /** Asked by formats of what has no zone. */
  private static final DateFormat.Zone NO_ZONE =
      new DateFormat.Zone() {
        @Override
        public @Nullable PyTimeDelta offset(ThreadState t) {
          return null;
        }

        @Override
        public PyObject name(ThreadState t) {
          return PyNone.VALUE;
        }
      };

  final LocalDate day;

  PyDate(PyType type, LocalDate day) {
    super(type);
    this.day = day;
  }

  /** An instance of {@code cls}, through its constructor if a program may have made it. */
  static PyObject of(ThreadState t, PyObject cls, LocalDate day) {
    return cls == TYPE
        ? new PyDate(TYPE, day)
        : Abstract.call(
            t, cls, DateFields.ints(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  /** 1 on 1 January of year 1. */
  static long ordinal(LocalDate day) {
    return day.toEpochDay() + DateFields.EPOCH_ORDINAL;
  }

  /** Midnight of a date; a datetime as it is. */
  LocalDateTime moment() {
    return day.atStartOfDay();
  }

  DateFormat.Zone formatZone() {
    return NO_ZONE;
  }

  // ---- the type

  private static PyDate self(PyObject o) {
    return (PyDate) o;
  }

  private static PyType define() {
    TypeSpec spec =
        TypeSpec.of("date")
            .module("datetime")
            .subclassable()
            .doc("date(year, month, day): a day of the Gregorian calendar.")
            .slots(PyDate::slots)
            .without("__init__")
            .getter("year", (t, o) -> PyInt.of(self(o).day.getYear()))
            .getter("month", (t, o) -> PyInt.of(self(o).day.getMonthValue()))
            .getter("day", (t, o) -> PyInt.of(self(o).day.getDayOfMonth()))
            .attribute("min", k -> new PyDate(k, FIRST))
            .attribute("max", k -> new PyDate(k, LAST))
            .attribute("resolution", k -> PyTimeDelta.ofMinutes(1440));
    constructors(spec);
    methods(spec);
    return spec.build();
  }

  private static void slots(PyType k) {
    k.tpNew = PyDate::make;
    k.tpInit = (t, o, args, kw) -> {};
    k.tpRepr =
        (t, o) -> {
          LocalDate d = self(o).day;
          return PyStr.of(
              o.type().tpName()
                  + "("
                  + d.getYear()
                  + ", "
                  + d.getMonthValue()
                  + ", "
                  + d.getDayOfMonth()
                  + ")");
        };
    k.tpStr = (t, o) -> Abstract.callMethod(t, o, "isoformat");
    k.tpHash = (t, o) -> self(o).day.hashCode() * 0x9E3779B97F4A7C15L >> 3;
    k.tpRichcompare =
        (t, a, b, op) ->
            b instanceof PyDate y && !(b instanceof PyDateTime)
                ? PyBool.of(op.holds(self(a).day.compareTo(y.day)))
                : PyNotImplemented.VALUE;
    k.nbAdd =
        (t, a, b) -> {
          PyObject date = a instanceof PyDate ? a : b;
          return (date == a ? b : a) instanceof PyTimeDelta d && !(date instanceof PyDateTime)
              ? self(date).plusDays(t, d.days)
              : PyNotImplemented.VALUE;
        };
    k.nbSubtract =
        (t, a, b) -> {
          if (!(a instanceof PyDate x) || a instanceof PyDateTime) {
            return PyNotImplemented.VALUE;
          }
          if (b instanceof PyTimeDelta d) {
            return x.plusDays(t, -(long) d.days);
          }
          return b instanceof PyDate y && !(b instanceof PyDateTime)
              ? PyTimeDelta.of(t, x.day.toEpochDay() - y.day.toEpochDay(), 0, 0)
              : PyNotImplemented.VALUE;
        };
  }

  private PyObject plusDays(ThreadState t, long days) {
    return of(t, type(), DateFields.inRange(t, day.plusDays(days)));
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length == 1 && kw.length == 0) {
      byte[] b = DateFields.pickled(args[0], PICKLED);
      if (b != null && b[2] >= 1 && b[2] <= 12) {
        return new PyDate(cls, pickledDay(t, b));
      }
    }
    DateFields.first(t, args, kw);
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    int year = DateFields.number(t, a[0], 0);
    int month = DateFields.number(t, a[1], 0);
    return new PyDate(cls, DateFields.date(t, year, month, DateFields.number(t, a[2], 0)));
  }

  /** The day in a pickle's bytes: two of the year, month, day. */
  static LocalDate pickledDay(ThreadState t, byte[] b) {
    return DateFields.date(t, (b[0] & 255) << 8 | b[1] & 255, b[2] & 0x7f, b[3]);
  }

  /** As {@link #pickledDay} reads it. */
  static void pickle(LocalDate d, byte[] b) {
    b[0] = (byte) (d.getYear() >> 8);
    b[1] = (byte) d.getYear();
    b[2] = (byte) d.getMonthValue();
    b[3] = (byte) d.getDayOfMonth();
  }

  // ---- other constructors

  private static void constructors(TypeSpec spec) {
    spec.classMethod(
            "today",
            "($type, /)",
            (t, cls, a) ->
                Abstract.callMethod(
                    t,
                    cls,
                    "fromtimestamp",
                    Abstract.callMethod(t, t.importModule("time"), "time")))
        .classMethod(
            "fromtimestamp",
            "($type, timestamp, /)",
            (t, cls, a) -> of(t, cls, Timestamp.ofSeconds(t, given(a[0])).toLocalDate()))
        .classMethod(
            "fromordinal",
            "($type, ordinal, /)",
            (t, cls, a) -> {
              int ordinal = DateFields.number(t, a[0], 0);
              if (ordinal < 1) {
                throw Err.value(t, "ordinal must be >= 1");
              }
              LocalDate day = LocalDate.ofEpochDay(ordinal - DateFields.EPOCH_ORDINAL);
              DateFields.year(t, day.getYear());
              return of(t, cls, day);
            })
        .classMethod(
            "fromisoformat",
            "($type, object, /)",
            (t, cls, a) -> of(t, cls, IsoDateText.parsing(t, given(a[0])).read(IsoDateText::date)))
        .classMethod(
            "fromisocalendar",
            "($type, year, week, day)",
            (t, cls, a) -> {
              int year = isoNumber(t, a[0]);
              int week = isoNumber(t, a[1]);
              return of(t, cls, IsoDateText.ofWeek(t, year, week, isoNumber(t, a[2])));
            })
        .classMethod("strptime", PARSED, parser("_strptime_datetime_date"));
  }

  private static int isoNumber(ThreadState t, @Nullable PyObject o) {
    PyInt i = Abstract.index(t, given(o));
    if (!i.fitsInt()) {
      throw Err.value(t, "ISO calendar component out of range");
    }
    return (int) i.longValue();
  }

  /** A class method that {@code _strptime} does. */
  static gilscope.lang.objects.Slots.Bound parser(String function) {
    return (t, cls, a) -> {
      PyTuple given = (PyTuple) given(a[0]);
      if (given.size() != 2) {
        throw Err.type(t, "strptime() takes exactly 2 arguments (" + given.size() + " given)");
      }
      DateFields.text(t, "strptime", 1, given.get(0));
      DateFields.text(t, "strptime", 2, given.get(1));
      return Abstract.callMethod(
          t, t.importModule("_strptime"), function, cls, given.get(0), given.get(1));
    };
  }

  static PyObject given(@Nullable PyObject o) {
    return java.util.Objects.requireNonNull(o);
  }

  // ---- methods

  private static void methods(TypeSpec spec) {
    spec.method0("isoformat", (t, o) -> PyStr.of(self(o).iso()))
        .method(
            "strftime",
            "($self, /, format)",
            (t, o, a) -> {
              PyDate d = self(o);
              String format = DateFields.text(t, "strftime", 1, a[0]);
              return PyStr.of(DateFormat.format(t, d.moment(), d.formatZone(), format));
            })
        .method1("__format__", PyDate::format)
        .method0("ctime", (t, o) -> PyStr.of(DateFormat.ctime(self(o).moment())))
        .method0("timetuple", (t, o) -> structTime(t, self(o).moment(), -1))
        .method0("toordinal", (t, o) -> PyInt.of(ordinal(self(o).day)))
        .method0("weekday", (t, o) -> PyInt.of(self(o).day.getDayOfWeek().getValue() - 1))
        .method0("isoweekday", (t, o) -> PyInt.of(self(o).day.getDayOfWeek().getValue()))
        .method0("isocalendar", (t, o) -> IsoCalendarDate.of(self(o).day))
        .method("replace", REPLACE, PyDate::replace)
        .method("__replace__", REPLACE, PyDate::replace)
        .method0("__reduce__", (t, o) -> PyTuple.of(o.type(), PyTuple.of(self(o).pickled())));
  }

  String iso() {
    StringBuilder b = new StringBuilder(10);
    DateFormat.padded(b, day.getYear(), 4).append('-');
    DateFormat.two(b, day.getMonthValue()).append('-');
    return DateFormat.two(b, day.getDayOfMonth()).toString();
  }

  private PyBytes pickled() {
    byte[] b = new byte[PICKLED];
    pickle(day, b);
    return PyBytes.of(b);
  }

  /** {@code format(date, spec)}; {@code time} has the same. */
  static PyObject format(ThreadState t, PyObject o, PyObject spec) {
    return DateFields.text(t, "__format__", 1, spec).isEmpty()
        ? Abstract.str(t, o)
        : Abstract.callMethod(t, o, "strftime", spec);
  }

  /**
   * @param dst what {@code tm_isdst} says
   */
  static PyObject structTime(ThreadState t, LocalDateTime d, int dst) {
    LocalTime clock = d.toLocalTime();
    return StructSequence.of(
        TimeModule.STRUCT_TIME,
        DateFields.ints(
            d.getYear(),
            d.getMonthValue(),
            d.getDayOfMonth(),
            clock.getHour(),
            clock.getMinute(),
            clock.getSecond(),
            d.getDayOfWeek().getValue() - 1,
            d.getDayOfYear(),
            dst));
  }

  private static PyObject replace(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    return of(t, o.type(), replaced(t, self(o).day, a));
  }

  /** {@code day} with the first three of {@code a}, where given. */
  static LocalDate replaced(ThreadState t, LocalDate day, @Nullable PyObject[] a) {
    int year = DateFields.number(t, a[0], day.getYear());
    int month = DateFields.number(t, a[1], day.getMonthValue());
    return DateFields.date(t, year, month, DateFields.number(t, a[2], day.getDayOfMonth()));
  }
}
