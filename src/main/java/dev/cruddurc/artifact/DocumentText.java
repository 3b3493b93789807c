package dev.cruddurc.artifact;

import java.io.IOException;
import java.io.Writer;

/** The text of a document while a template makes it: one that goes on without an end is stopped. */
final class DocumentText extends Writer {
    /** Characters. The longest document that ours make, of the most services that a file takes, is a tenth of it. */
    static final int MOST = 16 << 20;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] from, int offset, int length) throws IOException {
        if (text.length() + length > MOST) {
            throw new IOException("it makes more than " + MOST + " characters");
        }
        text.append(from, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
