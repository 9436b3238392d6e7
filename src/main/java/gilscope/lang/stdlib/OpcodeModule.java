package gilscope.lang.stdlib;

import gilscope.lang.interp.InstructionSet;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code _opcode}: the instructions, for the modules {@code opcode} and {@code dis}. */
final class OpcodeModule implements NativeModule {
  @Override
  public String name() {
    return "_opcode";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function(
        "_instructions", "()", (t, self, a) -> tuple(InstructionSet.all(), OpcodeModule::row));
    m.function1(
        "_meanings",
        (t, self, operand) -> {
          List<String> all = InstructionSet.meanings(Abstract.strText(t, operand));
          return all == null ? PyNone.VALUE : tuple(all, PyStr::of);
        });
    m.function("stack_effect", "(opcode, oparg=None, /, *, jump=None)", OpcodeModule::stackEffect);
  }

  private static PyObject row(InstructionSet.Entry e) {
    return PyTuple.of(
        PyStr.of(e.name()), PyInt.of(e.number()), PyInt.of(e.caches()), PyStr.of(e.operand()));
  }

  private static <T> PyObject tuple(List<T> all, Function<T, PyObject> object) {
    return PyTuple.of(all.stream().map(object).toArray(PyObject[]::new));
  }

  private static PyObject stackEffect(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    int opcode = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
    int operand =
        ObjectFunctions.given(a[1]) ? Abstract.intArg(t, ObjectFunctions.orNone(a[1])) : 0;
    try {
      return PyInt.of(InstructionSet.stackEffect(opcode, operand));
    } catch (IllegalArgumentException e) {
      throw Err.value(t, "invalid opcode or oparg");
    }
  }
}
