package gilscope.core.session;

import java.util.List;

/**
 * One activation of a function while the program stands still. Immutable.
 *
 * @param depth from 1 for the thread's outermost frame
 * @param line the line being executed, or −1
 * @param locals parameters first, then in the order of the code object; unbound ones are missing
 * @param globals the module's names that are not modules, functions, classes or dunders
 * @param stack the operand stack, bottom first
 * @param listing the code object's instructions
 * @param current index into {@code listing} of the instruction that is executed next, or being
 *     executed if the thread is blocked in it
 */
public record FrameView(
    String function,
    String file,
    int depth,
    int line,
    List<Variable> locals,
    List<Variable> globals,
    List<Variable> stack,
    List<Instruction> listing,
    int current) {
  public FrameView {
    locals = List.copyOf(locals);
    globals = List.copyOf(globals);
    stack = List.copyOf(stack);
    listing = List.copyOf(listing);
  }

  /**
   * A name and its value as text, made without running any of the program's code.
   *
   * @param repr bounded: a long value ends in {@code …}
   * @param type the value's type
   * @param opens it has parts that can be looked at, see {@link ObjectPath}
   * @param cell it is shared with another function: a cell or a free variable
   */
  public record Variable(String name, String repr, String type, boolean opens, boolean cell) {}

  /**
   * A line of the listing.
   *
   * @param offset as {@code dis} shows it, in bytes
   * @param line the source line, or −1
   * @param startsLine it is the first of its line in the listing
   * @param name the instruction's name
   * @param argument what it works on, for people; may be empty
   * @param checkPoint a thread switch can happen here
   * @param source what of the source it executes
   */
  public record Instruction(
      int offset,
      int line,
      boolean startsLine,
      String name,
      String argument,
      boolean checkPoint,
      Span source) {}

  /**
   * A piece of the source.
   *
   * @param line from 1, −1 if unknown
   * @param column in bytes of UTF-8, from 0, −1 if unknown
   * @param endColumn after the last byte
   */
  public record Span(int line, int column, int endLine, int endColumn) {}
}
