package gilscope.desk.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The typefaces that come with the program, so that windows and pictures look the same everywhere.
 * The style sheet names the same families. Immutable once loaded.
 */
final class Fonts {
  /** Of all text but code. */
  private static final String SANS = load("Inter-Regular.otf");

  /** Of texts for which {@link gilscope.desk.scene.Scripts#isOther} holds. */
  private static final String WIDE = load("DejaVuSans.ttf");

  /** Style class of a node that shows such a text. */
  static final String OTHER = "other-script";

  static {
    load("Inter-Bold.otf");
    load("JetBrainsMono-Regular.ttf");
    load("JetBrainsMono-Bold.ttf");
    load("JetBrainsMono-Italic.ttf");
  }

  private Fonts() {}

  private static String load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/gilscope/assets/fonts/" + file)) {
      Font font = Font.loadFont(Objects.requireNonNull(in, "missing font " + file), 12);
      return Objects.requireNonNull(font, "unreadable font " + file).getFamily();
    } catch (IOException e) {
      throw new UncheckedIOException("reading font " + file, e);
    }
  }

  /** Text of this size, px. */
  static Font sans(double size, boolean bold) {
    return Font.font(SANS, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
  }

  /**
   * For a text in another script, of this size, px; the style sheet's {@link #OTHER} is the same.
   */
  static Font other(double size, boolean bold) {
    return Font.font(WIDE, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
  }
}
