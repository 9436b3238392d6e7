package gilscope.lang.stdlib;

import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.TypeSpec;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code datetime.IsoCalendarDate}: the tuple of year, week and weekday. */
final class IsoCalendarDate {
  static final PyType TYPE =
      TypeSpec.of("IsoCalendarDate")
          .module("datetime")
          .base(PyTuple.TYPE)
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      PyObject[] a = new PyObject[3];
                      @Nullable PyObject[] given =
                          new Signature("IsoCalendarDate", "(year, week, weekday)")
                              .bind(t, args, kw);
                      for (int i = 0; i < a.length; i++) {
                        a[i] = Objects.requireNonNull(given[i]);
                      }
                      return PyTuple.of(cls, a);
                    };
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "datetime.IsoCalendarDate(year="
                                + item(o, 0)
                                + ", week="
                                + item(o, 1)
                                + ", weekday="
                                + item(o, 2)
                                + ")");
              })
          .without("__init__")
          .getter("year", (t, o) -> item(o, 0))
          .getter("week", (t, o) -> item(o, 1))
          .getter("weekday", (t, o) -> item(o, 2))
          .method0(
              "__reduce__",
              (t, o) ->
                  PyTuple.of(
                      PyTuple.TYPE, PyTuple.of(PyTuple.of(item(o, 0), item(o, 1), item(o, 2)))))
          .build();

  private IsoCalendarDate() {}

  private static PyObject item(PyObject o, int i) {
    return ((PyTuple) o).get(i);
  }

  static PyTuple of(LocalDate day) {
    return PyTuple.of(
        TYPE,
        new PyObject[] {
          PyInt.of(day.get(IsoFields.WEEK_BASED_YEAR)),
          PyInt.of(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
          PyInt.of(day.getDayOfWeek().getValue())
        });
  }
}
