package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * One file in eight of the standard library that is on the class path. CPython dumped the tree of
 * each file with all positions; the file {@code library.txt} keeps the digests.
 */
class LibraryTest {
  @Test
  void theTreesOfTheStandardLibraryAreCpythons() throws NoSuchAlgorithmException {
    StringBuilder actual = new StringBuilder();
    String expected = Resources.text("syntax/library.txt");
    for (String line : expected.lines().toList()) {
      String path = line.substring(line.indexOf(' ') + 1);
      byte[] file = Resources.bytes("META-INF/resources/libpython/" + path);
      actual.append(digest(Parsing.tree(file))).append(' ').append(path).append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  private static String digest(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest).substring(0, 24);
  }
}
