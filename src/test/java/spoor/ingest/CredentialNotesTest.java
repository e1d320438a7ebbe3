package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CredentialNotesTest {
    private static final String ASSUME_ROLE =
            """
            {"eventName":"AssumeRole","requestParameters":{"roleArn":"arn:r","roleSessionName":"s",\
            "policy":"{}"},"responseElements":{"credentials":{"accessKeyId":"ASIA1","sessionToken":\
            "x"},"assumedRoleUser":{"assumedRoleId":"AROA:s\\u00e9"}},"requestID":"r-1",\
            "sharedEventID":null}\
            """;

    private final CredentialNotes notes = new CredentialNotes(50);

    @Test
    void keepsTheValuesThatAreNeededAndNoOthers() throws JsonFault {
        take(7);

        assertThat(CredentialNotes.unpack(notes.finish(10).getFirst()))
                .containsExactly(
                        new CredentialNotes.Note(
                                7,
                                Map.of(
                                        "requestParameters.roleArn",
                                        "arn:r",
                                        "requestParameters.roleSessionName",
                                        "s",
                                        "responseElements.credentials.accessKeyId",
                                        "ASIA1",
                                        "responseElements.assumedRoleUser.assumedRoleId",
                                        "AROA:sé",
                                        "requestID",
                                        "r-1")));
        assertThat(CredentialNotes.unpack(notes.finish(10).getFirst())).isEmpty();
    }

    @Test
    void countsRecordsAnewInEachPart() throws JsonFault {
        take(1);
        take(Batch.PART_RECORDS + 2);

        List<byte[]> parts = notes.finish(Batch.PART_RECORDS + 3);

        assertThat(parts).hasSize(2);
        assertThat(CredentialNotes.unpack(parts.get(0)).getFirst().record()).isEqualTo(1);
        assertThat(CredentialNotes.unpack(parts.get(1)).getFirst().record()).isEqualTo(2);
    }

    @Test
    void followsRecordsThatMoveAndForgetsThoseThatAreDropped() throws JsonFault {
        take(1);
        take(4);
        take(5);
        notes.renumberFrom(3, number -> 9 - number);
        notes.dropFrom(5);

        assertThat(CredentialNotes.unpack(notes.finish(10).getFirst()))
                .extracting(CredentialNotes.Note::record)
                .containsExactly(1, 4);
    }

    @Test
    void refusesDamage() throws JsonFault {
        take(1);
        byte[] packed = notes.finish(2).getFirst();

        assertThatThrownBy(() -> CredentialNotes.unpack(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CredentialNotes.unpack(Arrays.copyOf(packed, packed.length - 5)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] huge = packed.clone();
        ByteBuffer.wrap(huge).putInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> CredentialNotes.unpack(huge))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void take(int number) throws JsonFault {
        byte[] text = ASSUME_ROLE.getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner(50);
        scanner.reset(text, 0, text.length);
        RecordFields fields = new RecordFields();
        fields.read(scanner, text);
        notes.take(fields, number);
    }
}
