/** Pictures and files out of a scene or a trace, one file per format. */
@NullMarked
package gilscope.desk.export;

import org.jspecify.annotations.NullMarked;
