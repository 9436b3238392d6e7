/** The program's start: picks the desktop or the command line. */
@NullMarked
package gilscope;

import org.jspecify.annotations.NullMarked;
