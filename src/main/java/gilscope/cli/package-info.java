/** The command line: one file per subcommand, and the wiring by constructor. */
@NullMarked
package gilscope.cli;

import org.jspecify.annotations.NullMarked;
