package gilscope.desk.ui;

import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands on the screen and how large it is, remembered. FX thread only. */
final class WindowPlace {
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;

  /** What a window manager's title takes of the height, and its borders of the width, px. */
  private static final double FRAME = 40;

  private static final double BORDERS = 8;

  /** So much of the window must be on some screen for it to be put back where it was. */
  private static final double GRIP = 80;

  private final Stage stage;
  private final Settings settings;

  WindowPlace(Stage stage, Settings settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /** Of the contents, px. */
  double width() {
    return Math.max(LEAST_WIDTH, number("width", Math.min(1440, room().getWidth() - BORDERS)));
  }

  /** Of the contents, px. */
  double height() {
    return Math.max(LEAST_HEIGHT, number("height", Math.min(900, room().getHeight() - FRAME)));
  }

  private static javafx.geometry.Rectangle2D room() {
    return Screen.getPrimary().getVisualBounds();
  }

  /** Puts the window back to where it was; a screen that is gone does not count. */
  void restore() {
    double x = number("x", Double.NaN);
    double y = number("y", Double.NaN);
    if (!Double.isNaN(x)
        && !Double.isNaN(y)
        && !Screen.getScreensForRectangle(x, y, GRIP, GRIP).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(settings.get("window.maximized", "").equals("yes"));
  }

  void remember() {
    settings.put("window.maximized", stage.isMaximized() ? "yes" : "no");
    if (stage.isMaximized() || stage.isIconified()) {
      return; // what it was before stays
    }
    settings.put("window.x", String.valueOf(stage.getX()));
    settings.put("window.y", String.valueOf(stage.getY()));
    settings.put("window.width", String.valueOf(stage.getScene().getWidth()));
    settings.put("window.height", String.valueOf(stage.getScene().getHeight()));
  }

  private double number(String key, double otherwise) {
    try {
      return Double.parseDouble(settings.get("window." + key, ""));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
