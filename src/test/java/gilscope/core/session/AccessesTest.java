package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the level {@code accesses} records, line by line. */
final class AccessesTest {
  private static String accesses(String source, int line) throws InterruptedException {
    Programs.Result result =
        new Programs()
            .run(
                Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, source)
                    .withLevel(Level.ACCESSES));
    assertEquals("", result.err());
    List<String> found = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.Accessed a && a.at().line() == line) {
        found.add(a.kind() + " " + a.place());
      }
    }
    return String.join("\n", found) + "\n";
  }

  @Test
  void an_attribute_is_a_key_of_its_objects_dict() throws InterruptedException {
    assertEquals(
        """
        READ dict['c']
        READ C.v
        READ dict['v']
        UPDATE dict['v']
        """,
        accesses("class C: pass\nc = C(); c.v = 0\nc.v += 1\n", 3));
  }

  @Test
  void an_index_is_a_place_of_its_own_and_append_changes_the_whole() throws InterruptedException {
    assertEquals(
        """
        READ dict['l']
        READ list[1]
        READ dict['l']
        WRITE list
        READ dict['l']
        READ len(list)
        """,
        accesses("l = [1, 2]\nl[1]; l.append(3); len(l)\n", 2).replace("READ dict['len']\n", ""));
  }
}
