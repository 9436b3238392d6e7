package gilscope.core.sched;

/**
 * One instruction of the program's that a thread executed. Immutable.
 *
 * @param function whose it is, without its class or module
 * @param line its number; −1 if unknown
 * @param text as a disassembly writes it, with its name if it has one
 * @param checkPoint the thread came past a point in it where today's GIL may be given up
 */
public record Instruction(String function, int line, String text, boolean checkPoint) {}
