/** Sessions and runs over real engines: what a user sees, compared as text. */
@org.jspecify.annotations.NullMarked
package gilscope.core.session;
