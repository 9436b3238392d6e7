/**
 * The JavaFX desktop: windows, one file per visible panel, the painter, commands and keys, themes.
 *
 * <p>The FX thread never waits for the engine and the engine never waits for it: once per pulse one
 * class drains the news and the panels redraw from the trace.
 */
@NullMarked
package gilscope.desk.ui;

import org.jspecify.annotations.NullMarked;
