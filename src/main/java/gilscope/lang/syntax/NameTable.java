package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers of one source, each string once; the keywords are in it from the start. Confined
 * to one tokenizer.
 *
 * <p>Open addressing over the characters: looking a name up makes no string.
 */
final class NameTable {
  private @Nullable String[] names = new @Nullable String[256];
  private @Nullable TokenKind[] keywords = new @Nullable TokenKind[256];
  private int count;

  NameTable() {
    for (TokenKind kind : TokenKind.values()) {
      if (kind.isKeyword()) {
        String text = kind.text();
        char[] chars = text.toCharArray();
        int slot = find(chars, 0, chars.length);
        keywords[slot] = kind;
      }
    }
  }

  /** The slot of the name in {@code chars[from, to)}; the slot stays valid until the next call. */
  int find(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + chars[i];
    }
    hash ^= hash >>> 15;
    int mask = names.length - 1;
    int slot = hash & mask;
    for (String name = names[slot]; name != null; name = names[slot]) {
      if (equal(name, chars, from, to)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    if (count * 2 >= names.length) {
      grow();
      return find(chars, from, to);
    }
    count++;
    names[slot] = new String(chars, from, to - from);
    return slot;
  }

  String name(int slot) {
    String name = names[slot];
    if (name == null) {
      throw new IllegalArgumentException("empty slot " + slot);
    }
    return name;
  }

  TokenKind kind(int slot) {
    TokenKind kind = keywords[slot];
    return kind == null ? TokenKind.NAME : kind;
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    @Nullable TokenKind[] oldKeywords = keywords;
    names = new @Nullable String[oldNames.length * 2];
    keywords = new @Nullable TokenKind[names.length];
    count = 0;
    for (int i = 0; i < oldNames.length; i++) {
      String name = oldNames[i];
      if (name != null) {
        keywords[find(name.toCharArray(), 0, name.length())] = oldKeywords[i];
      }
    }
  }

  private static boolean equal(String name, char[] chars, int from, int to) {
    int length = to - from;
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
