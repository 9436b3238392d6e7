package gilscope.core.sched;

import java.util.List;

/**
 * What has become of an {@link AnchoredSchedule} in a program. Immutable.
 *
 * @param choices the same turns in this program
 * @param drift what had to be taken differently, or left out, for people; empty if nothing
 */
public record Alignment(Choices choices, List<String> drift) {}
