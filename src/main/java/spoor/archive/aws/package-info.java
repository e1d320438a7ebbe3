/// Logs fetched from AWS: trail buckets and Event history. Only calls that read are ever made.
@NullMarked
package spoor.archive.aws;

import org.jspecify.annotations.NullMarked;
