package gilscope.core.runtime;

/** Names a part of an object that no program can name. Immutable. */
record PartName(String text) {}
