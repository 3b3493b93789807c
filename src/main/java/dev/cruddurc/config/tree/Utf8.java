package dev.cruddurc.config.tree;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Strict UTF-8: a byte that is none is reported where it stands, never replaced. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Optional<SourceFile> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            diagnostics.add(Diagnostic.of(
                            Code.NOT_UTF_8, Span.startOf(name), "the file is in " + other.get() + ", not in UTF-8")
                    .help("save it as UTF-8"));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            diagnostics.add(malformed(name, withoutMark(out.toString()), bytes[in.position()], in.position()));
            return Optional.empty();
        }
        return Optional.of(SourceFile.of(name, withoutMark(out.toString())));
    }

    /** Editors do not count a byte order mark as a column, so it is dropped before anything is counted. */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Diagnostic malformed(String name, String before, byte found, int offset) {
        SourceFile decoded = SourceFile.of(name, before);
        String line = decoded.lines().get(decoded.lines().size() - 1);
        int number = decoded.lines().size();
        int column = line.codePointCount(0, line.length()) + 1;
        String hex = Integer.toHexString(found & 0xFF).toUpperCase(Locale.ROOT);
        return Diagnostic.of(
                        Code.NOT_UTF_8,
                        new Span(name, number, column, number, column),
                        "the byte 0x" + hex + " at offset " + offset + " is not UTF-8")
                .help("save the file as UTF-8; it looks like another encoding, such as Latin-1");
    }

    /** UTF-16 and UTF-32 by their byte order marks, or by the NUL bytes that an ASCII letter leaves in them. */
    private static Optional<String> otherEncoding(byte[] bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        int c = at(bytes, 2);
        int d = at(bytes, 3);
        if ((a == 0 && b == 0 && ((c == 0xFE && d == 0xFF) || (c == 0 && d > 0)))
                || (a == 0xFF && b == 0xFE && c == 0 && d == 0)
                || (a > 0 && b == 0 && c == 0 && d == 0)) {
            return Optional.of("UTF-32");
        }
        if ((a == 0xFE && b == 0xFF)
                || (a == 0xFF && b == 0xFE)
                || (a == 0 && b > 0 && c == 0)
                || (a > 0 && b == 0 && d == 0)) {
            return Optional.of("UTF-16");
        }
        return Optional.empty();
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}
