package gilscope.desk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * The look: one palette of colour roles feeds the canvas, the exports and, as {@code -gs-…}
 * colours, the style sheets. FX thread only.
 */
final class Theme {
  static final List<String> PALETTES = List.of("default", "colour-blind", "high-contrast");

  /** The toolkit's own roles where only black and white are far enough apart. */
  private static final String STRONG_ON_BLACK =
      "-color-bg-default: #000000; -color-bg-subtle: #0c0c0c; -color-bg-overlay: #0c0c0c;"
          + "-color-fg-default: #ffffff; -color-fg-muted: #f2f2f2; -color-fg-subtle: #d6d6d6;"
          + "-color-border-default: #ffffff; -color-border-muted: #a8a8a8;"
          + "-color-accent-subtle: #10336b; -color-accent-fg: #8cc4ff;";

  private static final String STRONG_ON_WHITE =
      "-color-bg-default: #ffffff; -color-bg-subtle: #f4f4f4; -color-bg-overlay: #ffffff;"
          + "-color-fg-default: #000000; -color-fg-muted: #1c1c1c; -color-fg-subtle: #333333;"
          + "-color-border-default: #000000; -color-border-muted: #5c5c5c;"
          + "-color-accent-subtle: #cfe4ff; -color-accent-fg: #003f9e;";

  /** The text size for which everything is laid out, px. */
  private static final double USUAL = 13;

  private final ReadOnlyObjectWrapper<Palette> palette;
  private final StringProperty fontSize = new SimpleStringProperty(this, "fontSize", "13");
  private final DoubleBinding magnification =
      Bindings.createDoubleBinding(() -> Double.parseDouble(fontSize.get()) / USUAL, fontSize);

  Theme(String name, boolean dark) {
    Fonts.sans(12, false); // loaded before the style sheet asks for them
    palette = new ReadOnlyObjectWrapper<>(this, "palette", named(name, dark));
    apply();
  }

  private static Palette named(String name, boolean dark) {
    Palette known = Palette.named(name, dark);
    return known == null ? Palette.standard(dark) : known;
  }

  ReadOnlyObjectProperty<Palette> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  Palette palette() {
    return palette.get();
  }

  /** A role's colour now. */
  Color color(ColorRole role) {
    int rgb = palette().rgb(role);
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  /** Black or white, whichever is read better on the role's colour. */
  Color textOn(ColorRole role) {
    int rgb = palette().textOn(role);
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  void use(String name, boolean dark) {
    palette.set(named(name, dark));
    apply();
  }

  /** How much larger than usual text is to be, and with it what is drawn; 1 at first. */
  DoubleExpression magnification() {
    return magnification;
  }

  /** Of all text that has no size of its own, px. */
  void useFontSize(String px) {
    fontSize.set(px);
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        (palette().isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
  }

  /** Dresses a scene now and whenever the palette changes. */
  void dress(Scene scene) {
    Runnable sheets =
        () ->
            scene
                .getStylesheets()
                .setAll(resource("controlsfx-bridge.css"), resource("gilscope.css"), roles());
    sheets.run();
    palette.addListener((_, _, _) -> sheets.run());
    Runnable size = () -> scene.getRoot().setStyle("-fx-font-size: " + fontSize.get() + "px;");
    size.run();
    fontSize.addListener((_, _, _) -> size.run());
  }

  private static String resource(String name) {
    return Objects.requireNonNull(
            Theme.class.getResource("/gilscope/assets/theme/" + name),
            "missing style sheet " + name)
        .toExternalForm();
  }

  /** The palette as a style sheet of looked-up colours, in a data URL. */
  private String roles() {
    StringBuilder css = new StringBuilder(".root {");
    for (ColorRole role : ColorRole.values()) {
      css.append(role.cssName()).append(": ").append(palette().hex(role)).append(';');
    }
    boolean dark = palette().isDark();
    if (palette().name().equals("high-contrast")) {
      css.append(dark ? STRONG_ON_BLACK : STRONG_ON_WHITE);
    }
    css.append("-gs-code-keyword: ").append(dark ? "#ff7b72" : "#cf222e").append(';');
    css.append("-gs-code-string: ").append(dark ? "#a5d6ff" : "#0a3069").append(';');
    css.append("-gs-code-comment: ").append(dark ? "#8b949e" : "#6e7781").append(';');
    css.append("-gs-code-number: ").append(dark ? "#79c0ff" : "#0550ae").append(';');
    css.append("-gs-code-builtin: ").append(dark ? "#ffa657" : "#953800").append(';');
    css.append("-gs-code-definition: ").append(dark ? "#d2a8ff" : "#8250df").append(';');
    css.append('}');
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }
}
