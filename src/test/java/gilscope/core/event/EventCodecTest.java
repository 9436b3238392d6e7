package gilscope.core.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private final Dictionary dictionary = new Dictionary();
  private final EventCodec codec = new EventCodec(dictionary);

  EventCodecTest() {
    dictionary.defineCode(new CodeInfo("a.py", "<module>", 1, new int[] {0, 1, 1, 2}));
    dictionary.defineCode(new CodeInfo("a.py", "worker", 5, new int[] {5, 6, -1}));
  }

  @Test
  void every_record_survives_packing_and_unpacking_with_extreme_and_ordinary_values()
      throws ReflectiveOperationException {
    Set<EventKind> seen = new LinkedHashSet<>();
    for (Class<?> type : Event.class.getPermittedSubclasses()) {
      for (int variant = 0; variant < 6; variant++) {
        Event event = make(type, variant);
        PackedEvent packed = codec.pack(event);
        assertEquals(event, codec.unpack(packed), type.getSimpleName());
        seen.add(packed.kind());
      }
    }
    assertArrayEquals(EventKind.values(), seen.stream().sorted().toArray());
  }

  @Test
  void an_absent_owner_and_an_absent_resource_stay_absent() {
    Event event =
        new Event.StateChanged(
            Stamp.of(3, 7, 9), ThreadState.DONE, LockId.NONE, ThreadId.NONE, -1, Position.NONE);
    assertEquals(event, codec.unpack(codec.pack(event)));
  }

  @Test
  void codes_of_kinds_are_distinct_and_found_again() {
    for (EventKind kind : EventKind.values()) {
      assertEquals(kind, EventKind.of(kind.code()));
      assertTrue(kind.code() > 0 && kind.code() < EventKind.CODE_LIMIT);
    }
  }

  @Test
  void positions_are_base_plus_instruction_and_carry_their_line() {
    assertEquals(new Position(new CodeId(0), 3, 2), dictionary.position(3));
    assertEquals(new Position(new CodeId(1), 1, 6), dictionary.position(5));
    assertEquals("a.py:6", dictionary.where(5));
    assertEquals(-1, dictionary.line(6));
    assertEquals(Position.NONE, dictionary.position(7));
    assertEquals(5, dictionary.pack(dictionary.position(5)));
  }

  private Event make(Class<?> type, int variant) throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = sample(parts[i].getType(), variant + i);
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return (Event) type.getDeclaredConstructor(types).newInstance(values);
  }

  private Object sample(Class<?> type, int n) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[n % constants.length];
    }
    return switch (type.getSimpleName()) {
      case "Stamp" -> Stamp.of(n % 2 == 0 ? n : ThreadId.MAX, Long.MAX_VALUE - n, n);
      case "ThreadId" ->
          List.of(ThreadId.NONE, ThreadId.MAIN, new ThreadId(ThreadId.MAX)).get(n % 3);
      case "LockId" -> List.of(LockId.NONE, new LockId(1), new LockId(LockId.MAX)).get(n % 3);
      case "Position" ->
          List.of(Position.NONE, dictionary.position(0), dictionary.position(5)).get(n % 3);
      case "String" -> List.of("", "forks[1]", "\ud800 lone, \u0000, é, 🐍").get(n % 3);
      case "boolean" -> n % 2 == 0;
      case "int" -> List.of(0, 1, Integer.MAX_VALUE).get(n % 3);
      case "long" -> List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40).get(n % 5);
      case "List" -> {
        List<Event.WaitFor> cycle = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          cycle.add(new Event.WaitFor(new ThreadId(i), new LockId(i * 1000)));
        }
        yield cycle;
      }
      default -> throw new AssertionError("no sample of " + type);
    };
  }
}
