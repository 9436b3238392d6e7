package gilscope.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void givesWhatIsHeldInOrderOfCreation() {
    for (boolean kept : new boolean[] {true, false}) {
      Resources resources = new Resources(kept);
      List<Waitable> made = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        Waitable r = new Waitable(i, ResourceKind.LOCK, "lock-" + i);
        made.add(r);
        resources.add(r);
      }
      assertEquals(made, resources.inOrder());
    }
  }

  @Test
  void forgetsWhatNobodyHas() {
    Resources resources = new Resources(false);
    // Three times what the heap of the tests holds, if they were kept.
    String name = "x".repeat(1 << 20);
    for (int i = 0; i < 10_000; i++) {
      resources.add(new Waitable(i, ResourceKind.LOCK, name + i));
    }
    assertTrue(resources.inOrder().size() < 10_000);
  }
}
