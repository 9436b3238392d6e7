package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyFloat;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code datetime.datetime}: a day and a time of day, with a zone or without. Immutable. */
final class PyDateTime extends PyDate {
  private static final Signature NEW =
      new Signature(
          Signature.NAMELESS,
          "(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)");
  private static final String REPLACE =
      "($self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged,"
          + " minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *,"
          + " fold=unchanged)";
  private static final int PICKLED = 10;

  static final PyType TYPE = define();

  private final LocalTime clock;
  private final PyObject zone;

  /** Set once more only on what a subclass's constructor has just made. */
  private int fold;

  private PyDateTime(PyType type, LocalDate day, LocalTime clock, PyObject zone, int fold) {
    super(type, day);
    this.clock = clock;
    this.zone = zone;
    this.fold = fold;
  }

  /** An instance of {@code cls}, through its constructor if a program may have made it. */
  private static PyObject of(
      ThreadState t, PyObject cls, LocalDateTime d, PyObject zone, int fold) {
    LocalTime c = d.toLocalTime();
    if (cls == TYPE) {
      return new PyDateTime(TYPE, d.toLocalDate(), c, zone, fold);
    }
    PyObject made =
        Abstract.call(
            t,
            cls,
            PyInt.of(d.getYear()),
            PyInt.of(d.getMonthValue()),
            PyInt.of(d.getDayOfMonth()),
            PyInt.of(c.getHour()),
            PyInt.of(c.getMinute()),
            PyInt.of(c.getSecond()),
            PyInt.of(DateFields.micros(c)),
            zone);
    if (fold != 0 && made instanceof PyDateTime m) {
      m.fold = fold;
    }
    return made;
  }

  /** As {@link #of}, in {@code zone}, to which the moment is converted from UTC. */
  private static PyObject ofUtc(ThreadState t, PyObject cls, LocalDateTime utc, PyObject zone) {
    PyObject made = of(t, cls, utc, zone, 0);
    return zone == PyNone.VALUE ? made : Abstract.callMethod(t, zone, "fromutc", made);
  }

  PyObject zone() {
    return zone;
  }

  @Override
  LocalDateTime moment() {
    return day.atTime(clock);
  }

  /** What the zone says, {@code method} being {@code utcoffset} or {@code dst}. */
  @Nullable PyTimeDelta offset(ThreadState t, String method) {
    return PyTzInfo.offset(t, zone, method, this);
  }

  @Override
  DateFormat.Zone formatZone() {
    return new DateFormat.Zone() {
      @Override
      public @Nullable PyTimeDelta offset(ThreadState t) {
        return PyDateTime.this.offset(t, "utcoffset");
      }

      @Override
      public PyObject name(ThreadState t) {
        return PyTzInfo.name(t, zone, PyDateTime.this);
      }
    };
  }

  // ---- the type

  private static PyDateTime self(PyObject o) {
    return (PyDateTime) o;
  }

  private static PyType define() {
    TypeSpec spec =
        TypeSpec.of("datetime")
            .module("datetime")
            .base(PyDate.TYPE)
            .subclassable()
            .doc(
                "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]]): a"
                    + " point in time.")
            .slots(PyDateTime::slots)
            .without("__init__")
            .getter("hour", (t, o) -> PyInt.of(self(o).clock.getHour()))
            .getter("minute", (t, o) -> PyInt.of(self(o).clock.getMinute()))
            .getter("second", (t, o) -> PyInt.of(self(o).clock.getSecond()))
            .getter("microsecond", (t, o) -> PyInt.of(DateFields.micros(self(o).clock)))
            .getter("tzinfo", (t, o) -> self(o).zone)
            .getter("fold", (t, o) -> PyInt.of(self(o).fold))
            .attribute("min", k -> limit(k, PyDate.FIRST, LocalTime.MIN))
            .attribute("max", k -> limit(k, PyDate.LAST, PyTime.LAST))
            .attribute("resolution", k -> PyTimeDelta.MICROSECOND);
    constructors(spec);
    methods(spec);
    return spec.build();
  }

  private static PyDateTime limit(PyType type, LocalDate day, LocalTime clock) {
    return new PyDateTime(type, day, clock, PyNone.VALUE, 0);
  }

