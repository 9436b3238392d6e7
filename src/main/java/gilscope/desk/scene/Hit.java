package gilscope.desk.scene;

/**
 * What lies under a point of the picture. Immutable.
 *
 * @param lane index into the lane list, −1 for the ruler or nothing
 * @param span index into the lane's track, −1 for none or several
 * @param startNs of the span (or of the bucket of spans)
 * @param endNs of it
 * @param sentence what it says, empty for nothing
 */
public record Hit(Part part, int lane, int span, double startNs, double endNs, String sentence) {
  /** Which region of the picture. */
  public enum Part {
    RULER,
    HEADER,
    SPAN,
    EMPTY
  }

  static final Hit NOTHING = new Hit(Part.EMPTY, -1, -1, 0, 0, "");
}
