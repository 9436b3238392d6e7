package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.Witness;

/**
 * The Java thread that carries a free-threaded run in virtual time: it notes of each object which
 * Python thread has made it.
 */
final class VirtualCarrier extends Thread implements Witness {
  private final VirtualMachine machine;

  VirtualCarrier(VirtualMachine machine, Runnable body, String name, long stackBytes) {
    super(null, body, name, stackBytes);
    this.machine = machine;
  }

  @Override
  public void made(PyObject o) {
    RtThread t = machine.current();
    if (t != null) {
      o.madeBy(t.owner);
    }
  }

  @Override
  public void holds(PyObject owner, PyDict dict) {}
}
