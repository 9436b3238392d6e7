package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The changes to library files still find what they change. */
final class LibraryAdaptationTest {
  @Test
  void everyOldTextIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (var each : LibraryAdaptation.all().entrySet()) {
      String text = original(each.getKey());
      for (LibraryAdaptation a : each.getValue()) {
        if (!text.contains(a.old())) {
          missing.add(a.file() + ":\n" + a.old());
        }
        text = text.replace(a.old(), a.replacement());
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  private static String original(String file) throws IOException {
    try (InputStream in =
        ClassPathLibrary.class
            .getClassLoader()
            .getResourceAsStream("META-INF/resources/libpython/" + file)) {
      assertNotNull(in, file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