  private static void slots(PyType k) {
    k.tpNew = PyDateTime::make;
    k.tpInit = (t, o, args, kw) -> {};
    k.tpRepr = (t, o) -> PyStr.of(self(o).repr(t));
    k.tpStr = (t, o) -> Abstract.callMethod(t, o, "isoformat", PyStr.of(" "));
    k.tpHash = (t, o) -> self(o).hash(t);
    k.tpRichcompare =
        (t, a, b, op) ->
            b instanceof PyDateTime y ? self(a).compare(t, y, op) : PyNotImplemented.VALUE;
    k.nbAdd =
        (t, a, b) -> {
          PyObject moment = a instanceof PyDateTime ? a : b;
          return (moment == a ? b : a) instanceof PyTimeDelta d && moment instanceof PyDateTime m
              ? m.shifted(t, d)
              : PyNotImplemented.VALUE;
        };
    k.nbSubtract =
        (t, a, b) -> {
          if (!(a instanceof PyDateTime x)) {
            return PyNotImplemented.VALUE;
          }
          if (b instanceof PyTimeDelta d) {
            return of(t, x.type(), x.shiftedMoment(t, d, -1), x.zone, 0);
          }
          return b instanceof PyDateTime y ? x.minus(t, y) : PyNotImplemented.VALUE;
        };
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (kw.length == 0 && (args.length == 1 || args.length == 2)) {
      byte[] b = DateFields.pickled(args[0], PICKLED);
      int month = b == null ? 0 : b[2] & 0x7f;
      if (b != null && month >= 1 && month <= 12) {
        PyObject zone = args.length == 2 ? args[1] : PyNone.VALUE;
        if (zone != PyNone.VALUE && !(zone instanceof PyTzInfo)) {
          throw Err.type(t, "bad tzinfo state arg");
        }
        return new PyDateTime(
            cls, pickledDay(t, b), DateFields.pickledTime(t, b, 4), zone, b[2] < 0 ? 1 : 0);
      }
    }
    DateFields.first(t, args, kw);
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    int year = DateFields.number(t, a[0], 0);
    int month = DateFields.number(t, a[1], 0);
    LocalDate day = DateFields.date(t, year, month, DateFields.number(t, a[2], 0));
    return new PyDateTime(
        cls,
        day,
        PyTime.replaced(t, LocalTime.MIDNIGHT, a, 3),
        DateFields.zone(t, a[7], PyNone.VALUE),
        DateFields.fold(t, a[8], 0));
  }

  // ---- other constructors

  private static void constructors(TypeSpec spec) {
    spec.classMethod(
            "now",
            "($type, /, tz=None)",
            (t, cls, a) -> ofUtc(t, cls, Timestamp.now(t), DateFields.zone(t, a[0], PyNone.VALUE)))
        .classMethod(
            "utcnow",
            "($type, /)",
            (t, cls, a) -> {
              deprecated(t, "utcnow()", "now(datetime.UTC)");
              return of(t, cls, Timestamp.now(t), PyNone.VALUE, 0);
            })
        .classMethod(
            "fromtimestamp",
            "($type, /, timestamp, tz=None)",
            (t, cls, a) -> {
              PyObject zone = DateFields.zone(t, a[1], PyNone.VALUE);
              return ofUtc(t, cls, Timestamp.ofMicros(t, given(a[0])), zone);
            })
        .classMethod(
            "utcfromtimestamp",
            "($type, timestamp, /)",
            (t, cls, a) -> {
              deprecated(t, "utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)");
              return of(t, cls, Timestamp.ofMicros(t, given(a[0])), PyNone.VALUE, 0);
            })
        .classMethod("combine", "($type, /, date, time, tzinfo=None)", PyDateTime::combine)
        .classMethod("fromisoformat", "($type, object, /)", PyDateTime::fromIso)
        .classMethod("strptime", PARSED, parser("_strptime_datetime_datetime"));
  }

  private static void deprecated(ThreadState t, String what, String instead) {
    Err.deprecated(
        t,
        "datetime.datetime."
            + what
            + " is deprecated and scheduled for removal in a future version. Use timezone-aware"
            + " objects to represent datetimes in UTC: datetime.datetime."
            + instead
            + ".");
  }

  private static PyObject combine(ThreadState t, PyObject cls, @Nullable PyObject[] a) {
    if (!(a[0] instanceof PyDate date)) {
      throw Err.type(t, "combine() argument 1 must be datetime.date, not " + typeName(a[0]));
    }
    if (!(a[1] instanceof PyTime time)) {
      throw Err.type(t, "combine() argument 2 must be datetime.time, not " + typeName(a[1]));
    }
    PyObject zone = DateFields.zone(t, a[2], time.zone);
    return of(t, cls, date.day.atTime(time.clock), zone, time.fold());
  }

  private static String typeName(@Nullable PyObject o) {
    return o == null || o == PyNone.VALUE ? "None" : o.type().name();
  }

  private static PyObject fromIso(ThreadState t, PyObject cls, @Nullable PyObject[] a) {
    IsoDateText.Both b = IsoDateText.parsing(t, given(a[0])).read(IsoDateText::dateAndTime);
    return of(t, cls, b.day().atTime(b.time()), b.zone(), 0);
  }

  // ---- methods

