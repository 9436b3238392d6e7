package gilscope.lang.interp;

import gilscope.lang.objects.PyBaseException;

/** placeholder */
public final class TracebackText {
  private TracebackText() {}

  public static String of(InterpThread t, PyBaseException e) {
    return "";
  }
}
