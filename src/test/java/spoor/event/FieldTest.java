package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class FieldTest {
    @Test
    void isFoundByItsWord() {
        for (Field field : Field.values()) {
            assertThat(Field.ofTerm(field.term())).contains(field);
        }
        assertThat(Field.ofTerm("Event")).isEmpty();
        assertThat(Field.ofTerm("")).isEmpty();
    }

    @Test
    void hasAWordAndAPathOfItsOwn() {
        assertThat(Arrays.stream(Field.values()).map(Field::term)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Field.values()).map(Field::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Field.values()).map(Field::term))
                .allMatch(term -> term.matches("[a-z]+"))
                .doesNotContain("sort", "any", "none");
    }

    @Test
    void isCodedUnlessItIsATimeOrAnIdentifier() {
        assertThat(Arrays.stream(Field.values()).filter(f -> !f.isCoded()))
                .containsExactly(
                        Field.EVENT_TIME, Field.EVENT_ID, Field.REQUEST_ID, Field.SHARED_EVENT_ID);
        assertThat(Field.CODED).allMatch(Field::isCoded);
        assertThat(Field.FACETS).allMatch(Field::isCoded).startsWith(Field.EVENT_NAME);
        assertThat(Arrays.stream(Field.values()).filter(Field::isDerived))
                .containsExactly(
                        Field.AREA,
                        Field.SIGNAL,
                        Field.IDENTITY,
                        Field.IDENTITY_NAME,
                        Field.SESSION,
                        Field.PERSON,
                        Field.IDENTITY_KIND,
                        Field.VIA,
                        Field.RESOURCE,
                        Field.ACCOUNT,
                        Field.OUTCOME,
                        Field.ACCESS,
                        Field.FIDELITY);
    }

    @Test
    void showsAServiceWithoutWhatAllHaveInCommon() {
        assertThat(Field.EVENT_SOURCE.label("iam.amazonaws.com")).isEqualTo("iam");
        assertThat(Field.EVENT_SOURCE.label("taxconsole.amazon.com"))
                .isEqualTo("taxconsole.amazon.com");
        assertThat(Field.INVOKED_BY.label("iam.amazonaws.com")).isEqualTo("iam.amazonaws.com");
    }

    @Test
    void namesTheMemberOfAnArchiveBesideIt() {
        Origin inZip = new Origin("a.zip", "b/c.json", "00", 7, 8, List.of());
        Origin plain = new Origin("c.json", "", "00", 7, 8, List.of());

        assertThat(inZip.path()).isEqualTo("a.zip!b/c.json");
        assertThat(plain.path()).isEqualTo("c.json");
        assertThat(plain.withCopies(List.of(inZip)))
                .isEqualTo(new Origin("c.json", "", "00", 7, 8, List.of(inZip)));
    }
}
