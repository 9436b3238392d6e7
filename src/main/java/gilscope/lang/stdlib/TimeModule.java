package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code time}: all clocks are the Gate's. The local time zone is UTC, so that equal runs print
 * equal times.
 */
final class TimeModule implements NativeModule {
  private static final String ASCTIME = "%a %b %e %H:%M:%S %Y";

  static final PyType STRUCT_TIME =
      StructSequence.type(
          "time",
          "struct_time",
          9,
          List.of(
              "tm_year",
              "tm_mon",
              "tm_mday",
              "tm_hour",
              "tm_min",
              "tm_sec",
              "tm_wday",
              "tm_yday",
              "tm_isdst",
              "tm_zone",
              "tm_gmtoff"));

  @Override
  public String name() {
    return "time";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("_STRUCT_TM_ITEMS", 11);
    clock(m, "time", t -> t.gate().epochNs(t));
    clock(m, "monotonic", t -> t.gate().monotonicNs(t));
    clock(m, "perf_counter", t -> t.gate().monotonicNs(t));
    clock(m, "process_time", t -> t.gate().cpuNs(t, true));
    clock(m, "thread_time", t -> t.gate().cpuNs(t, false));
    m.function1("sleep", TimeModule::sleep);
    m.type(STRUCT_TIME);
    m.value("timezone", 0).value("altzone", 0).value("daylight", 0);
    m.value("tzname", PyTuple.of(PyStr.of("UTC"), PyStr.of("UTC")));
    m.value("CLOCK_REALTIME", 0).value("CLOCK_MONOTONIC", 1);
    m.value("CLOCK_PROCESS_CPUTIME_ID", 2).value("CLOCK_THREAD_CPUTIME_ID", 3);
    m.value("CLOCK_MONOTONIC_RAW", 4).value("CLOCK_BOOTTIME", 7).value("CLOCK_TAI", 11);
    m.function1(
        "clock_getres",
        (t, self, id) -> {
          clockOf(InterpThread.of(t), id);
          return PyFloat.of(1e-9);
        });
    m.function(
        "clock_settime",
        "(clk_id, time, /)",
        (t, self, a) -> {
          throw mayNotBeSet(t, ObjectFunctions.orNone(a[0]));
        });
    m.function(
        "clock_settime_ns",
        "(clk_id, time, /)",
        (t, self, a) -> {
          throw mayNotBeSet(t, ObjectFunctions.orNone(a[0]));
        });
    m.function1("clock_gettime", (t, self, id) -> seconds(clockOf(InterpThread.of(t), id)));
    m.function1("clock_gettime_ns", (t, self, id) -> PyInt.of(clockOf(InterpThread.of(t), id)));
    m.function("gmtime", "(seconds=None, /)", (t, self, a) -> split(t, when(t, a[0]), "GMT"));
    m.function("localtime", "(seconds=None, /)", (t, self, a) -> split(t, when(t, a[0]), "UTC"));
    m.function1("mktime", (t, self, o) -> PyFloat.of(TimeFields.of(t, "mktime", o).epochSecond()));
    m.function(
        "asctime",
        "(tuple=None, /)",
        (t, self, a) -> PyStr.of(StrfTime.format(fields(t, "asctime", a[0]), ASCTIME)));
    m.function(
        "ctime",
        "(seconds=None, /)",
        (t, self, a) -> PyStr.of(StrfTime.format(TimeFields.of(when(t, a[0])), ASCTIME)));
    m.function0("tzset", (t, self) -> PyNone.VALUE); // it is UTC all the same
    m.function("strftime", "(format, tuple=None, /)", TimeModule::strftime);
    m.functionRaw(
        "strptime",
        (t, self, args, kw) ->
            Abstract.call(
                t, Abstract.getAttr(t, t.importModule("_strptime"), "_strptime_time"), args, kw));
    m.function1("get_clock_info", TimeModule::clockInfo);
  }

  private static void clock(ModuleBuilder m, String name, ToLongFunction<InterpThread> ns) {
    m.function0(name, (t, self) -> seconds(ns.applyAsLong(InterpThread.of(t))));
    m.function0(name + "_ns", (t, self) -> PyInt.of(ns.applyAsLong(InterpThread.of(t))));
  }

  private static PyFloat seconds(long ns) {
    return PyFloat.of(ns / 1e9);
  }