  private static void methods(TypeSpec spec) {
    spec.method0("date", (t, o) -> PyDate.of(t, PyDate.TYPE, self(o).day))
        .method0(
            "time", (t, o) -> new PyTime(PyTime.TYPE, self(o).clock, PyNone.VALUE, self(o).fold))
        .method0(
            "timetz", (t, o) -> new PyTime(PyTime.TYPE, self(o).clock, self(o).zone, self(o).fold))
        .method0("ctime", (t, o) -> PyStr.of(DateFormat.ctime(self(o).moment())))
        .method0("timetuple", (t, o) -> self(o).timetuple(t))
        .method0("utctimetuple", (t, o) -> structTime(t, self(o).utc(t), 0))
        .method0("timestamp", (t, o) -> PyFloat.of(self(o).timestamp(t)))
        .method0("utcoffset", (t, o) -> ObjectFunctions.orNone(self(o).offset(t, "utcoffset")))
        .method0("dst", (t, o) -> ObjectFunctions.orNone(self(o).offset(t, "dst")))
        .method0("tzname", (t, o) -> PyTzInfo.name(t, self(o).zone, o))
        .method("astimezone", "($self, /, tz=None)", PyDateTime::toZone)
        .method("isoformat", "($self, /, sep='T', timespec='auto')", PyDateTime::iso)
        .method("replace", REPLACE, PyDateTime::replace)
        .method("__replace__", REPLACE, PyDateTime::replace)
        .method0("__reduce__", (t, o) -> PyTuple.of(o.type(), self(o).state(false)))
        .method1(
            "__reduce_ex__",
            (t, o, p) -> PyTuple.of(o.type(), self(o).state(DateFields.number(t, p, 0) > 3)));
  }

  private PyTuple state(boolean withFold) {
    byte[] b = new byte[PICKLED];
    pickle(day, b);
    DateFields.pickle(clock, b, 4);
    if (withFold && fold != 0) {
      b[2] |= (byte) 0x80;
    }
    return zone == PyNone.VALUE ? PyTuple.of(PyBytes.of(b)) : PyTuple.of(PyBytes.of(b), zone);
  }

  private static PyObject replace(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDateTime self = self(o);
    LocalDate day = replaced(t, self.day, a);
    LocalTime clock = PyTime.replaced(t, self.clock, a, 3);
    PyObject zone = DateFields.zone(t, a[7], self.zone);
    return of(t, o.type(), day.atTime(clock), zone, DateFields.fold(t, a[8], self.fold));
  }

  private PyObject timetuple(ThreadState t) {
    PyTimeDelta dst = offset(t, "dst");
    return structTime(t, moment(), dst == null ? -1 : dst.isZero() ? 0 : 1);
  }

  /** The moment in UTC; as it is if it has no offset. */
  private LocalDateTime utc(ThreadState t) {
    PyTimeDelta offset = offset(t, "utcoffset");
    return offset == null ? moment() : shiftedMoment(t, offset, -1);
  }

  private double timestamp(ThreadState t) {
    PyTimeDelta offset = offset(t, "utcoffset");
    if (offset == null) {
      probe(t, fold == 0 ? -1 : 1);
    }
    long micros = epochMicros() - (offset == null ? 0 : offset.total().longValue());
    return offset == null
        ? Math.floorDiv(micros, 1_000_000L) + Math.floorMod(micros, 1_000_000L) / 1e6
        : PyInt.trueDivide(t, PyInt.of(micros), PyInt.of(1_000_000));
  }

  /** CPython looks for the local offset so many days off too: there must be such a day. */
  private void probe(ThreadState t, int days) {
    DateFields.year(t, day.plusDays(days).getYear());
  }

  private long epochMicros() {
    return day.toEpochDay() * 86_400_000_000L + clock.toNanoOfDay() / 1000;
  }

  private static PyObject toZone(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDateTime self = self(o);
    PyObject given = DateFields.zone(t, a[0], PyNone.VALUE);
    if (given != PyNone.VALUE && given == self.zone) {
      return o;
    }
    if (self.offset(t, "utcoffset") == null) {
      self.probe(t, -1);
      self.probe(t, 1);
    }
    PyObject zone = given == PyNone.VALUE ? PyTimeZone.local() : given;
    return ofUtc(t, self.type(), self.utc(t), zone);
  }

  // ---- text

  private static PyObject iso(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyDateTime self = self(o);
    String separator = "T";
    if (a[0] != null) {
      if (!(a[0] instanceof PyStr s)) {
        throw Err.type(
            t, "isoformat() argument 1 must be a unicode character, not " + typeName(a[0]));
      }
      if (s.length() != 1) {
        throw Err.type(
            t,
            "isoformat() argument 1 must be a unicode character, not a string of length "
                + s.length());
      }
      separator = s.value();
    }
    StringBuilder b = new StringBuilder(self.iso()).append(separator);
    DateFormat.iso(
        t, b, self.clock, a[1] == null ? null : DateFields.text(t, "isoformat", 2, a[1]));
    PyTimeDelta offset = self.offset(t, "utcoffset");
    return PyStr.of(
        offset == null ? b.toString() : b.append(DateFormat.offset(offset, ":")).toString());
  }

