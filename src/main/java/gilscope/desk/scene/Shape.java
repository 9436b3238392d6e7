package gilscope.desk.scene;

import org.jspecify.annotations.Nullable;

/** One thing to draw, in screen pixels (y downwards), in colour roles. Immutable. */
public sealed interface Shape {
  /** Where text hangs on its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A filled rectangle; {@code alpha} 0 … 1. */
  record Fill(double x, double y, double width, double height, ColorRole role, double alpha)
      implements Shape {}

  /** Diagonal lines over a rectangle: the pattern of states in which somebody is in the way. */
  record Hatch(double x, double y, double width, double height, ColorRole role) implements Shape {}

  /** The outline of a rectangle. */
  record Outline(double x, double y, double width, double height, ColorRole role, double stroke)
      implements Shape {}

  record Line(
      double x1, double y1, double x2, double y2, ColorRole role, double stroke, boolean dashed)
      implements Shape {}

  /** A filled polygon: x and y alternating. */
  record Polygon(double[] xy, ColorRole role) implements Shape {}

  /**
   * A line of text, already shortened to fit.
   *
   * @param baselineY where the letters stand
   * @param on the colour it stands on, if it is to contrast with that instead of having {@code
   *     role}'s own colour
   */
  record Text(
      double x,
      double baselineY,
      String text,
      double size,
      boolean bold,
      Anchor anchor,
      ColorRole role,
      @Nullable ColorRole on)
      implements Shape {}
}
