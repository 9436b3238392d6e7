package gilscope.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.desk.scene.Palette;
import gilscope.desk.scene.SmallTrace;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
  @Test
  void equal_pictures_give_equal_bytes() {
    String first =
        SvgWriter.write(
            Picture.of(SmallTrace.view(), Picture.Options.whole(1200)), Palette.standard(false));
    String second =
        SvgWriter.write(
            Picture.of(SmallTrace.view(), Picture.Options.whole(1200)), Palette.standard(false));
    assertEquals(first, second);
  }

  @Test
  void text_stays_text_and_names_owners() {
    String svg =
        SvgWriter.write(
            Picture.of(SmallTrace.view(), Picture.Options.whole(1200)), Palette.standard(false));
    assertTrue(
        svg.contains(">lock &apos;accounts&apos; ← Worker-1<")
            || svg.contains(">lock 'accounts' ← Worker-1<"),
        svg);
    assertTrue(svg.contains(">Worker-2<"), svg);
  }
}
