package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedColumnsTest {
  private static final int ROWS = 1_000;
  private static final int STRIDE = ROWS + 24;

  @Test
  void every_word_comes_back_whatever_its_column_ranges_over() {
    Random random = new Random(1);
    for (int bits = 0; bits <= Integer.SIZE; bits++) {
      int[] words = new int[Chunk.COLUMNS * STRIDE];
      for (int column = 0; column < Chunk.COLUMNS; column++) {
        int base = random.nextInt();
        for (int row = 0; row < ROWS; row++) {
          int word = bits == 0 ? 0 : random.nextInt() >>> Integer.SIZE - bits;
          words[column * STRIDE + row] = base + word;
        }
      }
      PackedColumns packed = new PackedColumns(words, STRIDE, ROWS);
      for (int column = 0; column < Chunk.COLUMNS; column++) {
        for (int row = 0; row < ROWS; row++) {
          assertEquals(
              words[column * STRIDE + row],
              packed.word(column, row),
              bits + " bits, column " + column + ", row " + row);
        }
      }
    }
  }

  @Test
  void kinds_of_few_threads_and_columns_of_one_word_take_little() {
    int[] words = new int[Chunk.COLUMNS * ROWS];
    for (int row = 0; row < ROWS; row++) {
      words[row] = 30 + row % 4 << 24 | row % 3;
      words[5 * ROWS + row] = 7_000_000 + row % 200;
    }
    assertEquals(3 * ROWS, new PackedColumns(words, ROWS, ROWS).length());
  }
}
