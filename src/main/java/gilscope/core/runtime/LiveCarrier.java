package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.Witness;
import org.jspecify.annotations.Nullable;

/**
 * A Java thread of the live machine that notes of each container which Python thread has made it:
 * where it matters who else uses it. Used by itself only.
 */
final class LiveCarrier extends Thread implements Witness {
  private @Nullable RtThread served;

  LiveCarrier(Runnable body, long stackBytes) {
    super(null, body, "python", stackBytes);
  }

  /** It carries {@code t} from now on. */
  void serve(RtThread t) {
    served = t;
  }

  @Override
  public void made(PyObject o) {
    RtThread t = served;
    if (t != null) {
      o.madeBy(t.owner);
    }
  }

  @Override
  public void holds(PyObject owner, PyDict dict) {}
}
