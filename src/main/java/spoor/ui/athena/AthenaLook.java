package spoor.ui.athena;

import spoor.archive.aws.AwsAccess;
import spoor.athena.AthenaSql;
import spoor.athena.ask.AthenaChoices;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.TimeRange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Which table is looked at, by what right and at what price.
///
/// @param table `TABLE` or `DATABASE.TABLE`
/// @param output the folder in S3 for results; without one that of the workgroup
/// @param access by what right Athena, and S3, are asked
/// @param mostBytes that one statement may read
/// @param range asked about where the lens has no time of its own, both ends given
public record AthenaLook(
        String table,
        TimeRange range,
        Optional<String> workgroup,
        Optional<String> output,
        AwsAccess access,
        long mostBytes,
        BigDecimal dollarsATerabyte,
        int lateDays) {

    /// The lens with both ends of its time: where it has none, those of this look.
    Lens bounded(Lens lens) {
        TimeRange own = lens.range();
        return lens.withRange(
                new TimeRange(
                        own.from() == null ? range.from() : own.from(),
                        own.to() == null ? range.to() : own.to()));
    }

    AthenaChoices choices() {
        return new AthenaChoices(
                workgroup,
                Optional.empty(),
                output,
                mostBytes,
                Math.max(mostBytes, AthenaChoices.USUAL.mostBytesInAll()),
                dollarsATerabyte);
    }

    /// What one types to have the records of a lens in a case.
    String bringHome(Lens lens) {
        StringJoiner command = new StringJoiner(" ");
        command.add("spoor bring-home --case slice --athena").add(quoted(table));
        workgroup.ifPresent(name -> command.add("--workgroup").add(quoted(name)));
        output.ifPresent(folder -> command.add("--output").add(quoted(folder)));
        add(command, access);
        if (mostBytes != AthenaChoices.USUAL.mostBytes()) {
            command.add("--max-scan").add(String.valueOf(mostBytes));
        }
        if (dollarsATerabyte.compareTo(AthenaChoices.USUAL.dollarsATerabyte()) != 0) {
            command.add("--price").add(dollarsATerabyte.toPlainString());
        }
        if (lateDays != AthenaSql.LATE_DAYS) {
            command.add("--late-days").add(String.valueOf(lateDays));
        }
        Lens asked = bounded(lens);
        command.add(quoted("time:" + LensText.format(asked.range())));
        List<String> conditions = asked.filters().stream().map(LensText::format).toList();
        if (!conditions.isEmpty()) {
            // A condition may begin with a minus, as options do.
            command.add("--");
            conditions.forEach(condition -> command.add(quoted(condition)));
        }
        return command.toString();
    }

    private static void add(StringJoiner command, AwsAccess access) {
        access.profile().ifPresent(name -> command.add("--profile").add(quoted(name)));
        access.role()
                .ifPresent(role -> {
                    command.add("--role").add(quoted(role.arn()));
                    role.externalId().ifPresent(id -> command.add("--external-id").add(quoted(id)));
                    role.mfaSerial().ifPresent(device -> command.add("--mfa").add(quoted(device)));
                });
        access.region().ifPresent(name -> command.add("--region").add(quoted(name)));
        access.endpoint().ifPresent(url -> command.add("--endpoint").add(quoted(url.toString())));
        if (access.isPaying()) {
            command.add("--requester-pays");
        }
    }

    /// As a shell takes it for one word, whatever it holds.
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
