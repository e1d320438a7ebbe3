/// What happened to one thing, call by call, in the services that matter to bills, help and alarms.
@NullMarked
package spoor.analysis.story;

import org.jspecify.annotations.NullMarked;
