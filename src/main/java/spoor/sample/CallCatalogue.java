package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All calls that the sample can make, with what they ask and what they are answered, and the
/// routines (console, terraform, audit …) that make them. A name after `#` in the table tells
/// variants of one call apart and is not part of the event name.
final class CallCatalogue {
    private static final String S3_EXTRA =
            "{\"SignatureVersion\":\"SigV4\",\"CipherSuite\":\"ECDHE-RSA-AES128-GCM-SHA256\","
                    + "\"bytesTransferredIn\":%s,%s\"AuthenticationMethod\":\"AuthHeader\","
                    + "\"x-amz-id-2\":\"${b64:75}=\",\"bytesTransferredOut\":%s}";
    private static final String ENCRYPTED = "\"SSEApplied\":\"SSE_KMS\",";

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<String, Routine> routines = new HashMap<>();

    CallCatalogue() {
        Map<String, Service> services = services();
        Map<String, Failure> failures = failures();
        Map<String, List<Routine.Share>> shares = new LinkedHashMap<>();
        for (String[] row : Tables.read("calls.tsv")) {
            Service service = required(services, row[0]);
            Call call = call(row, service, failures);
            calls.put(row[0] + ":" + row[1], call);
            for (String share : cell(row, 3).isEmpty() ? List.<String>of() : words(row[3])) {
                int colon = share.indexOf(':');
                shares.computeIfAbsent(share.substring(0, colon), _ -> new ArrayList<>())
                        .add(new Routine.Share(call, Integer.parseInt(share.substring(colon + 1))));
            }
        }
        shares.forEach((name, list) -> routines.put(name, new Routine(list)));
    }

    /// A call by service and name, such as `iam` and `PutUserPolicy`.
    Call call(String service, String name) {
        return required(calls, service + ":" + name);
    }

    Collection<Call> calls() {
        return calls.values();
    }

    Routine routine(String name) {
        return required(routines, name);
    }

    private static Call call(String[] row, Service service, Map<String, Failure> failures) {
        String name = row[1].contains("#") ? row[1].substring(0, row[1].indexOf('#')) : row[1];
        Access access = Access.of(row[2]);
        List<Call.Risk> risks = new ArrayList<>();
        for (String risk : cell(row, 8).isEmpty() ? List.<String>of() : words(row[8])) {
            int colon = risk.lastIndexOf(':');
            risks.add(
                    new Call.Risk(
                            required(failures, risk.substring(0, colon)),
                            Integer.parseInt(risk.substring(colon + 1))));
        }
        return new Call(
                service,
                name,
                access,
                templateOrNull(cell(row, 4)),
                templateOrNull(cell(row, 5)),
                extra(cell(row, 6), service, access),
                cell(row, 7).isEmpty() ? null : Template.of(row[7]),
                risks,
                Failure.denied(service, name));
    }

    private static @Nullable Template extra(String cell, Service service, Access access) {
        if (!cell.isEmpty()) {
            return Template.of(cell);
        }
        return service.isS3() ? Template.of(transfer(access)) : null;
    }

    /// How many bytes went to S3 and back.
    private static String transfer(Access access) {
        return switch (access) {
            case DATA_READ -> S3_EXTRA.formatted("0", ENCRYPTED, "${int:200:4000000}");
            case DATA_WRITE -> S3_EXTRA.formatted("${int:200:900000}", ENCRYPTED, "0");
            default -> S3_EXTRA.formatted("0", "", "${int:0:1400}");
        };
    }

    private static Map<String, Service> services() {
        Map<String, Service> services = new HashMap<>();
        for (String[] row : Tables.read("services.tsv")) {
            services.put(
                    row[0],
                    new Service(
                            row[0],
                            row[1],
                            Template.of(row[2]),
                            row[3],
                            row[4].isEmpty() ? null : row[4],
                            row[5].isEmpty() ? null : row[5],
                            row[6],
                            row[7].equals("yes")));
        }
        return services;
    }

    private static Map<String, Failure> failures() {
        Map<String, Failure> failures = new HashMap<>();
        for (String[] row : Tables.read("errors.tsv")) {
            String code = row[0].contains("#") ? row[0].substring(0, row[0].indexOf('#')) : row[0];
            Template message = cell(row, 1).isEmpty() ? null : Template.of(row[1]);
            failures.put(row[0], new Failure(code, message, false, false));
        }
        return failures;
    }

    private static Template templateOrNull(String cell) {
        return cell.isEmpty() ? Template.NULL : Template.of(cell);
    }

    /// Empty cells at the end of a row are left out of the table.
    private static String cell(String[] row, int column) {
        return column < row.length ? row[column] : "";
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }

    private static <T> T required(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not in the catalogue: " + key);
        }
        return value;
    }
}
