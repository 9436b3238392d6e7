package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import java.util.Arrays;

/**
 * Objects of which one frame holds a counted reference, because it may be the last, with the place
 * where it was found. Looked at before each instruction of that frame, so that the reference is
 * given up as soon as the place is overwritten. Used by the frame's thread.
 */
final class Parked {
  /** What a thread is handling ({@code sys.exception()}). */
  static final int HANDLED = -1;

  /** For as long as the frame runs: its function, its namespaces. */
  static final int FRAME = -2;

  private ObjectRecord[] records = new ObjectRecord[4];
  private int[] places = new int[4];

  /** How many references the frame owes for each. */
  private int[] owed = new int[4];

  private int size;

  int size() {
    return size;
  }

  ObjectRecord record(int i) {
    return records[i];
  }

  int place(int i) {
    return places[i];
  }

  int owed(int i) {
    return owed[i];
  }

  /** References owed for {@code r}. */
  int owed(ObjectRecord r) {
    for (int i = 0; i < size; i++) {
      if (records[i] == r) {
        return owed[i];
      }
    }
    return 0;
  }

  /** One of them has been given up. */
  void paid(int i) {
    owed[i]--;
  }

  void add(ObjectRecord r, int place) {
    for (int i = 0; i < size; i++) {
      if (records[i] == r) {
        places[i] = place;
        owed[i]++;
        return;
      }
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, size * 2);
      places = Arrays.copyOf(places, size * 2);
      owed = Arrays.copyOf(owed, size * 2);
    }
    records[size] = r;
    owed[size] = 1;
    places[size++] = place;
  }

  /** Orders by place: upward, or from the top of the stack down to the first local. */
  void sort(boolean upward) {
    for (int i = 1; i < size; i++) {
      ObjectRecord r = records[i];
      int place = places[i];
      int n = owed[i];
      int j = i;
      while (j > 0 && (upward ? places[j - 1] > place : places[j - 1] < place)) {
        records[j] = records[j - 1];
        places[j] = places[j - 1];
        owed[j] = owed[j - 1];
        j--;
      }
      records[j] = r;
      places[j] = place;
      owed[j] = n;
    }
  }

  /** Takes one out; those behind it keep their order. */
  void remove(int i) {
    size--;
    System.arraycopy(records, i + 1, records, i, size - i);
    System.arraycopy(places, i + 1, places, i, size - i);
    System.arraycopy(owed, i + 1, owed, i, size - i);
  }
}
