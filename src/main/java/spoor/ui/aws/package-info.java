/// Import from AWS: who asks, what is wanted, and how much that is, before anything is fetched. AWS
/// itself is behind [spoor.ui.aws.AwsDesk].
@NullMarked
package spoor.ui.aws;

import org.jspecify.annotations.NullMarked;
