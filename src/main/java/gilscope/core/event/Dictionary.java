package gilscope.core.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts and code objects that packed events refer to by number. Append-only: a number, once
 * given, keeps its meaning. Thread-safe: additions are serialised, reading takes no lock once the
 * number is known to the reader.
 *
 * <p>Numbers are given in the order of first use, so equal runs have equal dictionaries.
 */
public final class Dictionary {
  private final Object writing = new Object();
  private final Map<String, Integer> interned = new HashMap<>();
  private volatile Table<String> strings = new Table<>(new String[64], 0);
  private volatile Codes codes = new Codes(new CodeInfo[16], new int[16], 0, 0);

  public Dictionary() {
    intern("");
  }

  /** The number of this text; equal texts get equal numbers. Thread-safe. */
  public int intern(String text) {
    synchronized (writing) {
      Integer known = interned.get(text);
      if (known != null) {
        return known;
      }
      int id = add(text);
      interned.put(text, id);
      return id;
    }
  }

  /**
   * A fresh number for this text: for output, which is rarely equal to other output and must not
   * cost a look-up. Thread-safe.
   */
  public int append(String text) {
    synchronized (writing) {
      return text.isEmpty() ? 0 : add(text);
    }
  }

  private int add(String text) {
    Table<String> now = strings;
    String[] items = now.items;
    if (now.size == items.length) {
      items = Arrays.copyOf(items, items.length * 2);
    }
    items[now.size] = text;
    strings = new Table<>(items, now.size + 1);
    return now.size;
  }

  /** The text with this number. */
  public String string(int id) {
    Table<String> now = strings;
    if (id < 0 || id >= now.size) {
      throw new IndexOutOfBoundsException("no text number " + id + " (have " + now.size + ")");
    }
    return now.items[id];
  }

  /** How many texts there are; numbers are 0 … count−1. */
  public int stringCount() {
    return strings.size;
  }

  /**
   * Makes a code object known.
   *
   * @return the packed position of its first instruction; instruction {@code i} has {@code base +
   *     i}
   */
  public int defineCode(CodeInfo code) {
    synchronized (writing) {
      Codes now = codes;
      CodeInfo[] items = now.items;
      int[] bases = now.bases;
      if (now.size == items.length) {
        items = Arrays.copyOf(items, items.length * 2);
        bases = Arrays.copyOf(bases, bases.length * 2);
      }
      items[now.size] = code;
      bases[now.size] = now.nextBase;
      // An empty code object still takes one number, so that every base is unique.
      int next = Math.addExact(now.nextBase, Math.max(1, code.lines().length));
      codes = new Codes(items, bases, now.size + 1, next);
      return now.nextBase;
    }
  }

  /** How many code objects there are. */
  public int codeCount() {
    return codes.size;
  }

  /** The code object with this id. */
  public CodeInfo code(CodeId id) {
    Codes now = codes;
    if (id.value() < 0 || id.value() >= now.size) {
      throw new IndexOutOfBoundsException("no code object number " + id.value());
    }
    return now.items[id.value()];
  }

  /** All code objects in the order of definition; a snapshot. */
  public List<CodeInfo> codes() {
    Codes now = codes;
    return new ArrayList<>(Arrays.asList(now.items).subList(0, now.size));
  }

  /** The place with this packed form; {@link Position#NONE} for −1 and for numbers never given. */
  public Position position(int at) {
    Codes now = codes;
    int index = now.indexOf(at);
    if (index < 0) {
      return Position.NONE;
    }
    int instruction = at - now.bases[index];
    int[] lines = now.items[index].lines();
    return new Position(
        new CodeId(index), instruction, instruction < lines.length ? lines[instruction] : -1);
  }

  /** The line of a packed position without making a {@link Position}; −1 if there is none. */
  public int line(int at) {
    Codes now = codes;
    int index = now.indexOf(at);
    if (index < 0) {
      return -1;
    }
    int[] lines = now.items[index].lines();
    int instruction = at - now.bases[index];
    return instruction < lines.length ? lines[instruction] : -1;
  }

  /** The packed form of a place. */
  public int pack(Position position) {
    if (!position.isPresent()) {
      return Position.PACKED_NONE;
    }
    Codes now = codes;
    if (position.code().value() >= now.size) {
      throw new IndexOutOfBoundsException("no code object number " + position.code().value());
    }
    return now.bases[position.code().value()] + position.instruction();
  }

  /** {@code file:line} of a packed position, or an empty text. */
  public String where(int at) {
    Position position = position(at);
    return position.isPresent() ? code(position.code()).file() + ":" + position.line() : "";
  }

  /** Published whole through a volatile field: slots below {@code size} never change. */
  private record Table<T>(T[] items, int size) {}

  private record Codes(CodeInfo[] items, int[] bases, int size, int nextBase) {
    int indexOf(int at) {
      if (at < 0 || at >= nextBase) {
        return -1;
      }
      int found = Arrays.binarySearch(bases, 0, size, at);
      return found >= 0 ? found : -found - 2;
    }
  }
}
