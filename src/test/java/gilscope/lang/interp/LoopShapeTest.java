package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.lang.bytecode.Opcode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** What HotSpot and the instruction set demand of the evaluation loop. */
final class LoopShapeTest {
  /** {@code -XX:HugeMethodLimit}: a method above it stays interpreted. */
  private static final int HUGE_METHOD = 8000;

  /** Leaves of what C2 grants for it to what is inlined into it as much as large programs need. */
  private static final int LOOP = 4750;

  @Test
  void theLoopIsSmallEnoughToBeCompiledWithWhatItCalls() throws IOException {
    int size = sizeOfExecute(Loop.class);
    assertTrue(size < LOOP, "Loop.execute has " + size + " bytes");
  }

  @Test
  void theInstructionsAreSmallEnoughToBeCompiled() throws IOException {
    for (Class<?> c : new Class<?>[] {Instructions.class, RareInstructions.class}) {
      int size = sizeOfExecute(c);
      assertTrue(size < HUGE_METHOD, c + ".execute has " + size + " bytes");
    }
  }

  private static int sizeOfExecute(Class<?> of) throws IOException {
    ClassModel model;
    try (InputStream in = of.getResourceAsStream(of.getSimpleName() + ".class")) {
      model = ClassFile.of().parse(in.readAllBytes());
    }
    MethodModel execute =
        model.methods().stream()
            .filter(m -> m.methodName().equalsString("execute"))
            .findFirst()
            .orElseThrow();
    return execute.findAttribute(Attributes.code()).orElseThrow().codeLength();
  }

  @Test
  void theOrdinalsAreThoseOfTheOpcodes() throws IllegalAccessException {
    Field[] constants = Ordinal.class.getDeclaredFields();
    assertEquals(Opcode.values().length, constants.length);
    for (Field f : constants) {
      assertEquals(f.getInt(null), Opcode.valueOf(f.getName()).ordinal(), f.getName());
    }
  }
}
