package gilscope.core.runtime;

import gilscope.core.sched.Touch;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;

/** What an access comes to, given what the object holds at this moment. Pure. */
final class Accesses {
  private Accesses() {}

  static Touch touch(PyObject o, Access access, long key) {
    return switch (access) {
      case READ -> Touch.READ;
      case WRITE -> Touch.WRITE;
      case GET -> Touch.GET;
      case SET -> Touch.SET;
      case GROW -> Touch.GROW;
      case LENGTH -> Touch.LENGTH;
      case PUT -> o instanceof PyDict d && d.holds(key) ? Touch.SET : Touch.GROW;
      case REMOVE -> o instanceof PyDict d && d.holds(key) ? Touch.GROW : Touch.GET;
      case DEFAULT -> o instanceof PyDict d && d.holds(key) ? Touch.GET : Touch.GROW;
    };
  }
}