  private String repr(ThreadState t) {
    StringBuilder b = new StringBuilder(type().tpName());
    b.append('(').append(day.getYear()).append(", ").append(day.getMonthValue());
    b.append(", ").append(day.getDayOfMonth());
    b.append(", ").append(clock.getHour()).append(", ").append(clock.getMinute());
    DateFormat.seconds(b, clock);
    if (fold != 0) {
      b.append(", fold=1");
    }
    if (zone != PyNone.VALUE) {
      b.append(", tzinfo=").append(Abstract.reprText(t, zone));
    }
    return b.append(')').toString();
  }

  // ---- arithmetic

  /** This moment and a delta, in the same zone, as the same type. */
  PyObject shifted(ThreadState t, PyTimeDelta d) {
    return of(t, type(), shiftedMoment(t, d, 1), zone, 0);
  }

  /** As {@link #shifted}, for what goes on to be asked: a datetime, whatever the class made. */
  PyDateTime plus(ThreadState t, PyTimeDelta d) {
    PyObject made = shifted(t, d);
    if (made instanceof PyDateTime m) {
      return m;
    }
    throw Err.type(t, "descriptor 'dst' requires a 'datetime.datetime' object");
  }

  private LocalDateTime shiftedMoment(ThreadState t, PyTimeDelta d, int sign) {
    LocalDateTime moved =
        moment()
            .plusDays(sign * (long) d.days)
            .plusSeconds(sign * (long) d.seconds)
            .plusNanos(sign * 1000L * d.micros);
    DateFields.inRange(t, moved.toLocalDate());
    return moved;
  }

  private PyObject minus(ThreadState t, PyDateTime y) {
    long micros = 0;
    if (zone != y.zone) {
      PyTimeDelta mine = offset(t, "utcoffset");
      PyTimeDelta other = y.offset(t, "utcoffset");
      if ((mine == null) != (other == null)) {
        throw Err.type(t, "can't subtract offset-naive and offset-aware datetimes");
      }
      if (mine != null && other != null) {
        micros = other.total().longValue() - mine.total().longValue();
      }
    }
    return PyTimeDelta.of(
        t,
        day.toEpochDay() - y.day.toEpochDay(),
        0,
        (clock.toNanoOfDay() - y.clock.toNanoOfDay()) / 1000 + micros);
  }

  // ---- order

  private PyObject compare(ThreadState t, PyDateTime y, CompareOp op) {
    if (zone == y.zone) {
      return PyBool.of(op.holds(moment().compareTo(y.moment())));
    }
    boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
    PyTimeDelta mine = offset(t, "utcoffset");
    PyTimeDelta other = y.offset(t, "utcoffset");
    if ((mine == null) != (other == null)) {
      if (equality) {
        return PyBool.of(op == CompareOp.NE);
      }
      throw Err.type(t, "can't compare offset-naive and offset-aware datetimes");
    }
    int c =
        mine == null || other == null
            ? moment().compareTo(y.moment())
            : Long.compare(
                epochMicros() - mine.total().longValue(),
                y.epochMicros() - other.total().longValue());
    boolean unequalAnyway =
        equality && c == 0 && (offsetDependsOnFold(t, mine) || y.offsetDependsOnFold(t, other));
    return PyBool.of(unequalAnyway ? op == CompareOp.NE : op.holds(c));
  }

  /** PEP 495: what stands in a fold or a gap equals nothing in another zone. */
  private boolean offsetDependsOnFold(ThreadState t, @Nullable PyTimeDelta offset) {
    if (zone instanceof PyTimeZone || offset == null) {
      return false;
    }
    return !offset.equals(withFold(1 - fold).offset(t, "utcoffset"));
  }

  private PyDateTime withFold(int fold) {
    return new PyDateTime(TYPE, day, clock, zone, fold);
  }

  private long hash(ThreadState t) {
    PyTimeDelta offset = (fold == 0 ? this : withFold(0)).offset(t, "utcoffset");
    long seconds = clock.toSecondOfDay();
    int micros = DateFields.micros(clock);
    if (offset == null) {
      return Abstract.hash(
          t, PyTuple.of(PyInt.of(day.toEpochDay()), PyInt.of(seconds), PyInt.of(micros)));
    }
    return PyTimeDelta.of(
            t, ordinal(day) - offset.days, seconds - offset.seconds, micros - (long) offset.micros)
        .hash(t);
  }
}
