package gilscope.lang.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpcodeTest {
  /**
   * One line per opcode: name, number, cache words, stack effects by oparg, as CPython's {@code
   * opcode} module gives them.
   */
  private static final Path CPYTHON = Path.of("src/test/resources/opcodes/cpython314.txt");

  @Test
  void numbersCachesAndStackEffectsAreCPythons() throws IOException {
    List<String> expected = Files.readAllLines(CPYTHON);
    List<String> ours = new ArrayList<>();
    for (String line : expected) {
      String[] words = line.split(" ");
      Opcode opcode = Opcode.valueOf(words[0]);
      StringBuilder text = new StringBuilder();
      text.append(opcode).append(' ').append(opcode.number()).append(' ').append(opcode.caches());
      for (int i = 3; i < words.length; i++) {
        int colon = words[i].indexOf(':');
        int oparg = colon < 0 ? 0 : Integer.parseInt(words[i].substring(0, colon));
        int effect = opcode.pushed(oparg) - opcode.popped(oparg);
        text.append(' ').append(colon < 0 ? "" : oparg + ":").append(effect);
      }
      ours.add(text.toString());
    }
    assertEquals(expected, ours);
  }

  @Test
  void everyInstructionOfCPythonIsThere() throws IOException {
    assertEquals(Files.readAllLines(CPYTHON).size(), Opcode.values().length);
  }

  @Test
  void theEvalBreakerIsTestedOnlyAtEntriesBackEdgesAndCalls() {
    List<String> checked = new ArrayList<>();
    for (Opcode opcode : Opcode.values()) {
      for (int oparg = 0; oparg < 4; oparg++) {
        if (opcode.isCheckPoint(oparg)) {
          checked.add(opcode == Opcode.RESUME ? "RESUME " + oparg : opcode.name());
        }
      }
    }
    assertEquals(
        List.of("CALL", "CALL_FUNCTION_EX", "CALL_KW", "JUMP_BACKWARD", "RESUME 0", "RESUME 1"),
        checked.stream().distinct().sorted().toList());
  }
}
