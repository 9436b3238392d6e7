package gilscope.lang.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExceptionTableTest {
  @Test
  void findsTheRegionOfAnInstruction() {
    ExceptionTable table =
        new ExceptionTable(
            new int[] {2, 5, 9},
            new int[] {5, 7, 10},
            new int[] {20, 30, 40},
            new int[] {0, 1, 2},
            new boolean[] {false, true, false});
    assertEquals(
        "-1 -1 0 0 0 1 1 -1 -1 2 -1",
        String.join(
            " ", IntStream.range(0, 11).mapToObj(i -> Integer.toString(table.find(i))).toList()));
  }
}
