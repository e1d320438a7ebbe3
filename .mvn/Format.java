import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Holds the Java sources to google-java-format, AOSP style: `Format check ROOT` or `Format apply ROOT`.
///
/// google-java-format reads sources with the javac of its own JVM. Spotless runs it inside Maven, and
/// a Maven on JDK 17 cannot parse Java 25, so the pom starts this file with the JDK of the toolchain.
final class Format {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<Path> sources;
        try (var files = Files.walk(Path.of(arguments[1]))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        AtomicBoolean failed = new AtomicBoolean();
        sources.parallelStream().forEach(source -> hold(source, apply, failed));
        if (failed.get()) {
            System.err.println("To format the sources: mvn -Pformat validate");
            System.exit(1);
        }
    }

    private static void hold(Path source, boolean apply, AtomicBoolean failed) {
        try {
            String found = Files.readString(source);
            String wanted = settled(found);
            if (found.equals(wanted)) {
                return;
            }
            if (apply) {
                Files.writeString(source, wanted);
                System.out.println("formatted " + source);
            } else {
                failed.set(true);
                System.err.println("not formatted: " + source);
            }
        } catch (FormatterException unreadable) {
            failed.set(true);
            System.err.println("cannot format " + source + ": " + unreadable.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One pass can make room for the next: a wrapped string, a rewrapped comment.
    private static String settled(String found) throws FormatterException {
        String source = found;
        for (int pass = 0; pass < 4; pass++) {
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                break;
            }
            source = formatted;
        }
        return source;
    }
}
