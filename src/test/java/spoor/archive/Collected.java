package spoor.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what an archive holds, as `member = content` and `member: reason [limit]`.
final class Collected implements MemberSink {
    final List<SourceFile> files = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    int cancelAfter = Integer.MAX_VALUE;

    @Override
    public void member(SourceFile file) {
        files.add(file);
    }

    @Override
    public void unreadable(String member, String reason, Optional<String> limit) {
        problems.add(member + ": " + reason + limit.map(l -> " [" + l + "]").orElse(""));
    }

    @Override
    public boolean isCancelled() {
        return files.size() >= cancelAfter;
    }

    List<String> names() {
        return files.stream().map(SourceFile::member).toList();
    }

    SourceFile only() {
        return files.getFirst();
    }

    /// Reads and releases all members.
    List<String> read() {
        List<String> all = new ArrayList<>();
        for (SourceFile file : files) {
            all.add(file.member() + " = " + text(file));
            file.release();
        }
        return all;
    }

    /// What can be read of a file, and after it why that is not all.
    static String text(SourceFile file) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String fault = "";
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[1000];
            for (int count; (count = in.read(buffer)) >= 0; ) {
                read.write(buffer, 0, count);
            }
        } catch (IOException e) {
            fault = " (" + e.getMessage() + ")";
        }
        return read.toString(StandardCharsets.UTF_8) + fault;
    }

    static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }
}
