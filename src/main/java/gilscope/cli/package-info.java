/**
 * The command line: one file per subcommand, and the wiring by constructor.
 *
 * <p>{@link gilscope.cli.CommandLines} puts the commands together and turns what goes wrong into
 * one line and an exit status: 2 for what was asked wrong ({@link gilscope.cli.UserError}), 70 for
 * what Gilscope did wrong. What a Python program does wrong is the program's own affair: its
 * traceback on stderr, its exit status.
 *
 * <p>Commands reach the process's streams only through {@link gilscope.cli.Streams}, so that tests
 * run them in-process. The classes that lead to JavaFX ({@link gilscope.desk.ui.Toolkit}, {@link
 * gilscope.desk.ui.PngFile}) are loaded only by the commands that need it: {@code gilscope run}
 * starts without a toolkit.
 */
@NullMarked
package gilscope.cli;

import org.jspecify.annotations.NullMarked;
