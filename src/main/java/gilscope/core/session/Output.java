package gilscope.core.session;

import gilscope.core.event.OutputStreamKind;
import java.util.List;

/**
 * What the program has written up to one moment, with the input that it has read, as a terminal
 * shows it. Immutable.
 *
 * @param generation changes when the output does not continue the one before: a new run, a step
 *     back
 * @param written characters written in this generation, those no longer kept included
 * @param kept the last of them: the oldest are dropped beyond a bound of about a million
 */
public record Output(long generation, long written, List<Piece> kept) {
  /** Nothing. */
  public static final Output EMPTY = new Output(0, 0, List.of());

  /**
   * Text written in one go, or a line that was typed and read.
   *
   * @param from position of its first character in the generation
   */
  public record Piece(OutputStreamKind stream, long from, String text) {}

  /** What was kept, all streams in the order of writing. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : kept) {
      text.append(piece.text());
    }
    return text.toString();
  }

  /** The pieces after a position, for a reader that has seen everything before it. */
  public List<Piece> since(long position) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).from() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return kept.subList(low, kept.size());
  }
}