  private static PyObject sleep(ThreadState t, PyObject self, PyObject seconds) {
    long ns = Timeout.nanos(t, seconds);
    if (ns < 0) {
      throw Err.value(t, "sleep length must be non-negative");
    }
    InterpThread.of(t).gate().sleep(InterpThread.of(t), ns);
    return PyNone.VALUE;
  }

  private static long clockOf(InterpThread t, PyObject id) {
    Gate g = t.gate();
    return switch (Abstract.intArg(t, id)) {
      case 0, 11 -> g.epochNs(t); // TAI is not set apart on most machines
      case 1, 4, 7 -> g.monotonicNs(t);
      case 2 -> g.cpuNs(t, true);
      case 3 -> g.cpuNs(t, false);
      default ->
          throw Err.raise(
              t,
              gilscope.lang.objects.ExcTypes.OS_ERROR,
              PyInt.of(22),
              PyStr.of("Invalid argument"));
    };
  }

  private static PyRaise mayNotBeSet(ThreadState t, PyObject id) {
    clockOf(InterpThread.of(t), id);
    return Err.raise(
        t,
        gilscope.lang.objects.ExcTypes.PERMISSION_ERROR,
        PyInt.of(1),
        PyStr.of("Operation not permitted"));
  }

  private static LocalDateTime when(ThreadState t, @Nullable PyObject seconds) {
    long s;
    if (seconds == null || seconds == PyNone.VALUE) {
      InterpThread i = InterpThread.of(t);
      s = Math.floorDiv(i.gate().epochNs(i), 1_000_000_000L);
    } else if (seconds instanceof PyFloat f) {
      if (Double.isNaN(f.value())) {
        throw Err.value(t, "Invalid value NaN (not a number)");
      }
      s = (long) Math.floor(f.value());
    } else {
      PyInt i = Abstract.index(t, seconds);
      s = i.fitsLong() ? i.longValue() : Long.MAX_VALUE;
    }
    try {
      return LocalDateTime.ofInstant(Instant.ofEpochSecond(s), ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw Err.overflow(t, "timestamp out of range for platform time_t");
    }
  }

  private static PyObject split(ThreadState t, LocalDateTime d, String zone) {
    PyTuple s =
        StructSequence.of(
            STRUCT_TIME,
            PyInt.of(d.getYear()),
            PyInt.of(d.getMonthValue()),
            PyInt.of(d.getDayOfMonth()),
            PyInt.of(d.getHour()),
            PyInt.of(d.getMinute()),
            PyInt.of(d.getSecond()),
            PyInt.of(d.getDayOfWeek().getValue() - 1),
            PyInt.of(d.getDayOfYear()),
            PyInt.of(0));
    StructSequence.hide(t, s, "tm_zone", PyStr.of(zone));
    return StructSequence.hide(t, s, "tm_gmtoff", PyInt.of(0));
  }

  /** Those of a time tuple; of now if there is none. */
  private static TimeFields fields(ThreadState t, String function, @Nullable PyObject tuple) {
    return tuple == null
        ? TimeFields.of(when(t, null))
        : TimeFields.of(t, function, tuple).checked(t);
  }

  private static PyObject strftime(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    if (!(a[0] instanceof PyStr format)) {
      throw Err.type(
          t,
          "strftime() argument 1 must be str, not " + (a[0] == null ? "None" : a[0].type().name()));
    }
    String zone =
        a[1] instanceof PyTuple when
                && when.type() == STRUCT_TIME
                && Abstract.getAttr(t, when, "tm_zone") instanceof PyStr own
            ? own.value()
            : "UTC";
    return PyStr.of(StrfTime.format(fields(t, "strftime", a[1]), format.value(), zone));
  }

  private static PyObject clockInfo(ThreadState t, PyObject self, PyObject which) {
    String name = Abstract.strText(t, which);
    String implementation =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "time" -> "clock_gettime(CLOCK_REALTIME)";
          case "monotonic", "perf_counter" -> "clock_gettime(CLOCK_MONOTONIC)";
          case "process_time" -> "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)";
          case "thread_time" -> "clock_gettime(CLOCK_THREAD_CPUTIME_ID)";
          default -> throw Err.value(t, "unknown clock");
        };
    PyObject ns = Abstract.getAttr(t, t.importModule("types"), "SimpleNamespace");
    return Abstract.call(
        t,
        ns,
        new PyObject[] {
          PyStr.of(implementation),
          PyBool.of(!name.equals("time")),
          PyBool.of(name.equals("time")),
          PyFloat.of(1e-9)
        },
        new String[] {"implementation", "monotonic", "adjustable", "resolution"});
  }
}
