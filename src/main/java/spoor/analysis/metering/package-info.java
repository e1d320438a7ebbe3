/// What a seller reports to the AWS Marketplace hour by hour, and which hours are missing: the
/// rules of `cloudtrail.md` section 8 and of the Marketplace Metering API. Values only; nothing
/// here reads JSON or files.
@NullMarked
package spoor.analysis.metering;

import org.jspecify.annotations.NullMarked;
