/// How one came by the credentials of a session, drawn from the root to the session.
@NullMarked
package spoor.ui.chain;

import org.jspecify.annotations.NullMarked;
