package gilscope.lang.jit;

import gilscope.lang.objects.PyObject;
import java.util.List;

/** An entry of the operand stack as the translator knows it. */
sealed interface Item {
  /**
   * It lies in the JVM variable of its place.
   *
   * @param boxed a number whose object's variable holds the object it is known as, or null if it
   *     has never been one
   * @param expected what it probably is one of, if it is called
   */
  record Home(byte type, boolean boxed, List<PyObject> expected) implements Item {
    Home(byte type, boolean boxed) {
      this(type, boxed, List.of());
    }
  }

  record Local(int n) implements Item {}

  record Constant(PyObject value) implements Item {}

  record Small(int value) implements Item {}

  record Null() implements Item {}
}
