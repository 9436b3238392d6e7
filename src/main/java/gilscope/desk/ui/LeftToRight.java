package gilscope.desk.ui;

import com.sun.javafx.text.PrismTextLayout;
import java.lang.reflect.Field;
import java.text.Bidi;
import javafx.scene.text.TextFlow;

/**
 * Has a line of a program run from left to right, whatever its first letter: a comment in Hebrew
 * keeps its indentation and its {@code #} in front. FX thread only.
 *
 * <p><b>Why</b> reflection: JavaFX 26 lets a text run from left to right only if its first letter
 * does. The flag for anything else, {@code TextLayout.DIRECTION_LTR}, is a bit that {@code
 * PrismTextLayout.reset} clears, so a layout that answers for itself takes its place. Where that
 * cannot be done (JavaFX as a module, another version), lines are laid out as JavaFX does.
 */
final class LeftToRight {
  private LeftToRight() {}

  private static final class Layout extends PrismTextLayout {
    Layout() {
      super(0); // keeps no layouts for others, whose direction is theirs
    }

    @Override
    public int getDirection() {
      return Bidi.DIRECTION_LEFT_TO_RIGHT;
    }
  }

  /** Lays out what the flow holds, now and later, from left to right. */
  static void lay(TextFlow flow) {
    try {
      Field layout = field("layout");
      if (!(layout.get(flow) instanceof Layout)) {
        layout.set(flow, new Layout());
        field("needsContent").setBoolean(flow, true);
        flow.requestLayout();
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return; // as JavaFX does it
    }
  }

  private static Field field(String name) throws ReflectiveOperationException {
    Field field = TextFlow.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
