/// What a seller reports to the AWS Marketplace, hour by hour: which hours are missing, and of
/// which nobody can tell.
@NullMarked
package spoor.ui.metering;

import org.jspecify.annotations.NullMarked;
