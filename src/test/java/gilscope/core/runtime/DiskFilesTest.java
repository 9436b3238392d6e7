package gilscope.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The real disk")
class DiskFilesTest {
  @Test
  @DisplayName("a link leads down: nothing above its folder is reached by it")
  void linksLeadDown(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("a"));
    DiskFiles disk = new DiskFiles();
    Path link = folder.resolve("l");
    for (String target : new String[] {"..", "../x", "a/..", "a/b/../..", "/etc"}) {
      assertNotNull(disk.makeLink(link, target), target);
      assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS), target);
    }
    assertNull(disk.makeLink(link, "a"));
    assertEquals("a", disk.linkTarget(link));
  }
}
