/** Measurements; main classes, not tests. */
@org.jspecify.annotations.NullMarked
package gilscope.bench;
