package spoor.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The catalogue of this version of the program, read from the files `spoor/catalogue/*.tsv` of it.
public final class BuiltInCatalogue {
    private static final String FOLDER = "/spoor/catalogue/";

    /// A family of services or of signals each.
    static final List<String> FILES =
            List.of(
                    "account-billing",
                    "payments-tax-invoices",
                    "purchase-orders",
                    "cost-management",
                    "support-advice",
                    "marketplace",
                    "cloudwatch",
                    "events",
                    "logs",
                    "signals-initial-access",
                    "signals-persistence",
                    "signals-privilege-escalation",
                    "signals-evasion",
                    "signals-credential-access",
                    "signals-discovery",
                    "signals-lateral-movement",
                    "signals-exfiltration",
                    "signals-impact");

    static final String SERVICES = "services";

    public static final EventCatalogue CATALOGUE = read();

    private BuiltInCatalogue() {}

    private static EventCatalogue read() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (String file : FILES) {
            CatalogueLines.Parsed parsed = CatalogueLines.parse(lines(file));
            if (!parsed.complaints().isEmpty()) {
                throw new IllegalStateException(file + ".tsv " + parsed.complaints());
            }
            entries.addAll(parsed.entries());
        }
        return new EventCatalogue(new ServiceTable(lines(SERVICES)), entries);
    }

    static List<String> lines(String file) {
        String path = FOLDER + file + ".tsv";
        try (InputStream in = BuiltInCatalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
