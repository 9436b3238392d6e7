package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code object translated into a JVM class, entered at one instruction. Immutable but for the
 * count of its failures; any thread may run it.
 */
public abstract class CompiledCode {
  /** How often a guard failed; a race loses some. */
  int failures;

  /** For the generated subclasses. */
  protected CompiledCode() {}

  /**
   * Runs the innermost frame on from the instruction this was made for.
   *
   * @return what the frame returned or yielded: it has been left. Null if the frame, innermost
   *     still, must go on in the loop: its state is stored
   * @throws gilscope.lang.objects.PyRaise what left the frame, which is in the traceback and is no
   *     more innermost
   */
  protected abstract @Nullable PyObject run(InterpThread t, Frame f);

  /**
   * Makes the instance of a hidden class in this package.
   *
   * @param constants its class data
   */
  public static CompiledCode define(byte[] classFile, List<Object> constants)
      throws ReflectiveOperationException {
    MethodHandles.Lookup made =
        MethodHandles.lookup().defineHiddenClassWithClassData(classFile, constants, true);
    return (CompiledCode) made.lookupClass().getDeclaredConstructor().newInstance();
  }
}
