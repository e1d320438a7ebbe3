package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class EventCatalogueTest {
    private static final EventCatalogue CATALOGUE = BuiltInCatalogue.CATALOGUE;

    @Test
    void knowsASourceByEachOfItsSpellings() {
        CatalogueEntry entry = CATALOGUE.entry("taxconsole.amazonaws.com", "BatchGetTaxExemptions");

        assertThat(entry.title()).isEqualTo("Tax exemptions viewed");
        assertThat(CATALOGUE.entry("taxconsole.amazon.com", "BatchGetTaxExemptions"))
                .isEqualTo(entry);
        assertThat(CATALOGUE.entry("taxconsole", "BatchGetTaxExemptions")).isEqualTo(entry);
        assertThat(CATALOGUE.entry("cloudwatch", "DeleteAlarms").title())
                .isEqualTo("Alarms deleted");
    }

    @Test
    void tellsApartWhatOneNameMeansUnderSeveralSources() {
        assertThat(CATALOGUE.entry("payments.amazonaws.com", "TagResource").area())
                .isEqualTo(Area.PAYMENT);
        assertThat(CATALOGUE.entry("purchase-orders.amazonaws.com", "TagResource").area())
                .isEqualTo(Area.PURCHASE_ORDERS);
        assertThat(CATALOGUE.named("createuser"))
                .extracting(CatalogueEntry::source)
                .containsExactly("iam", "sso-directory");
    }

    @Test
    void takesANameForThatOfTheOnlyServiceWhereTheSourceIsUnknown() {
        assertThat(CATALOGUE.entry("", "CloseAccount").source()).isEqualTo("billingconsole");
        assertThat(CATALOGUE.entry("", "TagResource").isDerived()).isTrue();
    }

    @Test
    void knowsTheVersionsOfACallOfLambda() {
        assertThat(CATALOGUE.entry("lambda.amazonaws.com", "UpdateFunctionCode20150331v2").title())
                .isEqualTo("Code of a function replaced");
    }

    @Test
    void readsANameThatNobodyWroteOf() {
        assertThat(CATALOGUE.entry("ec2.amazonaws.com", "DeleteNatGateway"))
                .isEqualTo(
                        new CatalogueEntry(
                                List.of("ec2"),
                                "DeleteNatGateway",
                                Area.COMPUTE,
                                Access.WRITE,
                                Signal.NONE,
                                "its name alone",
                                "NAT gateway deleted",
                                "By its name, a call of EC2; the catalogue has no entry for it.",
                                "Not known: read the parameters.",
                                true));
        assertThat(derived("payments", "Programs_Enroll")).isEqualTo("Enroll programs");
        assertThat(derived("payments", "Instruments_Update")).isEqualTo("Payment method changed");
        assertThat(derived("payments", "Vouchers_GetVoucher")).isEqualTo("Vouchers: voucher read");
        assertThat(derived("payments", "Vouchers_Delete")).isEqualTo("Vouchers deleted");
        assertThat(derived("kinesis", "ListStreams")).isEqualTo("Streams listed");
        assertThat(derived("glue", "BatchGetPartition")).isEqualTo("Partition read, in a batch");
        assertThat(derived("x", "")).isEqualTo("Event without a name");
        assertThat(derived("x", "_")).isEqualTo("_");
        assertThat(derived("x", "Get")).isEqualTo("Get");
        assertThat(CATALOGUE.entry("x.amazonaws.com", "DoIt").area()).isEqualTo(Area.UNKNOWN);
    }

    private static String derived(String source, String name) {
        return CATALOGUE.entry(source, name).title();
    }

    @Test
    void findsEntriesByWords() {
        assertThat(CATALOGUE.search("origami")).hasSize(3);
        assertThat(CATALOGUE.search("purchase order DELETED"))
                .extracting(CatalogueEntry::name)
                .containsExactly("DeletePurchaseOrder");
        assertThat(CATALOGUE.search("")).isEqualTo(CATALOGUE.all());
        assertThat(CATALOGUE.search("zebra crossing")).isEmpty();
    }

    @Test
    void takesOwnEntriesBeforeItsOwn() {
        CatalogueLines.Parsed own =
                CatalogueLines.parse(
                        List.of(
                                "# ours",
                                line("iam.amazonaws.com", "CreateUser", "account", "-"),
                                line("shop", "Sell", "metering", "money")));
        EventCatalogue with = CATALOGUE.with(own.entries());

        assertThat(own.complaints()).isEmpty();
        assertThat(with.entry("iam", "CreateUser").area()).isEqualTo(Area.ACCOUNT);
        assertThat(with.entry("shop.amazonaws.com", "Sell").signal()).isEqualTo(Signal.MONEY);
        assertThat(with.knownSource("shop")).contains("shop");
        assertThat(CATALOGUE.entry("iam", "CreateUser").area()).isEqualTo(Area.PERMISSIONS);
    }

    @Test
    void saysWhichLinesAreNoEntriesAndKeepsTheRest() {
        CatalogueLines.Parsed parsed =
                CatalogueLines.parse(
                        List.of(
                                "",
                                "iam\tCreateUser",
                                line("iam", "A", "moon", "-"),
                                line("iam", "B", "account", "fear"),
                                line("iam", "", "account", "-"),
                                line("iam", "x".repeat(129), "account", "-"),
                                line("iam", "C\u202e", "account", "-"),
                                line("iam", "D\u001b[2J", "account", "-"),
                                line("?", "E", "account", "-"),
                                line("iam", "Good", "account", "-"),
                                line("iam", "F", "account", "-").replace("write", "both")));

        assertThat(parsed.entries()).extracting(CatalogueEntry::name).containsExactly("Good");
        assertThat(parsed.complaints())
                .containsExactly(
                        "line 2: has 2 columns instead of 9",
                        "line 3: there is no area moon",
                        "line 4: there is no signal fear",
                        "line 5: column 2 is empty",
                        "line 6: column 2 is longer than 128 characters",
                        "line 7: column 2 holds control characters",
                        "line 8: column 2 holds control characters",
                        "line 9: column 1 names no source",
                        "line 11: column 4 is neither read nor write");
    }

    private static String line(String source, String name, String area, String signal) {
        return String.join(
                "\t", source, name, area, "write", signal, "us", "Title", "It does.", "It is.");
    }
}
