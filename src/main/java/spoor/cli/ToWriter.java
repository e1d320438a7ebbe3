package spoor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Lets bytes of UTF-8 that never end inside a character go to a command's output.
final class ToWriter extends OutputStream {
    private final PrintWriter out;

    ToWriter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(new String(bytes, from, length, StandardCharsets.UTF_8));
        if (out.checkError()) {
            throw new IOException("the output was closed");
        }
    }

    @Override
    public void flush() {
        out.flush();
    }
}
