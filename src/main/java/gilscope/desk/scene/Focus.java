package gilscope.desk.scene;

import java.util.Set;

/**
 * A few lanes that are looked at alone. Immutable.
 *
 * @param title what they have in common, for people
 * @param lanes their keys
 */
public record Focus(String title, Set<String> lanes) {
  public Focus {
    lanes = Set.copyOf(lanes);
  }
}
