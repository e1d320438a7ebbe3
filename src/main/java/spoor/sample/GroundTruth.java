package spoor.sample;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// What is true of a sample archive, for a test to compare with. Counts are of distinct events
/// unless they say otherwise; an event that two accounts recorded is two events. Times are ISO in
/// UTC, as in records.
///
/// @param records in all files, repeats included
/// @param duplicates records that repeat another, byte for byte, in another file
/// @param inflatedBytes of all files
/// @param gzipBytes of all files, as they lie on disk
/// @param first time of an event
/// @param last time of an event
/// @param accounts events by `recipientAccountId`
/// @param sources events by `eventSource`
/// @param errors failed events by `errorCode`; a failed sign-in has none
public record GroundTruth(
        long seed,
        long records,
        long distinctEvents,
        long duplicates,
        long files,
        long inflatedBytes,
        long gzipBytes,
        String first,
        String last,
        Outcomes outcomes,
        SortedMap<String, Long> accounts,
        SortedMap<String, Long> regions,
        SortedMap<String, Long> sources,
        SortedMap<String, Long> eventNames,
        SortedMap<String, Long> errors,
        Story story) {
    /// The name of the file with the truth, beside the folder `AWSLogs` and not inside it.
    public static final String FILE = "ground-truth.json";

    /// Each event is in one of the three: failed (an error, or a sign-in that says `Failure`), else
    /// by its `readOnly`.
    public record Outcomes(long read, long write, long failed) {}

    /// What happened on the day of the incident.
    ///
    /// @param earlier harmless events with which steps of the story are to be compared
    /// @param steps of the attacker, by time
    /// @param chain from the leaked key to the last role
    public record Story(
            String attackerAddress,
            List<String> attackerAgents,
            List<Credential> credentials,
            List<Step> earlier,
            List<Step> steps,
            List<Hop> chain,
            String supportCase,
            String bucket,
            String sharedWithAccount,
            Metering metering) {
        public Story {
            attackerAgents = List.copyOf(attackerAgents);
            credentials = List.copyOf(credentials);
            earlier = List.copyOf(earlier);
            steps = List.copyOf(steps);
            chain = List.copyOf(chain);
        }
    }

    /// A key in the attacker's hands.
    ///
    /// @param events how many events of the story show it
    public record Credential(
            String accessKeyId, String holder, String account, String firstUse, long events) {}

    /// An event of the story.
    ///
    /// @param label the part of the story it belongs to
    /// @param identity ARN of the caller, or the key where the record shows no more
    /// @param error code, empty if the call succeeded
    public record Step(
            String label,
            String eventId,
            String time,
            String name,
            String source,
            String account,
            String region,
            String identity,
            String error) {}

    /// A link in the chain of roles.
    ///
    /// @param identity ARN of the user or of the session
    /// @param since creation of the session, or first misuse of the key
    /// @param issuedBy event IDs of the AssumeRole, in both accounts if it crossed; none for the
    ///   first
    public record Hop(
            String identity,
            String account,
            String accessKeyId,
            String since,
            List<String> issuedBy) {
        public Hop {
            issuedBy = List.copyOf(issuedBy);
        }
    }

    /// The seller's hourly report of use.
    ///
    /// @param hours with a report
    /// @param missingHours starts of the hours without one
    /// @param lateHours starts of the hours whose report came hours later
    /// @param repeatedHours starts of the hours that were reported twice, with the same quantities
    /// @param unprocessedHours starts of the hours of whose report a record was not processed
    /// @param quantities that were counted, by dimension
    public record Metering(
            String account,
            String productCode,
            List<String> dimensions,
            String firstHour,
            String lastHour,
            long hours,
            List<String> missingHours,
            List<String> lateHours,
            List<String> repeatedHours,
            List<String> unprocessedHours,
            SortedMap<String, Long> quantities) {
        public Metering {
            dimensions = List.copyOf(dimensions);
            missingHours = List.copyOf(missingHours);
            lateHours = List.copyOf(lateHours);
            repeatedHours = List.copyOf(repeatedHours);
            unprocessedHours = List.copyOf(unprocessedHours);
        }
    }

    /// Reads what [SampleArchive#write] wrote.
    public static GroundTruth read(Path file) {
        return new JsonMapper().readValue(file.toFile(), GroundTruth.class);
    }

    void write(Path file) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        new JsonMapper().writer().with(printer).writeValue(file.toFile(), this);
    }
}
