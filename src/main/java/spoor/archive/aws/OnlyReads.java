package spoor.archive.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

import java.util.Set;

/// Lets calls through that read, and stops every other before it leaves this machine, so that no
/// mistake of ours can change an account under investigation. (A query of Athena writes its result
/// to the place that the analyst named; it is Athena that writes it.) What no client asks for,
/// [SignedGets] does, and that is GET alone.
public final class OnlyReads implements ExecutionInterceptor {
    /// The calls that are ever made, as the SDK names them.
    public static final Set<String> CALLS =
            Set.of(
                    "S3.ListObjectsV2",
                    "S3.GetObject",
                    "S3.HeadBucket",
                    "Sts.AssumeRole",
                    "Sts.GetCallerIdentity",
                    "CloudTrail.DescribeTrails",
                    "CloudTrail.LookupEvents",
                    "CloudTrail.StartQuery",
                    "CloudTrail.DescribeQuery",
                    "CloudTrail.GetQueryResults",
                    "CloudTrail.CancelQuery",
                    "Athena.StartQueryExecution",
                    "Athena.GetQueryExecution",
                    "Athena.GetQueryResults",
                    "Athena.StopQueryExecution");

    @Override
    public void beforeExecution(
            Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
        String call =
                executionAttributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                        + "."
                        + executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (!CALLS.contains(call)) {
            throw new IllegalStateException(call + " is no call that only reads");
        }
    }
}
