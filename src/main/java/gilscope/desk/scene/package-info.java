/**
 * The picture without a toolkit: time scale, lanes, hit-testing and a display list in colour roles.
 *
 * <p>Coordinate spaces are named in every variable. No JavaFX here, so that layout, zoom and SVG
 * are tested as plain Java.
 */
@NullMarked
package gilscope.desk.scene;

import org.jspecify.annotations.NullMarked;
