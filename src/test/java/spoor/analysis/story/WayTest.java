package spoor.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "AwsConsoleAction|''|''|''|console",
                "AwsApiCall|console|''|aws-cli/2.11.0 exec-env/CloudShell|console, aws-cli",
                "AwsApiCall|''|''|Mozilla/5.0 (X11; Linux)|console",
                "AwsApiCall|''|''|console.amazonaws.com|console",
                "AwsApiCall|''|signin.amazonaws.com|signin.amazonaws.com|console",
                "AwsApiCall|''|''|AWS CloudWatch Console|console",
                "AwsApiCall|''|''|[S3Console/0.4, aws-internal/3 aws-sdk-java]|console",
                "AwsApiCall|''|''|aws-sdk-ruby2/2.0.0.rc4 ruby/1.9.3|API, aws-sdk-ruby2",
                "AwsApiCall|''|''|APN/1.0 HashiCorp/1.0 Terraform/1.5.0|API, Terraform",
                "AwsApiCall|''|config.amazonaws.com|config.amazonaws.com|service, config",
                "AwsApiCall|''|''|Coral/Netty14|cannot tell",
                "AwsApiCall|''|''|AWS Internal|cannot tell",
                "AwsApiCall|''|''|''|cannot tell"
            })
    void tellsTheConsoleFromProgramsAndServices(
            String type, String via, String invokedBy, String agent, String words) {
        assertThat(Way.of(type, via, invokedBy, agent).words()).isEqualTo(words);
    }
}
