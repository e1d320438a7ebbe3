package spoor.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Another Java process with the class path of this one. Ends with the block that started it.
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Runs a program to its end.
    ///
    /// @return what it wrote
    static String run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        try (ChildJvm child = start(main, arguments)) {
            String said = String.join("\n", child.out.lines().toList());
            child.process.waitFor();
            return said;
        }
    }

    /// Waits until the process writes a line with this text.
    void await(String text) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line; (line = out.readLine()) != null; ) {
            if (line.contains(text)) {
                return;
            }
            said.add(line);
        }
        throw new AssertionError("the process ended before it said " + text + ": " + said);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /// Waits for the end of the process.
    ///
    /// @return what it wrote that was not read yet
    String rest() {
        return String.join("\n", out.lines().toList());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
