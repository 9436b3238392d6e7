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

  @Test
  void theLoopIsSmallEnoughToBeCompiled() throws IOException {
    ClassModel loop;
    try (InputStream in = Loop.class.getResourceAsStream("Loop.class")) {
      loop = ClassFile.of().parse(in.readAllBytes());
    }
    MethodModel run =
        loop.methods().stream()
            .filter(m -> m.methodName().equalsString("interpret"))
            .findFirst()
            .orElseThrow();
    int size = run.findAttribute(Attributes.code()).orElseThrow().codeLength();
    assertTrue(size < HUGE_METHOD, "Loop.interpret has " + size + " bytes");
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
